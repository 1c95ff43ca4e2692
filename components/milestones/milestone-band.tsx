// The strip under the title: status, kind and target, due date, who leads, when the next report is due.
import { KindLabel } from "@/components/status/kind-label";
import { MarksList } from "@/components/status/marks-list";
import { StatusLabel } from "@/components/status/status-label";
import {
  hrefTo,
  leadName,
  listWords,
  milestoneHref,
  nameOf,
  type View,
} from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { NextReport } from "@/lib/domain/period/next-report";
import { targetWords } from "@/messages/words";

type MilestoneBandProps = {
  view: View;
  assessment: Assessment;
  dueSource: "stated" | "planEnd";
  supporting: readonly string[];
  leaderInCharge: string | null;
  next: NextReport;
};

export function MilestoneBand({
  view,
  assessment,
  dueSource,
  supporting,
  leaderInCharge,
  next,
}: MilestoneBandProps) {
  const { t, locale } = view;
  const { dueOn, kind, target } = assessment;
  const bareYear = dueOn.endsWith("-12-31")
    ? t("milestones.detail.band.dueYear", { year: dueOn.slice(0, 4) })
    : null;
  const state = assessment.unassigned
    ? null
    : t(`domain.confirmation.${assessment.suggestedOwner ? "suggested" : "confirmed"}`);
  const rows: Definition[] = [
    {
      term: t("milestones.detail.band.status"),
      detail: <StatusLabel t={t} assessment={assessment} />,
    },
    {
      term: t("milestones.detail.band.kind"),
      detail: (
        <span className="inline-flex flex-wrap items-center gap-x-1.5">
          <KindLabel t={t} kind={kind} />· {targetWords(t, locale, target)}
        </span>
      ),
    },
    {
      term: t("milestones.detail.band.due"),
      detail: dueOn,
      note: dueSource === "planEnd" ? t("milestones.detail.band.duePlanEnd") : bareYear,
    },
    {
      term: t("milestones.detail.band.lead"),
      detail: <Lead {...{ view, assessment }} />,
      note: state,
    },
    { term: t("milestones.detail.band.next"), detail: <NextWords view={view} next={next} /> },
  ];
  return (
    <>
      <DefinitionList layout="band" rows={rows} />
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pt-2 text-xs text-ink-2">
        {supporting.length > 0 ? (
          <p className="min-w-0">
            <span className="mr-2 text-ink-3">{t("milestones.detail.band.supporting")}</span>
            {listWords(
              view,
              supporting.map((code) => nameOf(view, "organisations", code)),
            )}
          </p>
        ) : null}
        {leaderInCharge ? (
          <p>
            <span className="mr-2 text-ink-3">{t("milestones.detail.band.leadInCharge")}</span>
            <Link
              href={hrefTo(view, `leaders/${encodeURIComponent(leaderInCharge)}`)}
              className="d"
            >
              {leaderInCharge}
            </Link>
          </p>
        ) : null}
        <MarksList t={t} assessment={assessment} />
      </div>
    </>
  );
}

function Lead({ view, assessment }: Pick<MilestoneBandProps, "view" | "assessment">) {
  const name = leadName(view, assessment);
  if (assessment.lead === null) return name;
  return (
    <Link href={hrefTo(view, `units/${encodeURIComponent(assessment.lead)}`)} className="d">
      {name}
    </Link>
  );
}

function NextWords({ view, next }: Pick<MilestoneBandProps, "view" | "next">) {
  const { t } = view;
  switch (next.code) {
    case "due":
    case "notOpen":
      return t(`milestones.detail.nextReport.${next.code}`, { on: next.on });
    case "fromItem":
      return (
        <a href={milestoneHref(view, next.item)} className="d">
          {t("milestones.detail.nextReport.fromItem", { code: next.item })}
        </a>
      );
    case "fromIndicator":
    case "done":
    case "suggested":
    case "sent":
    case "none":
      return t(`milestones.detail.nextReport.${next.code}`);
  }
}
