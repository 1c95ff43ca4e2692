// What an amendment 调整 or an erratum 勘误 changes of one item (product.md 3, 7): the columns `change` and `before`.
import { z } from "zod";
import type { Definition } from "../milestone/facts";
import { comparators, criterion, localDate, type Target, target } from "../milestone/milestone";
import { isSame } from "../plan/same";

export const TITLE_LIMIT = 200;
const title = z.string().trim().min(1).max(TITLE_LIMIT);
const number = z.number().finite();
const bound = number.nullable();

/** Of a target only what is named changes; the kind never does. */
export const targetChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("build"), stage: z.string().min(1).optional() }),
  z.object({
    kind: z.literal("count"),
    min: number.optional(),
    max: bound.optional(),
    base: bound.optional(),
  }),
  z.object({
    kind: z.literal("coverage"),
    share: z.number().gt(0).lte(1).optional(),
    units: z.array(z.string().trim().min(1).max(TITLE_LIMIT)).min(1).optional(),
    confirmedCount: z.int().positive().optional(),
  }),
  z.object({
    kind: z.literal("threshold"),
    comparator: z.enum(comparators).optional(),
    value: number.optional(),
    max: bound.optional(),
    base: bound.optional(),
  }),
  z.object({ kind: z.literal("qualitative"), criteria: z.array(criterion).min(1).optional() }),
]);
export type TargetChange = z.infer<typeof targetChange>;

export const amendmentChange = z.object({
  dueOn: localDate.optional(),
  startsOn: localDate.nullable().optional(),
  target: targetChange.optional(),
  /** An erratum's alone: a document of the approving body amends the commitment, not our words for it. */
  titleZh: title.optional(),
  titleEn: title.optional(),
  /** An amendment's alone. */
  terminated: z.literal(true).optional(),
});
export type AmendmentChange = z.infer<typeof amendmentChange>;

/** As the item stood where the change takes hold. */
export const amendedBefore = z.object({
  /** The newest version when it was entered, then when it was put in force. */
  version: z.int().positive(),
  dueOn: localDate,
  startsOn: localDate.nullable(),
  titleZh: z.string(),
  titleEn: z.string(),
  terminated: z.boolean(),
  target,
});
export type AmendedBefore = z.infer<typeof amendedBefore>;

export type Titled = { titleZh: string; titleEn: string };
export type Amendable = Pick<Definition, "dueOn" | "startsOn" | "terminated" | "target"> & Titled;

const plainParts = ["dueOn", "startsOn", "titleZh", "titleEn", "terminated"] as const;
export type PlainPart = (typeof plainParts)[number];
export type TargetPart = "stage" | "min" | "max" | "base" | "share" | "units" | "confirmedCount";
export type AmendedPart = PlainPart | `target.${TargetPart | "comparator" | "value" | "criteria"}`;
export type PartValue = { part: AmendedPart; value: unknown };

/** The change part by part, in the order of a form. */
export function partsOfChange({ target: of, ...plain }: AmendmentChange): PartValue[] {
  const { kind: _, ...named } = of ?? { kind: null };
  const entries = [
    ...plainParts.map((part) => ({ part, value: plain[part] })),
    ...Object.entries(named).map(([name, value]) => ({
      part: `target.${name}` as AmendedPart,
      value: value as unknown,
    })),
  ];
  return entries.filter(({ value }) => value !== undefined);
}

/** What the item says of the part; undefined where its kind has none. */
export function partOf(standing: Amendable, part: AmendedPart): unknown {
  if (part.startsWith("target.")) {
    return (standing.target as Readonly<Record<string, unknown>>)[part.slice("target.".length)];
  }
  return standing[part as PlainPart];
}

/** A list counts by name: with it the bare number goes, and it is confirmed by the paper itself. */
function settled(parts: readonly PartValue[]): Record<string, unknown> {
  const named = Object.fromEntries(
    parts.flatMap(({ part, value }) =>
      part.startsWith("target.") ? [[part.slice("target.".length), value]] : [],
    ),
  );
  return "units" in named ? { ...named, listConfirmed: true, confirmedCount: null } : named;
}

/** The item with these parts in it. */
export function withParts<D extends Amendable>(standing: D, parts: readonly PartValue[]): D {
  const plain = Object.fromEntries(
    parts.flatMap(({ part, value }) => (part.startsWith("target.") ? [] : [[part, value]])),
  );
  const changed: Target = { ...standing.target, ...settled(parts) };
  return { ...standing, ...plain, target: changed };
}

/** The change without what the item says already. */
export function realChange(standing: Amendable, change: AmendmentChange): AmendmentChange {
  const kept = partsOfChange(change).filter(
    ({ part, value }) => !isSame(partOf(standing, part), value),
  );
  const inTarget = kept.filter(({ part }) => part.startsWith("target."));
  const plain = kept.filter(({ part }) => !part.startsWith("target."));
  return amendmentChange.parse({
    ...Object.fromEntries(plain.map(({ part, value }) => [part, value])),
    ...(inTarget.length > 0 && change.target
      ? {
          target: {
            kind: change.target.kind,
            ...Object.fromEntries(
              inTarget.map(({ part, value }) => [part.slice("target.".length), value]),
            ),
          },
        }
      : {}),
  });
}

/** What is kept of the item as it stands. */
export function toBefore(standing: Amendable, version: number): AmendedBefore {
  const { dueOn, startsOn, titleZh, titleEn, terminated, target: stands } = standing;
  return { version, dueOn, startsOn, titleZh, titleEn, terminated, target: stands };
}
