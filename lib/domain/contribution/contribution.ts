// What a supporting unit adds to the lead's report (product.md 6): text, files and its own rows, asked for and answered.
import { z } from "zod";
import { toLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import {
  type LocalDate,
  type MilestoneKind,
  type Reading,
  reading,
  type Target,
} from "../milestone/milestone";
import { checkReading } from "../report/check-draft";
import { emptyDraft, TEXT_LIMIT } from "../report/draft";

export const contributionStates = ["asked", "drafting", "answered"] as const;
export type ContributionState = (typeof contributionStates)[number];

export const contributionInput = z.object({
  text: z.string().max(TEXT_LIMIT),
  /** Its institutions of a coverage list, its share of a count; null: none. */
  reading: reading.nullable(),
});
export type ContributionWords = z.infer<typeof contributionInput>;

export type OwnRows = "units" | "share";
const ownRows: Readonly<Record<MilestoneKind, OwnRows | null>> = {
  build: null,
  count: "share",
  coverage: "units",
  threshold: null,
  qualitative: null,
};

/** What a supporting unit may state of an item of this kind besides text and files; null: nothing. */
export function ownRowsOf(target: Target): OwnRows | null {
  return ownRows[target.kind];
}

/** Faults of a contribution: rows of another kind, of units not on the list, of days still to come. */
export function checkContribution(
  target: Target,
  words: ContributionWords,
  periodEndsOn: LocalDate,
): FieldFault[] {
  if (words.reading === null) return [];
  if (ownRowsOf(target) === null) return [{ field: "reading", code: "otherKind" }];
  return checkReading(target, { ...emptyDraft, reading: words.reading }, periodEndsOn);
}

/** An answer says something: text, rows or at least one file. */
export function isEmptyAnswer({ text, reading }: ContributionWords, files: number): boolean {
  return text.trim() === "" && reading === null && files === 0;
}

/** A unit is asked once a day at most: a second chase on the same Shanghai day tells nobody anything. */
export function mayAskAgain(askedAt: Date | null, now: Date): boolean {
  return askedAt === null || toLocalDate(askedAt) < toLocalDate(now);
}

/** Does the lead still wait for this unit, or has it not yet looked at the answer? Such an item has changed. */
export function isOpenContribution(row: {
  state: ContributionState;
  askedAt: Date | null;
}): boolean {
  return row.state === "answered" || row.askedAt !== null;
}

export type Share = { organisation: string; reading: Reading | null };

/** The sum of the shares that were stated; null where none was. */
export function sumOfShares(shares: readonly Share[]): number | null {
  const stated = shares.flatMap(({ reading }) =>
    reading?.kind === "count" ? [reading.value] : [],
  );
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}

/** Every unit named by anybody, with the first day given for it: what the lead may take over at once. */
export function unionOfUnits(shares: readonly Share[]): { unit: string; on: LocalDate }[] {
  const since = new Map<string, LocalDate>();
  for (const { reading } of shares) {
    for (const { unit, on } of reading?.kind === "coverage" ? reading.complied : []) {
      const known = since.get(unit);
      if (known === undefined || on < known) since.set(unit, on);
    }
  }
  return [...since].map(([unit, on]) => ({ unit, on }));
}
