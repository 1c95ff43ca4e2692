// 简报 and 季度通报 as records (product.md 11): one of each for a quarter, drafted, checked by another person, issued.
export const briefingKinds = ["brief", "bulletin"] as const;
export type BriefingKind = (typeof briefingKinds)[number];

export const briefingStates = ["drafted", "checked", "issued"] as const;
export type BriefingState = (typeof briefingStates)[number];

/** In Chinese characters, letters and digits counting half (widthOf). Set so that the whole stays on one sheet. */
export const textLimits = {
  overall: 90,
  lagging: 60,
  indicators: 60,
  areas: 60,
  upcoming: 60,
  demand: 400,
  cause: 20,
  remedy: 20,
  proposal: 20,
} as const;
export type TextKind = keyof typeof textLimits;

/** Of an item: its cause, its remedy, what is proposed to the city. The key names the item. */
export type ItemTextKind = "cause" | "remedy" | "proposal";

export function itemBlock(kind: ItemTextKind, code: string): string {
  return `${kind}:${code}`;
}

/** "cause:1.2-03" -> "cause". null: no block there is. */
export function textKindOf(block: string): TextKind | null {
  const kind = block.split(":")[0] ?? "";
  return Object.hasOwn(textLimits, kind) ? (kind as TextKind) : null;
}
