// The registry of kinds: a new kind is one file and one line here, and the compiler asks for the rest.
import type { MilestoneKind } from "../milestone";
import { build } from "./build";
import { count } from "./count";
import { coverage } from "./coverage";
import type { AnyKindRules, KindRules } from "./kind-rules";
import { qualitative } from "./qualitative";
import { threshold } from "./threshold";

export const kindRules = { build, count, coverage, threshold, qualitative } satisfies {
  [K in MilestoneKind]: KindRules<K>;
} & Record<MilestoneKind, unknown>;

/**
 * The rules of a kind that is known only at run time. The caller must pass targets and readings of
 * that kind; a foreign reading is dropped before it gets here (see readings-at.ts).
 */
export function rulesOf(kind: MilestoneKind): AnyKindRules {
  return kindRules[kind];
}
