// npm run restore -- --from FILE --into URL_OF_THE_OWNER: a backup into an empty database on a server of version 15 or
// later. With DATABASE_URL set, its role gets its rights there.
import path from "node:path";
import { parseArgs } from "node:util";
import { inPlainWords } from "./backup/plain-words.mjs";
import { restoreBackup } from "./backup/restore-backup";
import { readPassphrase } from "./backup/seal.mjs";
import { PlainFailure, runMain, step } from "./lib/steps.mjs";

const USAGE =
  "npm run restore -- --from FILE --into postgresql://owner:password@host:5432/empty_database";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      into: { type: "string" },
      "accept-broken-log": { type: "boolean" },
    },
  });
  const { from, into } = values;
  if (!from || !into || !URL.canParse(into)) throw new PlainFailure(USAGE);
  const applicationUrl = process.env.DATABASE_URL || undefined;
  let newer: string[] = [];
  await step("Restore", async () => {
    const restored = await restoreBackup({
      file: path.resolve(from),
      passphrase: readPassphrase(process.env),
      adminUrl: into,
      applicationUrl,
      acceptBrokenLog: values["accept-broken-log"] ?? false,
      tell: (line) => console.log(`[luoshi]   ${line}`),
    });
    newer = restored.newer;
    return `Restored and compared: the state of ${restored.manifest.createdAt}`;
  });
  if (!applicationUrl) console.log("[luoshi] DATABASE_URL is not set: no rights were granted.");
  if (newer.length > 0 || !applicationUrl) {
    const also = newer.length > 0 ? `, and applies ${newer.join(", ")}` : "";
    console.log(`[luoshi] With both addresses set, npm run db:migrate grants rights${also}.`);
  }
}

await runMain(() => inPlainWords(main));
