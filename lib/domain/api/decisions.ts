// What was decided about an item's dates, its end and the plan's own words, as far as everyone on the plan reads it.
import { z } from "zod";
import { toLocalDate } from "../calendar";
import type { MilestoneFacts } from "../milestone/facts";
import { effectiveFrom, isKnown } from "../milestone/in-force";
import { day } from "./basis";

export const decisions = {
  deadlineChanges: z
    .array(
      z.object({
        kind: z
          .enum(["extension", "rectification"])
          .describe(
            "Granted before the due date, or promised after it. Neither moves the plan's date.",
          ),
        nth: z.int().describe("The how manieth of its kind."),
        from: day.describe("The date before it."),
        to: day,
        decidedOn: day,
      }),
    )
    .describe("Granted, by the moment of `knownBy`, in the order they were decided."),
  closure: z
    .object({ state: z.enum(["verified", "reopened"]), on: day })
    .nullable()
    .describe("Struck off after a second person's look, or opened again; null: neither so far."),
  amendments: z
    .array(
      z.object({
        source: z
          .enum(["amendment", "erratum"])
          .describe("The plan was changed by a document, or our record differed from the print."),
        version: z.int().describe("The version of the definition it made."),
        effectiveOn: day,
        dueOn: day,
        terminated: z.boolean(),
      }),
    )
    .describe("In force at the dates."),
};

type At = { asOf: string; knownBy: Date };

function toDeadlineChanges({ extensions, rectifications }: MilestoneFacts, at: At, dueOn: string) {
  const granted = extensions
    .filter((row) => row.outcome === "granted" && row.decidedAt !== null)
    .map((row) => ({
      from: row.fromDueOn,
      to: row.toDueOn,
      decidedAt: row.decidedAt ?? at.knownBy,
    }))
    .filter(({ decidedAt }) => isKnown(decidedAt, at.knownBy))
    .sort(byDecision)
    .map((row, index) => ({ kind: "extension" as const, nth: index + 1, ...row }));
  const promised = rectifications
    .filter(({ setAt }) => isKnown(setAt, at.knownBy))
    .map((row) => ({ to: row.dueOn, decidedAt: row.setAt }))
    .sort(byDecision)
    .map((row, index, all) => ({
      kind: "rectification" as const,
      nth: index + 1,
      from: all[index - 1]?.to ?? dueOn,
      ...row,
    }));
  return [...granted, ...promised].sort(byDecision).map(({ decidedAt, ...row }) => ({
    ...row,
    decidedOn: toLocalDate(decidedAt),
  }));
}

const byDecision = (a: { decidedAt: Date }, b: { decidedAt: Date }) =>
  a.decidedAt.getTime() - b.decidedAt.getTime();

/** That a closure was refused is for those concerned: nothing is said of it here. */
function toClosure({ verifications }: MilestoneFacts, { knownBy }: At) {
  const last = verifications
    .filter(({ at, outcome }) => outcome !== "refused" && isKnown(at, knownBy))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);
  if (!last || last.outcome === "refused") return null;
  return { state: last.outcome, on: toLocalDate(last.at) };
}

function toAmendments({ definitions, plan }: MilestoneFacts, { asOf, knownBy }: At) {
  return definitions.flatMap((definition) => {
    const { source, version, dueOn, terminated, acceptedAt } = definition;
    const effectiveOn = effectiveFrom(definition, plan);
    return source !== "plan" && effectiveOn <= asOf && isKnown(acceptedAt, knownBy)
      ? [{ source, version, effectiveOn, dueOn, terminated }]
      : [];
  });
}

export function toDecisions(facts: MilestoneFacts, at: At, dueOn: string) {
  return {
    deadlineChanges: toDeadlineChanges(facts, at, dueOn),
    closure: toClosure(facts, at),
    amendments: toAmendments(facts, at),
  };
}
