// Where a quarter stands (product.md 6): opens -> closes -> compiled -> issued.
export const periodStates = ["planned", "open", "closed", "compiled", "issued"] as const;
export type PeriodState = (typeof periodStates)[number];

/** Its window was closed: nothing new is sent for it, so that it can be set beside others. */
export function isPeriodOver(state: string): boolean {
  return state === "closed" || state === "compiled" || state === "issued";
}

/** regular; opening: 期初核定, what stood before reporting began; backfill: 补录, an older quarter loaded later. */
export const periodKinds = ["regular", "opening", "backfill"] as const;
export type PeriodKind = (typeof periodKinds)[number];
