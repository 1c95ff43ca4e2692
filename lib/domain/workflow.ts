// A workflow is a table of named transitions. Buttons, commands and diagrams all read the same rows.
import type { AuditAction } from "./audit";
import { DomainError } from "./errors";
import type { Permission } from "./permissions";

export type Transition<State extends string, Name extends string> = {
  name: Name;
  from: readonly State[];
  to: State;
  permission: Permission;
  needsReason: boolean;
  /** Who is told: the holder of this permission on the item. */
  notify: Permission | null;
  audit: AuditAction;
};

/** The transitions that leave a state, in the order users see them. */
export function transitionsFrom<S extends string, N extends string>(
  table: readonly Transition<S, N>[],
  state: S,
): readonly Transition<S, N>[] {
  return table.filter((row) => row.from.includes(state));
}

export type Decision<S extends string, N extends string> =
  | { allowed: true; transition: Transition<S, N> }
  | { allowed: false; reason: "unknown" | "wrongState" | "reasonMissing" };

/** May the named transition leave this state, given the reason typed? Rights are asked of `can`. */
export function decide<S extends string, N extends string>(
  table: readonly Transition<S, N>[],
  name: N,
  state: S,
  reason: string | null,
): Decision<S, N> {
  const transition = table.find((row) => row.name === name);
  if (!transition) return { allowed: false, reason: "unknown" };
  if (!transition.from.includes(state)) return { allowed: false, reason: "wrongState" };
  if (transition.needsReason && !reason?.trim()) return { allowed: false, reason: "reasonMissing" };
  return { allowed: true, transition };
}

/**
 * The named transition, for a command that has asked for the right. Throws wrongState, or incomplete {fields: reason}
 * where a reason is due and none was typed.
 */
export function takeTransition<S extends string, N extends string>(
  table: readonly Transition<S, N>[],
  name: N,
  state: S,
  reason: string | null,
): Transition<S, N> {
  const decision = decide(table, name, state, reason);
  if (decision.allowed) return decision.transition;
  if (decision.reason !== "reasonMissing") throw new DomainError("wrongState");
  throw new DomainError("incomplete", { fields: [{ field: "reason", code: "required" }] });
}
