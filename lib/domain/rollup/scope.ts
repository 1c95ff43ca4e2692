// Whose items a figure is over: an area, a task, a unit, a place or a leader in charge, written "area:1" in addresses.
import type { Assessment } from "../milestone/assessment";

export const scopeKinds = ["area", "task", "unit", "place", "leader"] as const;
type ScopePart = { kind: (typeof scopeKinds)[number]; code: string };
/** `within` narrows it: the items of a unit in one area, or those of an area under no task (NO_TASK). */
export type Scope = ScopePart & { within?: ScopePart };

/** Stands for the code of a task where an item has none. */
export const NO_TASK = "-";

function parsePart(text: string): ScopePart | null {
  const [kindText = "", ...rest] = text.split(":");
  const kind = scopeKinds.find((known) => known === kindText);
  const code = rest.join(":");
  return kind && code ? { kind, code } : null;
}

/** A scope from an address ("unit:gy-health", "unit:gy-health/area:1"); what is none is the whole plan. */
export function parseScope(text: string | undefined): Scope | null {
  const [first = "", second] = (text ?? "").split("/");
  const scope = parsePart(first);
  if (second === undefined || scope === null) return scope;
  const within = parsePart(second);
  return within && { ...scope, within };
}

export function scopeText({ kind, code, within }: Scope): string {
  return `${kind}:${code}${within ? `/${within.kind}:${within.code}` : ""}`;
}

/** A part of a scope, or of the whole plan: the items of a unit in one area, an area of those a leader is in charge of. */
export function narrowed(scope: Scope | null, part: ScopePart): Scope {
  return scope === null ? part : { kind: scope.kind, code: scope.code, within: part };
}

type Named = { code: string; nameZh: string; nameEn: string };
type NamesOfPlan = Record<
  "areas" | "tasks" | "organisations" | "places" | "leaders",
  readonly Named[]
>;

/** The record a scope names; null where the plan has none of this code. */
export function scopeRecord(
  names: NamesOfPlan,
  { kind, code }: Pick<Scope, "kind" | "code">,
): Named | null {
  const lists = {
    area: names.areas,
    task: names.tasks,
    unit: names.organisations,
    place: names.places,
    leader: names.leaders,
  };
  const list = lists[kind];
  return list.find((row) => row.code === code) ?? null;
}

/** Every part of it names a record of the plan. */
export function isKnownScope(names: NamesOfPlan, scope: Scope): boolean {
  const { within } = scope;
  const isNamed = (part: ScopePart) =>
    (part.kind === "task" && part.code === NO_TASK) || scopeRecord(names, part) !== null;
  return scopeRecord(names, scope) !== null && (within === undefined || isNamed(within));
}

/**
 * A unit answers for what it is confirmed to lead: a merely suggested lead is the commission's account. A place
 * has the items whose only place it is (product.md 4). A leader is in charge of what the unit that leads it was
 * assigned with.
 */
export function isInScope(item: Assessment, scope: Scope | null): boolean {
  if (scope === null) return true;
  return isInPart(item, scope) && (scope.within === undefined || isInPart(item, scope.within));
}

function isInPart(item: Assessment, { kind, code }: ScopePart): boolean {
  switch (kind) {
    case "area":
      return item.area === code;
    case "task":
      return item.task === (code === NO_TASK ? null : code);
    case "unit":
      return item.lead === code && !item.suggestedOwner;
    case "place":
      return item.places.length === 1 && item.places[0] === code;
    case "leader":
      return item.leaderInCharge === code;
  }
}
