// The panel of one item with the last report beside it, as both pages show it.
import { ContributedReading } from "@/components/contributions/contributed-reading";
import type { SupportingView } from "@/components/contributions/contribution-view";
import { SupportingSection } from "@/components/contributions/supporting-section";
import { EntryPanel } from "@/components/reports/entry-panel";
import { LastReport } from "@/components/reports/last-report";
import type { Entry } from "@/lib/data/entry";
import type { PlanBoard } from "@/lib/data/plan-board";
import type { WorkList } from "@/lib/data/work";
import type { UserActor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { inLocale, type Locale, type Translator } from "@/messages";
import { entryLinks } from "./entry-links";

type EntryPaneProps = {
  page: {
    t: Translator;
    locale: Locale;
    plan: string;
    actor: UserActor;
    query: Readonly<Record<string, string>>;
  };
  board: PlanBoard;
  list: WorkList;
  entry: Entry;
  /** 1: the page is this item; 2: it stands beside the list. */
  level: 1 | 2;
};

export function EntryPane({ page, board, list, entry, level }: EntryPaneProps) {
  const { t, locale, plan, actor, query } = page;
  const { code, assessment } = entry.item;
  const supporting = toSupporting(board, locale, entry);
  return (
    <div className="flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_14.5rem] lg:grid-rows-[1fr]">
      <div className="flex min-w-0 flex-col">
        <EntryPanel
          // Nothing typed into one item may show in the next.
          key={`${code} ${entry.period.code}`}
          t={t}
          locale={locale}
          level={level}
          entry={entry}
          slots={{
            contributed: <ContributedReading t={t} supporting={supporting} />,
            supporting: <SupportingSection t={t} supporting={supporting} />,
          }}
          at={{
            plan,
            links: entryLinks({
              plan,
              code,
              period: query["period"] ?? null,
              list,
              mayAsk: can(actor, "deadline.ask", { plan, lead: assessment.lead }),
            }),
            leadName: unitName(board, locale, assessment.lead),
            personId: actor.personId,
            fileError: query["fileError"] ?? null,
          }}
        />
      </div>
      <aside
        aria-label={t("reports.labels.last")}
        className="border-line bg-paper max-lg:border-t lg:border-l"
      >
        <LastReport t={t} locale={locale} entry={entry} />
      </aside>
    </div>
  );
}

function toSupporting(board: PlanBoard, locale: Locale, entry: Entry): SupportingView {
  const { item, period, supporting, mayEdit } = entry;
  return {
    keys: { plan: board.plan.code, milestone: item.code, period: period.code },
    target: item.assessment.target,
    units: supporting.map((unit) => ({
      ...unit,
      name: unitName(board, locale, unit.organisation),
    })),
    mayTake: mayEdit,
  };
}

export function unitName(board: PlanBoard, locale: Locale, code: string | null): string {
  const unit = board.organisations.find((row) => row.code === code);
  return unit ? inLocale(locale, unit.nameZh, unit.nameEn) : "";
}
