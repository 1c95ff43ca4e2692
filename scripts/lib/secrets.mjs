// Which secrets will do for a server that others reach. Node only: it is loaded before there are any packages.
import { PlainFailure } from "./steps.mjs";

const SHORTEST_SECRET = 32;
const SHORTEST_PASSWORD = 12;
const FEWEST_DIFFERENT_CHARACTERS = 10;
/** Bits by how often each character stands in it; 32 random characters of base64 have about 150. */
const LEAST_BITS = 100;
const TELLTALE =
  /(secret|password|passw0rd|changeme|change-me|example|luoshi|postgres|admin|1234567|abcdefg|qwerty)/i;

function bitsOf(secret) {
  const counts = new Map();
  for (const sign of secret) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const parts = [...counts.values()].map((count) => count / secret.length);
  return -secret.length * parts.reduce((sum, part) => sum + part * Math.log2(part), 0);
}

/** One character after the other, or the same over and over: "0123456789abcdef0123…", "abcabcabc…". */
function isPattern(secret) {
  const steps = Array.from(secret.slice(1), (_, at) =>
    Math.abs(secret.charCodeAt(at + 1) - secret.charCodeAt(at)),
  );
  const small = steps.filter((step) => step <= 1).length;
  return small > secret.length / 2 || secret.indexOf(secret.slice(0, 8), 1) > 0;
}

/** Why a key will not do, or undefined. */
export function weaknessOf(secret) {
  if (!secret) return "is not set";
  if (secret.length < SHORTEST_SECRET) return `is shorter than ${SHORTEST_SECRET} characters`;
  if (new Set(secret).size < FEWEST_DIFFERENT_CHARACTERS) return "has too few different characters";
  if (TELLTALE.test(secret)) return "looks like an example";
  return isPattern(secret) || bitsOf(secret) < LEAST_BITS ? "is a pattern, not random" : undefined;
}

/** Of a password in an address; none is no weakness, since a server may know its clients otherwise. */
function passwordWeaknessOf(password, role) {
  if (password === "") return undefined;
  if (password === role) return "is the name of the role";
  if (password.length < SHORTEST_PASSWORD) return `is shorter than ${SHORTEST_PASSWORD} characters`;
  return TELLTALE.test(password) ? "looks like an example" : undefined;
}

const passwordOf = (address) =>
  URL.canParse(address ?? "") ? decodeURIComponent(new URL(address).password) : "";

const KEYS = ["NEXTAUTH_SECRET", "LUOSHI_DATA_KEY"];
const TOKENS = ["LUOSHI_GATEWAY_TOKEN", "LUOSHI_OIDC_CLIENT_SECRET"];
const ADDRESSES = ["DATABASE_URL", "DATABASE_ADMIN_URL", "LUOSHI_SMTP_URL"];

/** Throws in one line, naming the variable and never what it holds. */
export function assertSecrets(env) {
  for (const name of KEYS.filter((each) => each === "NEXTAUTH_SECRET" || env[each])) {
    const weakness = weaknessOf(env[name]);
    if (weakness) {
      throw new PlainFailure(`${name} ${weakness}. Make one with: openssl rand -base64 48`);
    }
  }
  for (const name of ["DATABASE_URL", "DATABASE_ADMIN_URL"].filter((each) => env[each])) {
    const role = decodeURIComponent(new URL(env[name]).username);
    const weakness = passwordWeaknessOf(passwordOf(env[name]), role);
    if (weakness) throw new PlainFailure(`The password in ${name} ${weakness}.`);
  }
  assertDifferent(env);
}

/** One secret for two things is lost with either. */
function assertDifferent(env) {
  const all = [
    ...[...KEYS, ...TOKENS].map((name) => [name, env[name] ?? ""]),
    ...ADDRESSES.map((name) => [`the password in ${name}`, passwordOf(env[name])]),
  ].filter(([, secret]) => secret !== "");
  for (const [at, [name, secret]] of all.entries()) {
    const twin = all.slice(at + 1).find(([, other]) => other === secret);
    if (twin) throw new PlainFailure(`${name} and ${twin[0]} are the same: each needs its own.`);
  }
}
