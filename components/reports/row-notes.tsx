// Under a title in the list: why it came back, whose it is inside the unit, how long nothing has changed.
import { SHOWN_FROM } from "@/lib/domain/report/unchanged";
import { chargeWords } from "./charge-words";
import type { Words } from "./report-view";
import type { WorkRowView } from "./work-view";

type RowNotesProps = Pick<Words, "t"> & { row: WorkRowView };

export function RowNotes({ t, row: { report, charge, streak } }: RowNotesProps) {
  const returned = report?.returned;
  const parts = [
    charge ? `${t("reports.charge.title")} ${chargeWords(charge)}` : "",
    streak >= SHOWN_FROM ? t("reports.noChange.streak", { n: streak }) : "",
  ].filter(Boolean);
  return (
    <>
      {returned ? (
        <span className="block truncate text-xs text-ink-2">{returned.reason}</span>
      ) : null}
      {parts.length > 0 ? (
        <span className="block truncate text-xs text-ink-3">{parts.join(" · ")}</span>
      ) : null}
    </>
  );
}
