// Codes that open the door when the telephone is lost: written down, so that they must be easy to read and to type.

/** Codes of one set. */
export const RECOVERY_CODES = 10;
// Crockford's letters: none that is taken for another.
const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 10;

/** One code from random bytes, at least ten of them: "k3v9a-7xq2m", 50 bits. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join(
    "",
  );
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** As it is compared, or null when it can be none: without blanks and dashes, the likely slips put right. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1");
  return plain.length === LENGTH && Array.from(plain).every((sign) => SIGNS.includes(sign))
    ? plain
    : null;
}

/** Six digits as an authenticator shows them, blanks left out; null when it can be none. */
export function readOneTimeCode(typed: string): string | null {
  const plain = typed.normalize("NFKC").replaceAll(/\s/g, "");
  return /^\d{6}$/.test(plain) ? plain : null;
}
