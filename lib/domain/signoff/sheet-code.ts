// The short code of a sign-off sheet: of the rounds listed on it, so that a scan can be told from another.

/** Crockford's base 32: no letter that looks like a digit. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight signs hold 40 bits: enough to tell two sheets of one unit apart, short enough to be typed. */
const LENGTH = 8;

/** The code of a digest. @param digest the first five bytes or more */
export function sheetCode(digest: Uint8Array): string {
  let code = "";
  let bits = 0;
  let held = 0;
  for (const byte of digest.subarray(0, 5)) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      code += signs[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return code;
}

/** "7K2M-9QXD", as it is printed. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What was typed as the code: case, spaces, lines and look-alikes do not matter, nor what stands before it. */
export function typedCode(text: string): string {
  return text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "")
    .slice(-LENGTH);
}

/** What a sheet lists, whatever the order: the text its code is the digest of. */
export function sheetText(sheet: {
  plan: string;
  unit: string;
  period: string;
  roundIds: readonly string[];
}): string {
  return [sheet.plan, sheet.unit, sheet.period, ...sheet.roundIds.toSorted()].join("\n");
}
