// What a city's single sign-on says of a person, as far as we believe it.

/** When a second factor shown to the provider counts here: never, when it says so in `amr`, or always. */
export const factorTrusts = ["never", "amr", "always"] as const;
export type FactorTrust = (typeof factorTrusts)[number];

// RFC 8176: what one knows, and what one has or is.
const known = new Set(["pwd", "pin", "kba"]);
const had = new Set([
  "otp",
  "hwk",
  "swk",
  "sc",
  "sms",
  "tel",
  "fpt",
  "face",
  "iris",
  "retina",
  "vbm",
]);

/** Did the provider ask for two different proofs? `amr` as it came: anything but a list of words says nothing. */
export function showsFactor(trust: FactorTrust, amr: unknown): boolean {
  if (trust !== "amr") return trust === "always";
  const methods = Array.isArray(amr) ? amr.filter((one) => typeof one === "string") : [];
  if (methods.includes("mfa")) return true;
  return methods.some((one) => known.has(one)) && methods.some((one) => had.has(one));
}

/** The identifier in this claim, or null: only plain text or a number names somebody. */
export function subjectOf(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  const value = claims[claim];
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^[^\p{Cc}]{1,200}$/u.test(text) ? text : null;
}
