// What a journey may know of the product it runs against, besides what is on the page.
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const stateFile = z.object({
  adminPassword: z.string(),
  applicationPassword: z.string(),
  authSecret: z.string(),
  postgresPort: z.number(),
});

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; playwright.config.ts sets it.`);
  return value;
}

/** The state `npm start` keeps in its data folder; there once the product is ready. */
function readState() {
  const file = path.join(fromEnvironment("LUOSHI_E2E_DATA_DIR"), "state.json");
  return stateFile.parse(JSON.parse(fs.readFileSync(file, "utf8")));
}

/** The password of every account of the demo. */
export const demoPassword = () => fromEnvironment("LUOSHI_E2E_PASSWORD");

/** Signs and reads the sessions of the running product. */
export const authSecret = () => readState().authSecret;

function urlOf(role: string, password: string, database: string): string {
  const { postgresPort } = readState();
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${postgresPort}/${database}`;
}

/** A database on the demo's PostgreSQL, with the rights of the application. */
export const applicationUrlOf = (database: string) =>
  urlOf("luoshi_app", readState().applicationPassword, database);

/** The same as its owner: for a journey that brings an installation of its own. */
export const adminUrl = (database: string) =>
  urlOf("luoshi_admin", readState().adminPassword, database);

/** The demo's database, as its owner: a journey is nobody, and row policies show nobody anything. */
export const databaseUrl = () => adminUrl("luoshi");
