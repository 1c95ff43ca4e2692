// A wording or a place in the order that was changed is kept: the row ends and the next one begins at the same instant.
// One item's rows that follow on each other so are one run before leaders.
import type { EscalationWords } from "./check-escalation";

export type EscalationRow = EscalationWords & {
  id: string;
  milestone: string;
  ordinal: number;
  markedAt: Date;
  markedByName: string;
  endedAt: Date | null;
  endedByName: string | null;
  /** null on a row that ended only because the next one took its place. */
  endReason: string | null;
};

export type EscalationRun = {
  /** The newest row: what leaders see, or saw last. */
  latest: EscalationRow;
  since: Date;
  firstBy: string;
  /** How often its words were changed. */
  reworded: number;
};

const wordsOf = ({ cause, remedy, proposal }: EscalationRow) =>
  JSON.stringify([cause, remedy, proposal]);

/** The runs of some rows, each under its newest row; the run begun last comes first. */
export function escalationRuns(rows: readonly EscalationRow[]): EscalationRun[] {
  const inOrder = [...rows].sort((a, b) => a.markedAt.getTime() - b.markedAt.getTime());
  const runs: EscalationRun[] = [];
  for (const row of inOrder) {
    const before = runs.find(
      ({ latest }) =>
        latest.milestone === row.milestone &&
        latest.endReason === null &&
        latest.endedAt?.getTime() === row.markedAt.getTime(),
    );
    if (before) {
      if (wordsOf(before.latest) !== wordsOf(row)) before.reworded += 1;
      before.latest = row;
    } else {
      runs.push({ latest: row, since: row.markedAt, firstBy: row.markedByName, reworded: 0 });
    }
  }
  return runs.sort((a, b) => b.since.getTime() - a.since.getTime());
}

/** Rows that stood before leaders at an instant, in the order they saw them. */
export function standingAt<R extends Pick<EscalationRow, "markedAt" | "endedAt" | "ordinal">>(
  rows: readonly R[],
  knownBy: Date,
): R[] {
  return rows
    .filter((row) => row.markedAt <= knownBy && (row.endedAt === null || row.endedAt > knownBy))
    .sort((a, b) => a.ordinal - b.ordinal || a.markedAt.getTime() - b.markedAt.getTime());
}
