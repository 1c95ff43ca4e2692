// `npm run plan:check -- FILE`: says what is wrong with a plan's file before anyone loads it. It writes nothing.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkPlanFile } from "../lib/domain/plan/check-plan-file";
import { planFile, type PlanFile } from "../lib/domain/plan/plan-file";

/** A user's mistake, told without a stack. */
class Refused extends Error {}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refused(
      code === "ENOENT" ? `${file}: there is no such file.` : `${file}: cannot be read (${code}).`,
      { cause: error },
    );
  }
  try {
    // An editor on Windows may have put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refused(`${file}: is not JSON. ${reason}`, { cause: error });
  }
}

function counts(file: PlanFile): string {
  return Object.entries(file)
    .flatMap(([section, records]) =>
      Array.isArray(records) ? [`${records.length} ${section}`] : [],
    )
    .join(", ");
}

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Refused("Name the file: npm run plan:check -- FILE");
  const raw = await readJson(file);
  const faults = checkPlanFile(raw);
  if (faults.length === 0) {
    const checked = planFile.parse(raw);
    console.log(`${file}: no faults. ${checked.plan.titleZh}: ${counts(checked)}.`);
    return;
  }
  const name = path.basename(file);
  for (const { section, record, field, message } of faults)
    console.error([name, `${section} ${record}`.trim(), field || "(record)", message].join("  "));
  throw new Refused(`${file}: ${faults.length} fault(s). Nothing was loaded.`);
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
