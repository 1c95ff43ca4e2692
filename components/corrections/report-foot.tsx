// What can be done about an accepted report from the item's page, and why something cannot.
import { hrefTo, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import {
  correctionObstacle,
  type ReportStanding,
  revocationObstacle,
} from "@/lib/domain/correction/standing";
import { quarterWords } from "@/messages/words";

type ReportFootProps = {
  view: View;
  report: {
    id: string;
    period: string;
    standing: ReportStanding;
    /** The correction of it, where this reader may know of it. */
    correctionId: string | null;
    corrects: object | null;
  };
  may: { correct: boolean; revoke: boolean };
};

export function ReportFoot({ view, report, may }: ReportFootProps) {
  const { t } = view;
  const { id, standing, correctionId } = report;
  const correct = may.correct && correctionObstacle(standing) === null;
  const revocation = may.revoke ? revocationObstacle(standing) : "notAccepted";
  const about = report.corrects === null ? correctionId : id;
  if (!correct && revocation !== null && about === null) return null;
  return (
    <div
      role="group"
      aria-label={t("corrections.item.moves", { quarter: quarterWords(t, report.period) })}
      className="no-print mt-2 flex flex-wrap items-center gap-2 text-xs"
    >
      {correct ? (
        <ButtonLink size="sm" href={hrefTo(view, "corrections/new", { report: id })}>
          {t("corrections.item.correct")}
        </ButtonLink>
      ) : null}
      {revocation === null ? (
        <ButtonLink size="sm" href={hrefTo(view, `reviews/${id}`)}>
          {t("corrections.item.revoke")}
        </ButtonLink>
      ) : null}
      {revocation === "periodIssued" ? (
        <span className="text-ink-3">{t("corrections.item.periodIssued")}</span>
      ) : null}
      {about === null ? null : (
        <Link className="lnk" href={hrefTo(view, `corrections/${about}`)}>
          {t("corrections.refused.open")}
        </Link>
      )}
    </div>
  );
}
