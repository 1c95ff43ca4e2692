// What the unit says, what its head or the commission said to it, and by which paper.
import type { View } from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { DeadlineState } from "@/lib/domain/deadline/deadline-transitions";
import { toLocalMinute } from "@/lib/domain/local-time";
import { rolesWith } from "@/lib/domain/permissions";

type RequestWordsProps = {
  view: View;
  change: {
    state: DeadlineState;
    /** null: not for this reader. */
    reason: string | null;
    remedy: string | null;
    decisionReason: string | null;
    decidedAt: Date | null;
    decidedByName: string | null;
    approver: string;
    document: string;
    noticeId: string | null;
    instructionId: string | null;
  };
};

export function RequestWords({ view, change }: RequestWordsProps) {
  const { t } = view;
  if (change.reason === null) {
    const roles = rolesWith("supervision.read").map((role) => t(`domain.role.${role}`));
    return (
      <Note>
        {t("deadlines.detail.wordsHidden", { roles: roles.join(t("reviews.separator")) })}
      </Note>
    );
  }
  return (
    <Section title={t("deadlines.detail.words")}>
      <div className="grid max-w-[44rem] gap-3">
        <Said view={view} change={change} />
        <DefinitionList layout="stacked" rows={rowsOf(view, change)} />
      </div>
    </Section>
  );
}

/** A return and a refusal lead: they say what to do next. */
function Said({ view: { t }, change }: RequestWordsProps) {
  const { state, decisionReason } = change;
  if (!decisionReason || (state !== "returned" && state !== "refused")) return null;
  return (
    <Note tone="ink" title={t(`deadlines.detail.${state}`)}>
      {decisionReason}
    </Note>
  );
}

function rowsOf({ t }: View, change: RequestWordsProps["change"]) {
  const lines = (text: string | null) => (
    <span className="break-words whitespace-pre-wrap">{text}</span>
  );
  const paper = change.noticeId ? "notice" : change.instructionId ? "instruction" : null;
  const decided =
    change.decidedAt && change.decidedByName
      ? t("deadlines.detail.decidedBy", {
          name: change.decidedByName,
          at: toLocalMinute(change.decidedAt),
        })
      : null;
  const granted = change.state === "granted" ? change.decisionReason : null;
  const rows: [string, React.ReactNode][] = [
    [t("deadlines.form.reason"), lines(change.reason)],
    [t("deadlines.form.remedy"), lines(change.remedy)],
    [t("deadlines.detail.calledFor"), paper && t(`deadlines.detail.${paper}`)],
    [t("deadlines.detail.decision"), decided],
    [t("deadlines.detail.approver"), change.approver],
    [t("deadlines.detail.document"), change.document],
    [t("deadlines.step.decisionReason"), granted && lines(granted)],
  ];
  return rows.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
}
