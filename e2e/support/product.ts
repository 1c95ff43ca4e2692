// What a journey may know of the product it runs against, besides what is on the page.
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const stateFile = z.object({
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

/** The demo's database, with the rights of the application. */
export function databaseUrl(): string {
  const { applicationPassword, postgresPort } = readState();
  const password = encodeURIComponent(applicationPassword);
  return `postgresql://luoshi_app:${password}@127.0.0.1:${postgresPort}/luoshi`;
}
