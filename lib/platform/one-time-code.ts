// One-time codes of an authenticator (RFC 6238: six digits, 30 seconds, SHA-1, which is what every app reads).
import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;
/** A clock may be one step off either way. */
const WINDOW = 1;

const generator = (secret: string) =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: STEP_SECONDS,
    algorithm: "SHA1",
  });

/** A new secret of 160 bits in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a QR code says to the app: whose codes these are. */
export function enrolmentUri(secret: string, issuer: string, account: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label: account }).toString();
}

/** The step this code belongs to, or null when it is of none near `now` (system time). */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({
    token: code,
    timestamp: now.getTime(),
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** The code of that moment, as an authenticator shows it. */
export function codeAt(secret: string, now: Date): string {
  return generator(secret).generate({ timestamp: now.getTime() });
}
