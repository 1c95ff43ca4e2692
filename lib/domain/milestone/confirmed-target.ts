// What the commission confirms of a target with the lead: the list, the number or the criteria (product.md 3).
import { z } from "zod";
import { criterion, stage, type Target } from "./milestone";

const name = z.string().trim().min(1).max(200);

/** Only what the plan leaves open can be confirmed; dates, shares and amounts change by erratum or amendment. */
export const confirmedPart = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("build"), stage: z.string().min(1), stages: z.array(stage).min(1) }),
  z.object({ kind: z.literal("coverageList"), units: z.array(name).min(1) }),
  z.object({ kind: z.literal("coverageCount"), confirmedCount: z.int().positive() }),
  z.object({
    kind: z.literal("qualitative"),
    criteria: z.array(criterion.omit({ state: true })).min(1),
  }),
]);
export type ConfirmedPart = z.infer<typeof confirmedPart>;

export type ConfirmationFault = "otherKind" | "unknownCode" | "twice" | "nothingRequired";

const hasTwice = (values: readonly string[]) => new Set(values).size < values.length;

const isRequired = (each: { required: boolean }) => each.required;

/** The target with the confirmed part in it, or why it cannot be. */
export function confirmTarget(before: Target, part: ConfirmedPart): Target | ConfirmationFault {
  if (part.kind === "build") {
    if (before.kind !== "build") return "otherKind";
    const codes = part.stages.map((each) => each.code);
    if (hasTwice(codes)) return "twice";
    if (!codes.includes(part.stage)) return "unknownCode";
    return { ...before, stage: part.stage, stages: part.stages };
  }
  if (part.kind === "coverageList") {
    if (before.kind !== "coverage") return "otherKind";
    if (hasTwice(part.units)) return "twice";
    return { ...before, units: part.units, listConfirmed: true, confirmedCount: null };
  }
  if (part.kind === "coverageCount") {
    if (before.kind !== "coverage") return "otherKind";
    return { ...before, confirmedCount: part.confirmedCount };
  }
  if (before.kind !== "qualitative") return "otherKind";
  if (hasTwice(part.criteria.map((each) => each.code))) return "twice";
  if (!part.criteria.some(isRequired)) return "nothingRequired";
  return { ...before, criteria: part.criteria.map((each) => ({ ...each, state: "confirmed" })) };
}
