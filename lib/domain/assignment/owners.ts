// Who leads, who supports and which leader is in charge of an item at two dates, with the paper it rests on; and all
// that held before, since a row is ended and kept.
import type { AssignmentFact, MilestoneFacts } from "../milestone/facts";
import { isKnown, leadInForce, type TwoDates } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";

/** One row as stored. */
export type AssignmentRow = AssignmentFact & { id: string; document: string | null };

export type Owners = {
  lead: string | null;
  supporting: readonly string[];
  /** 分管领导. */
  leaderInCharge: string | null;
  /** Of the lead; null where nobody leads. */
  state: "suggested" | "confirmed" | null;
  document: string | null;
  since: LocalDate | null;
};

function holds(row: AssignmentRow, { asOf, knownBy }: TwoDates): boolean {
  if (row.startsOn > asOf || !isKnown(row.acceptedAt, knownBy)) return false;
  const end = row.endedAt && !isKnown(row.endedAt, knownBy) ? null : row.endsOn;
  return end === null || asOf < end;
}

/** The arrangement in force; the lead is the one the assessment counts. */
export function ownersAt(
  facts: MilestoneFacts,
  rows: readonly AssignmentRow[],
  at: TwoDates,
): Owners {
  const found = leadInForce({ ...facts, assignments: rows }, at);
  const lead = rows.find((row) => row === found) ?? null;
  const supporting = rows.filter((row) => row.part === "supporting" && holds(row, at));
  return {
    lead: lead?.organisation ?? null,
    supporting: [...new Set(supporting.map((row) => row.organisation))],
    leaderInCharge: lead?.leaderInCharge ?? null,
    state: lead?.state ?? null,
    document: lead?.document ?? null,
    since: lead?.startsOn ?? null,
  };
}

/** Ids of the rows not ended yet, in a fixed order: what a form has seen, and a change meanwhile differs from. */
export function seenOf(rows: readonly Pick<AssignmentRow, "id" | "endedAt">[]): string[] {
  return rows.flatMap((row) => (row.endedAt === null ? row.id : [])).sort();
}

/** What held together: rows of one day and one decision. */
export type Arrangement = Omit<Owners, "since" | "state"> & {
  state: "suggested" | "confirmed";
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  acceptedAt: Date;
};

/** Every arrangement the item ever had, the newest first. One that ended as it began never held. */
export function arrangementsOf(rows: readonly AssignmentRow[]): Arrangement[] {
  const byDecision = new Map<string, AssignmentRow[]>();
  for (const row of rows) {
    const key = `${row.startsOn} ${row.acceptedAt.toISOString()} ${row.state}`;
    byDecision.set(key, [...(byDecision.get(key) ?? []), row]);
  }
  return [...byDecision.entries()]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (!first) return [];
      const lead = members.find((row) => row.part === "lead");
      const head = lead ?? first;
      return [
        {
          lead: lead?.organisation ?? null,
          supporting: members.flatMap((row) => (row.part === "supporting" ? row.organisation : [])),
          leaderInCharge: lead?.leaderInCharge ?? null,
          state: head.state,
          document: head.document,
          startsOn: head.startsOn,
          endsOn: head.endsOn,
          acceptedAt: head.acceptedAt,
        },
      ];
    });
}
