// Every decision on the item, the newest first: by whom, why, and what was ticked.
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import type { ClosureTick } from "@/lib/domain/closure/checklist";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { Translator } from "@/messages";

export type DecisionView = {
  id: string;
  outcome: "verified" | "refused" | "reopened";
  checklist: readonly ClosureTick[];
  reason: string;
  selfReviewed: boolean;
  decidedAt: Date;
  decidedByName: string;
  decidedByUnit: string;
};
type ClosureHistoryProps = {
  t: Translator;
  decisions: readonly DecisionView[];
  /** Reasons and papers are for those concerned. */
  open: boolean;
};

export function ClosureHistory({ t, decisions, open }: ClosureHistoryProps) {
  if (decisions.length === 0) {
    return <p className="text-sm text-ink-2">{t("closures.detail.historyNone")}</p>;
  }
  return (
    <Timeline
      label={t("closures.detail.history")}
      entries={decisions.map((each) => ({
        key: each.id,
        title: t(`closures.state.${each.outcome}`),
        tone: "formal" as const,
        children: <OneDecision t={t} decision={each} open={open} />,
      }))}
    />
  );
}

function OneDecision({
  t,
  decision,
  open,
}: {
  t: Translator;
  decision: DecisionView;
  open: boolean;
}) {
  const { decidedByName: name, decidedByUnit: unit, reason, checklist } = decision;
  const at = toLocalMinute(decision.decidedAt);
  const papers = checklist.flatMap(({ check, fileName, paper }) => {
    const named = [fileName, paper].filter((each) => each !== "");
    return [{ check, paper: named.join(t("reviews.separator")) }];
  });
  return (
    <>
      <p>
        {unit
          ? t("closures.detail.byUnit", { unit, name, at })
          : t("closures.detail.by", { name, at })}{" "}
        {decision.selfReviewed ? <Tag>{t("closures.queue.self")}</Tag> : null}
      </p>
      {open && reason ? (
        <p className="whitespace-pre-wrap">{t("closures.detail.reason", { reason })}</p>
      ) : null}
      {open ? (
        <ul>
          {papers.map(({ check, paper }) => (
            <li key={check} className="break-all">
              {paper
                ? t("closures.detail.tick", { check: t(`closures.check.${check}`), paper })
                : t(`closures.check.${check}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
