// What all units said: by unit, then item by item, where the manager weighs each amendment.
import { ConsultationMoves } from "@/components/assignments/consultation-moves";
import { decisionRefusalWords } from "@/components/assignments/form-words";
import { PutItems } from "@/components/assignments/put-items";
import { UnitTallies } from "@/components/assignments/unit-tallies";
import { hrefTo, type ListedItem, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import type { Consultation } from "@/lib/data/consultations";
import {
  type PutItem,
  silentUnits,
  tally,
  tallyByUnit,
  voicesOf,
} from "@/lib/domain/consultation/consultation";
import { messages } from "@/messages";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

const filters = ["all", "amend", "undecided", "silent"] as const;
type Filter = (typeof filters)[number];

type OpinionsProps = {
  page: Page;
  view: View;
  consultation: Consultation;
  known: ReadonlyMap<string, ListedItem>;
  mayManage: boolean;
};

export function Opinions({ page, view, consultation, known, mayManage }: OpinionsProps) {
  const { t, locale, plan } = view;
  const { id, items, closedAt } = consultation;
  const show = filters.find((each) => each === page.query["show"]) ?? "all";
  const count = (filter: Filter) => items.filter((item) => fits(item, filter)).length;
  const { silent, undecided } = tally(voicesOf(items));
  return (
    <>
      <Section title={t("assignments.consultation.byUnit.title")}>
        {mayManage && closedAt === null ? (
          <ConsultationMoves
            ask={{ plan, consultationId: id }}
            counts={{ silentUnits: silentUnits(items).length, silent, undecided }}
            words={messages[locale].assignments.consultation.moves}
            refusal={decisionRefusalWords(locale)}
          />
        ) : null}
        <UnitTallies view={view} tallies={tallyByUnit(items)} />
      </Section>
      <Section title={t("assignments.consultation.items.title")}>
        <div className="no-print pb-3">
          <SegmentedLinks
            label={t("assignments.consultation.items.tabs")}
            options={filters.map((each) => ({
              href: hrefTo(view, `assignments/consultations/${id}`, { show: each }),
              label: `${t(`assignments.consultation.items.filter.${each}`)} ${count(each)}`,
              current: each === show,
            }))}
          />
        </div>
        <PutItems
          view={view}
          consultationId={id}
          items={items.filter((item) => fits(item, show))}
          known={known}
          mayDecide={mayManage}
        />
      </Section>
    </>
  );
}

function fits(item: PutItem, filter: Filter): boolean {
  return filter === "all" || tally(voicesOf([item]))[filter] > 0;
}
