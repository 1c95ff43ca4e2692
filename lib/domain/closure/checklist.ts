// What the second person holds against an item before it is struck off: the kind's evidence (product.md 3), and that it
// says what the report says. Each evidence is ticked with the file or paper it rests on.
import { z } from "zod";
import type { FieldFault } from "../errors";
import { rulesOf } from "../milestone/kinds";
import type { EvidenceCode } from "../milestone/kinds/kind-rules";
import type { MilestoneKind } from "../milestone/milestone";
import { PAPER_LIMIT } from "./paper-limit";

export const closureChecks = [
  "acceptanceOrLicence",
  "namedList",
  "bulletin",
  "documentNumber",
  "sameReading",
  "sameDay",
] as const;
export type ClosureCheck = (typeof closureChecks)[number];

export { PAPER_LIMIT } from "./paper-limit";

export const closureTick = z.object({
  check: z.enum(closureChecks),
  /** A file of the report or put to the closure: "evidence:…" or "attachment:…"; "" where none. */
  file: z.string().max(80).default(""),
  /** As it is called, frozen in. */
  fileName: z.string().max(400).default(""),
  /** A paper that is no file here: a bulletin, an original that was looked at. */
  paper: z.string().trim().max(PAPER_LIMIT).default(""),
});
export type ClosureTick = z.infer<typeof closureTick>;

export type AskedCheck = { check: ClosureCheck; needsPaper: boolean };

/** In the order of the form. */
export function checklistFor(kind: MilestoneKind): readonly AskedCheck[] {
  const evidence: EvidenceCode = rulesOf(kind).evidenceExpected;
  return [
    { check: evidence, needsPaper: true },
    { check: "sameReading", needsPaper: false },
    { check: "sameDay", needsPaper: false },
  ];
}

/** Faults at `check.…` and `file.…`; codes are keys below closures.fault. `files`: what may be named. */
export function checklistFaults(
  kind: MilestoneKind,
  ticks: readonly ClosureTick[],
  files: ReadonlySet<string>,
): FieldFault[] {
  return checklistFor(kind).flatMap(({ check, needsPaper }): FieldFault[] => {
    const tick = ticks.find((each) => each.check === check);
    if (!tick) return [{ field: `check.${check}`, code: "notTicked" }];
    if (!needsPaper) return [];
    if (tick.file !== "" && !files.has(tick.file)) {
      return [{ field: `file.${check}`, code: "fileGone" }];
    }
    return tick.file === "" && tick.paper === ""
      ? [{ field: `file.${check}`, code: "noPaper" }]
      : [];
  });
}
