// What the environment asks of `npm start`, checked before anything is touched.
import path from "node:path";
import { assertSecrets } from "./secrets.mjs";
import { PlainFailure, ROOT } from "./steps.mjs";

/** What makes a demonstration: invented progress, a password everybody is told, a clock of its own. */
const DEMO_ONLY = [
  "LUOSHI_DEMO",
  "LUOSHI_DEMO_PASSWORD",
  "LUOSHI_CLOCK_START",
  "LUOSHI_CLOCK_ANCHOR",
];
export const DEFAULT_PORT = 3000;

function readPort(text) {
  const port = Number(text || DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainFailure(`PORT is ${text}, which is no port.`);
}

function assertDatabaseAddress(name, text) {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new PlainFailure(`${name} must look like postgresql://role:password@host:5432/database.`);
  }
}

function readProduction(env) {
  if (!URL.canParse(env.NEXTAUTH_URL ?? "")) {
    throw new PlainFailure(
      "NEXTAUTH_URL must be the address users type, as in https://luoshi.gov.cn",
    );
  }
  assertDatabaseAddress("DATABASE_URL", env.DATABASE_URL);
  if (env.DATABASE_ADMIN_URL) assertDatabaseAddress("DATABASE_ADMIN_URL", env.DATABASE_ADMIN_URL);
  assertSecrets(env);
  const demo = DEMO_ONLY.find((name) => env[name]);
  if (demo) {
    throw new PlainFailure(`${demo} is for the demonstration: unset it, or unset DATABASE_URL.`);
  }
  return { databaseUrl: env.DATABASE_URL, adminUrl: env.DATABASE_ADMIN_URL };
}

function assertMail({ LUOSHI_SMTP_URL: url, LUOSHI_MAIL_FROM: from }) {
  if (!url) return;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new PlainFailure(
      "LUOSHI_SMTP_URL must look like smtp://user:password@mail.example.gov.cn:587.",
    );
  }
  if (!from) throw new PlainFailure("LUOSHI_MAIL_FROM must say whom mail is from.");
}

/** `production` is set when DATABASE_URL names a server; otherwise this is the demo on a database of its own. */
export function readSettings(env, argv = []) {
  const port = readPort(env.PORT);
  assertMail(env);
  return {
    port,
    inDevelopment: argv.includes("--dev"),
    address: env.NEXTAUTH_URL || `http://127.0.0.1:${port}`,
    dataFolder: path.resolve(ROOT, env.LUOSHI_DATA_DIR || ".data"),
    production: env.DATABASE_URL ? readProduction(env) : undefined,
  };
}
