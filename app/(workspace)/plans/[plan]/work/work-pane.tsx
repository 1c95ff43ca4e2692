// The list of my work as both pages show it: beside the panel on a desk, alone on a phone.
import { PassDesk } from "@/components/reports/pass-desk";
import { WorkGroups } from "@/components/reports/work-groups";
import { WorkHead } from "@/components/reports/work-head";
import { WorkTools } from "@/components/reports/work-tools";
import type { PlanBoard } from "@/lib/data/plan-board";
import type { WorkList } from "@/lib/data/work";
import { mayEver } from "@/lib/domain/permissions";
import type { UserActor } from "@/lib/domain/actor";
import type { Locale, Translator } from "@/messages";
import { WaitingNotices } from "../notices/waiting-notices";
import { OpenCorrections } from "./open-corrections";
import { SigningWay } from "./signing-way";
import { workLinks } from "./work-links";
import { toWorkView } from "./to-work-view";

type WorkPaneProps = {
  page: {
    t: Translator;
    locale: Locale;
    actor: UserActor;
    query: Readonly<Record<string, string>>;
  };
  board: PlanBoard;
  list: WorkList;
  current: string | null;
  level: 1 | 2;
};

export function WorkPane({ page, board, list, current, level }: WorkPaneProps) {
  const { t, locale, actor, query } = page;
  const work = toWorkView(locale, board, list);
  const plan = board.plan.code;
  const all = workLinks(plan, list.filter, current);
  const links = mayEver(actor, "workbook.exchange", plan) ? all : { ...all, workbook: null };
  const mayPass = mayEver(actor, "charge.pass", plan) && list.units.length > 0;
  const passing = mayPass && query["pass"] !== undefined;
  const [unit] = list.writers;
  return (
    <div className="px-(--gutter) pt-[1.125rem] pb-12">
      <WorkHead t={t} work={work} level={level} />
      <SigningWay actor={actor} t={t} board={board} units={list.units} />
      <WaitingNotices actor={actor} t={t} plan={plan} />
      <OpenCorrections page={page} board={board} />
      <WorkTools t={t} work={work} links={links} passing={passing} mayPass={mayPass} />
      {passing && unit ? (
        <PassDesk
          t={t}
          plan={plan}
          organisation={unit.organisation}
          people={unit.people}
          charges={list.charges}
        />
      ) : null}
      <WorkGroups
        t={t}
        locale={locale}
        work={work}
        links={links}
        current={current}
        passing={passing}
      />
    </div>
  );
}
