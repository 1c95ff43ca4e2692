// What the database keeps but may not read, and hashes nobody can make without our key.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each purpose. LUOSHI_DATA_KEY outlives a change of the secret that signs sessions. */
function keyOf(purpose: string): Buffer {
  const { LUOSHI_DATA_KEY: own, NEXTAUTH_SECRET: shared } = env();
  return Buffer.from(hkdfSync("sha256", own ?? shared, "luoshi", purpose, 32));
}

/** AES-256-GCM, bound to `about`: a text moved to another record does not open there. */
export function encrypt(text: string, purpose: string, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Throws when the text was not encrypted here for this purpose and record, or the key is another one. */
export function decrypt(sealed: string, purpose: string, about: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const tagEnd = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString(
    "utf8",
  );
}

/** For short secrets: without the key not even all of them tried give one away. */
export function keyedHash(text: string, purpose: string): string {
  return createHmac("sha256", keyOf(purpose)).update(text).digest("hex");
}
