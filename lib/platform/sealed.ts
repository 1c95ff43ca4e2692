// A value that goes out to a browser and comes back: packed and signed, so that it comes back as it went or not at all.
import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { env } from "./env";

/** Of the text in the form; what one request carries is more. */
const SEALED_LIMIT = 1024 * 1024;
const OPENED_LIMIT = 16 * 1024 * 1024;

/** Apart from what the secret signs elsewhere; `purpose` says for whom and what. */
function signatureOf(packed: string, purpose: string): Buffer {
  const key = createHmac("sha256", env().NEXTAUTH_SECRET).update("luoshi.sealed").digest();
  return createHmac("sha256", key).update(`${purpose}\n${packed}`).digest();
}

/** The value as text for a hidden field; null where it is too large for one. */
export function seal(value: unknown, purpose: string): string | null {
  const packed = deflateRawSync(JSON.stringify(value)).toString("base64url");
  const sealed = `${packed}.${signatureOf(packed, purpose).toString("base64url")}`;
  return sealed.length <= SEALED_LIMIT ? sealed : null;
}

/** The value, or null where the text was not sealed here for this purpose. */
export function unseal(sealed: string, purpose: string): unknown {
  const [packed = "", signature = ""] = sealed.length <= SEALED_LIMIT ? sealed.split(".") : [];
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(packed, purpose);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const opened = inflateRawSync(Buffer.from(packed, "base64url"), {
    maxOutputLength: OPENED_LIMIT,
  });
  return JSON.parse(opened.toString("utf8"));
}
