// The way on for whoever holds the correction now: to the signature, to the review, taken back, or given up.
import { DropForm } from "@/components/corrections/drop-form";
import { formWords } from "@/components/corrections/form-words";
import { errorWords } from "@/components/reports/entry-words";
import { ReportMove } from "@/components/reports/report-move";
import { hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import type { CorrectionDetail } from "@/lib/data/correction-detail";

export function CorrectionMoves({ view, detail }: { view: View; detail: CorrectionDetail }) {
  const { t, locale } = view;
  const { may, row, openTogether } = detail;
  const { id } = row;
  if (!may.withdraw && !may.sign && !may.review && !may.drop) return null;
  return (
    <div className="no-print mt-6 grid justify-items-start gap-3">
      {may.sign ? (
        <ButtonLink variant="primary" href={hrefTo(view, `sign/${id}`)}>
          {t("corrections.detail.sign")}
        </ButtonLink>
      ) : null}
      {may.review ? (
        <ButtonLink variant="primary" href={hrefTo(view, `reviews/${id}`)}>
          {t("corrections.detail.review")}
        </ButtonLink>
      ) : null}
      {may.withdraw ? (
        <ReportMove
          move="withdraw"
          fields={{ reportId: id }}
          label={t("domain.transition.withdraw")}
          errors={errorWords(t)}
        />
      ) : null}
      {may.drop ? (
        <DropForm reportId={id} openTogether={openTogether} words={formWords(locale)} />
      ) : null}
    </div>
  );
}
