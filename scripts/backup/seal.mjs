// A backup closed with a passphrase: scrypt makes the key, AES-256 in GCM mode hides and seals the whole. A line of
// text stands before it, the seal's 16 bytes after it.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { weaknessOf } from "../lib/secrets.mjs";
import { PlainFailure } from "../lib/steps.mjs";

const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const MAGIC = "luoshi-backup-1 aes-256-gcm scrypt-65536-8-1";
const TAG_BYTES = 16;
/** One key and one nonce carry no more than this (NIST SP 800-38D). */
const MOST_BYTES = 2 ** 36 - 32;

const keyOf = (passphrase, salt) => scryptSync(passphrase, salt, 32, COST);

/** The passphrase of the environment, or undefined; a weak one is refused. */
export function readPassphrase(env) {
  const passphrase = env.LUOSHI_BACKUP_PASSPHRASE;
  if (!passphrase) return undefined;
  const weakness = weaknessOf(passphrase);
  if (!weakness) return passphrase;
  throw new PlainFailure(
    `LUOSHI_BACKUP_PASSPHRASE ${weakness}. Make one with: openssl rand -base64 48`,
  );
}

/** A step of a pipeline. */
export function sealWith(passphrase) {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const line = `${MAGIC} ${salt.toString("base64")} ${nonce.toString("base64")}\n`;
  return async function* seal(source) {
    const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce);
    cipher.setAAD(Buffer.from(line));
    yield Buffer.from(line);
    let bytes = 0;
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes > MOST_BYTES) throw new PlainFailure("More than 64 GB cannot be sealed as one.");
      yield cipher.update(piece);
    }
    yield cipher.final();
    yield cipher.getAuthTag();
  };
}

/** What the first bytes say: where the sealed part begins, or undefined when nothing is sealed. */
export function readSealLine(start) {
  const line = start.subarray(0, start.indexOf(10) + 1).toString("latin1");
  if (!line.startsWith(`${MAGIC} `)) return undefined;
  const [salt, nonce] = line
    .trim()
    .split(" ")
    .slice(3)
    .map((part) => Buffer.from(part, "base64"));
  return { line, salt, nonce };
}

/** A step of a pipeline. What it gives out is not to be believed before it has ended without an error. */
export function unsealWith(passphrase, { line, salt, nonce }) {
  return async function* unseal(source) {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce);
    decipher.setAAD(Buffer.from(line));
    let held = Buffer.alloc(0);
    for await (const piece of source) {
      held = Buffer.concat([held, piece]);
      const ready = Math.max(0, held.length - TAG_BYTES);
      if (ready > 0) yield decipher.update(held.subarray(0, ready));
      held = held.subarray(ready);
    }
    decipher.setAuthTag(held);
    yield decipher.final();
  };
}
