// `npm run admin:create -- --name NAME`: the first system administrator and the first security administrator of an
// installation that has none. They are two accounts, because neither may hold the other's rights.
import { randomBytes, randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { createAccount } from "../lib/commands/account/create-account";
import { grantRole } from "../lib/commands/account/grant-role";
import { PASSWORD_MIN } from "../lib/domain/account/password-rules";
import { isAnyRoleHeld } from "../lib/data/accounts";
import { asActor } from "../lib/data/as-actor";
import { systemActor } from "../lib/domain/actor";
import { toLocalDate } from "../lib/domain/calendar";
import { businessClock } from "../lib/platform/clock";
import { Refused, runCli, withoutServerSecrets } from "./lib/cli";

const actor = systemActor("admin:create", randomUUID());

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return "";
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

/** From the environment, else typed, else made up and shown once. */
async function choosePassword(): Promise<{ password: string; isShown: boolean }> {
  const given = process.env.LUOSHI_ADMIN_PASSWORD ?? (await ask("Password (empty: make one): "));
  if (given === "") return { password: randomBytes(12).toString("base64url"), isShown: true };
  if (given.length >= PASSWORD_MIN) return { password: given, isShown: false };
  throw new Refused(`The password must have at least ${PASSWORD_MIN} characters.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { name: { type: "string" } } });
  const { name } = values;
  if (!name) throw new Refused("Give the account's name: npm run admin:create -- --name NAME");
  const today = toLocalDate(businessClock());
  const isTaken = await asActor(actor, (tx) => isAnyRoleHeld(tx, ["sysadmin", "secadmin"], today));
  if (isTaken) {
    throw new Refused("There is an administrator already. Accounts and roles are theirs to give.");
  }
  const { password, isShown } = await choosePassword();
  const accounts = [
    { account: name, role: "sysadmin", what: "system administrator" },
    { account: `${name}-security`, role: "secadmin", what: "security administrator" },
  ] as const;
  for (const { account, role, what } of accounts) {
    await createAccount(actor, { name: account, displayName: account, password }, businessClock);
    await grantRole(actor, { account, role, startsOn: today }, businessClock);
    console.log(`Made ${account}, ${what}.`);
  }
  if (isShown) console.log(`Password of both, to be changed at the first sign-in: ${password}`);
}

withoutServerSecrets();
await runCli(main);
