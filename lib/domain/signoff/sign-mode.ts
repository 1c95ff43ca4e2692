// How a unit signs (product.md 6): online by its head's account, or one sheet of paper for the quarter. No mode is set
// without a named responsible person.

/** A third way, the deputy, is a dated grant and no mode of a unit. */
export const unitSignModes = ["online", "paper"] as const;
export type UnitSignMode = (typeof unitSignModes)[number];

export type SignSetting = { mode: UnitSignMode; responsible: string; responsiblePost: string };

/** Online until the unit or the commission has said otherwise. */
export function modeOf(setting: Pick<SignSetting, "mode"> | null): UnitSignMode {
  return setting?.mode ?? "online";
}

/** noResponsible: nobody is named and nobody may sign. noAccount: somebody is named who has no account to sign with. */
export type SigningGap = "noResponsible" | "noAccount";

/**
 * What keeps a unit's reports from being signed, or null.
 * @param signers accounts that may sign for the unit today: heads and their deputies
 */
export function gapOf(setting: SignSetting | null, signers: number): SigningGap | null {
  if (signers > 0 || modeOf(setting) === "paper") return null;
  return setting === null ? "noResponsible" : "noAccount";
}
