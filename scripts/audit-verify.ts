// `npm run audit:verify`: checks the log of a running system (DATABASE_URL), or with --file an export of it, without
// any other part of the system. --expect FILE: heads kept from an earlier run, which must be found. Ends with 1 when a
// chain is broken. What it prints holds the heads: keep it elsewhere, and a log cut short will show.
import { parseArgs } from "node:util";
import pg from "pg";
import { readHeads } from "@/lib/domain/audit-chain/heads-text";
import { readText, Refused, runCli } from "./lib/cli";
import { type Checked, report, verifyDatabase, verifyFile } from "./lib/verify-log";

async function checkDatabase(expected: ReturnType<typeof readHeads>): Promise<Checked> {
  const { DATABASE_URL: own, DATABASE_ADMIN_URL: admin } = process.env;
  const connectionString = own ?? admin;
  if (!connectionString) throw new Refused("Set DATABASE_URL, or give an export with --file.");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await verifyDatabase(client, expected);
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { file: { type: "string" }, expect: { type: "string" } },
  });
  const expected = values.expect ? readHeads(await readText(values.expect)) : [];
  if (values.expect && expected.length === 0)
    throw new Refused(`${values.expect}: holds no head of a chain.`);
  const start = performance.now();
  const checked = values.file
    ? await verifyFile(values.file, expected)
    : await checkDatabase(expected);
  console.log(report(checked, (performance.now() - start) / 1000).join("\n"));
  if (checked.verdicts.some(({ fault }) => fault !== null)) process.exit(1);
}

await runCli(main);
