// The consultation in two sentences, and where it goes from here.
import { exportHref, hrefTo, type View } from "@/components/status/view";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import type { Consultation } from "@/lib/data/consultations";
import { toLocalDate } from "@/lib/domain/calendar";
import { tally, voicesOf } from "@/lib/domain/consultation/consultation";
import type { Translator } from "@/messages";

type SummaryWordsProps = {
  t: Translator;
  consultation: Consultation;
  /** How all units answered is for those who read it. */
  counts: boolean;
};

export function SummaryWords({ t, consultation, counts }: SummaryWordsProps) {
  const { items, openedBy, openedAt, answerBy, closedBy, closedAt } = consultation;
  return (
    <>
      {counts
        ? t("assignments.consultation.summary.sentence", {
            items: items.length,
            ...tally(voicesOf(items)),
          })
        : null}
      <span className="block text-sm text-ink-2">
        {t("assignments.consultation.summary.openedBy", {
          name: openedBy,
          on: toLocalDate(openedAt),
          answerBy,
        })}{" "}
        {closedAt
          ? t("assignments.consultation.summary.closedBy", {
              name: closedBy ?? "",
              on: toLocalDate(closedAt),
            })
          : null}
      </span>
    </>
  );
}

export function ConsultationActions({ view, id }: { view: View; id: string }) {
  const { t } = view;
  return (
    <>
      <a className={buttonClass()} href={exportHref(view, `consultations/${id}`)} download>
        {t("assignments.consultation.moves.export")}
      </a>
      <ButtonLink variant="primary" href={hrefTo(view, "assignments/rows", { consultation: id })}>
        {t("assignments.consultation.moves.confirm")}
      </ButtonLink>
    </>
  );
}
