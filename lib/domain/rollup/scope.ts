// Whose items a figure is over: an area, a task, a unit or a place, written "area:1" in addresses.
import type { Assessment } from "../milestone/assessment";

export const scopeKinds = ["area", "task", "unit", "place"] as const;
export type Scope = { kind: (typeof scopeKinds)[number]; code: string };

/** A scope from an address; what is none is the whole plan. */
export function parseScope(text: string | undefined): Scope | null {
  const [kindText = "", ...rest] = (text ?? "").split(":");
  const kind = scopeKinds.find((known) => known === kindText);
  const code = rest.join(":");
  return kind && code ? { kind, code } : null;
}

export function scopeText({ kind, code }: Scope): string {
  return `${kind}:${code}`;
}

/**
 * A unit answers for what it is confirmed to lead: a merely suggested lead is the commission's account. A place
 * has the items whose only place it is (product.md 4).
 */
export function isInScope(item: Assessment, scope: Scope | null): boolean {
  if (scope === null) return true;
  switch (scope.kind) {
    case "area":
      return item.area === scope.code;
    case "task":
      return item.task === scope.code;
    case "unit":
      return item.lead === scope.code && !item.suggestedOwner;
    case "place":
      return item.places.length === 1 && item.places[0] === scope.code;
  }
}
