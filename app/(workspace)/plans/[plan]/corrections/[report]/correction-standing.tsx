// Who proposed it and why; and what it means that it is in force, given up, or only suggested.
import type { View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import type { CorrectionDetail } from "@/lib/data/correction-detail";
import { toLocalMinute } from "@/lib/domain/local-time";
import { toLocalDate } from "@/lib/domain/calendar";

export function CorrectionStanding({ view, detail }: { view: View; detail: CorrectionDetail }) {
  const { t } = view;
  const { row, proposal, reach, may } = detail;
  const { at, side: by } = row.proposed;
  const side = t(`corrections.register.by.${by}`);
  const when = toLocalMinute(at);
  const named = reach !== "everyone" && proposal !== null;
  return (
    <div className="grid gap-3 pb-5">
      <div className="text-sm leading-[1.7] text-ink-2">
        <p>
          {named
            ? t("corrections.detail.proposedBy", { side, name: proposal.name, at: when })
            : t("corrections.detail.proposedBySide", { side, at: when })}
        </p>
        {row.reason === null ? null : (
          <p className="max-w-[52rem] whitespace-pre-wrap text-ink">
            <span className="mr-2 text-ink-3">{t("corrections.detail.reason")}</span>
            {row.reason}
          </p>
        )}
      </div>
      {row.state === "accepted" && row.decidedAt ? (
        <Note>{t("corrections.detail.inForce", { at: toLocalDate(row.decidedAt) })}</Note>
      ) : null}
      {row.state === "dropped" ? <Note>{t("corrections.detail.droppedNote")}</Note> : null}
      {may.edit && by === "commission" ? (
        <Note tone="ink">{t("corrections.detail.suggestion")}</Note>
      ) : null}
    </div>
  );
}
