// What a report says otherwise than the last accepted one, and how a head's list is ordered by it.
import { rulesOf } from "../milestone/kinds";
import type { Target } from "../milestone/milestone";
import type { Draft } from "../report/draft";
import { type Findings, isOdd } from "../report/review-flags";

export const comparedFields = [
  "reading",
  "forecastOn",
  "forecastClass",
  "doneText",
  "problemsText",
  "nextText",
  "coordinationText",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The four that are read as words. */
export const comparedTexts = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

function moved(target: Target, before: Draft | null, now: Draft): boolean {
  if (now.reading === null) return before?.reading != null;
  return rulesOf(target.kind).hasMoved(before?.reading ?? null, now.reading);
}

/** The fields that differ, in the order of the form; where nothing was accepted before, all that is filled in. */
export function changedFields(target: Target, before: Draft | null, now: Draft): ComparedField[] {
  const say = (draft: Draft | null, field: Exclude<ComparedField, "reading">) =>
    (draft?.[field] ?? "").trim();
  return comparedFields.filter((field) =>
    field === "reading" ? moved(target, before, now) : say(before, field) !== say(now, field),
  );
}

export const signGroups = ["odd", "changed", "clean"] as const;
export type SignGroup = (typeof signGroups)[number];

/** odd: something to look at. clean: says nothing new and nothing is odd, so it may be signed with others unread. */
export function signGroupOf(findings: Findings): SignGroup {
  if (isOdd(findings)) return "odd";
  return findings.clean ? "clean" : "changed";
}
