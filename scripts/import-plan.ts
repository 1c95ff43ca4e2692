// `npm run plan:load -- FILE`: checks a plan's file and loads it as a draft, or updates the draft it made before.
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import { type CalendarFile, loadCalendar } from "../lib/commands/calendar/load-calendar";
import { loadPlan } from "../lib/commands/plan/load-plan";
import { systemActor } from "../lib/domain/actor";
import { checkPlanFile } from "../lib/domain/plan/check-plan-file";
import { planFile } from "../lib/domain/plan/plan-file";
import { businessClock } from "../lib/platform/clock";
import { parseJson, readText, Refused, runCli, withoutServerSecrets } from "./lib/cli";

const HOLIDAYS = path.join(import.meta.dirname, "../prisma/calendars/cn-holidays.json");

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Refused("Name the file: npm run plan:load -- FILE");
  const text = await readText(file);
  const raw = parseJson(file, text);
  const faults = checkPlanFile(raw);
  for (const { section, record, field, message } of faults) {
    console.error([`${section} ${record}`.trim(), field || "(record)", message].join("  "));
  }
  if (faults.length > 0) {
    throw new Refused(`${file}: ${faults.length} fault(s). Nothing was loaded.`);
  }
  const actor = systemActor("plan:load", randomUUID());
  const sourceHash = createHash("sha256").update(text).digest("hex");
  const input = { file: planFile.parse(raw), sourceHash };
  const { outcome, counts } = await loadPlan(actor, input, businessClock);
  const numbers = Object.entries(counts).map(([noun, count]) => `${count} ${noun}`);
  console.log(`${input.file.plan.titleZh}: ${outcome}. ${numbers.join(", ")}.`);

  const holidays = parseJson(HOLIDAYS, await readText(HOLIDAYS)) as CalendarFile;
  const { added, altered } = await loadCalendar(actor, holidays, businessClock);
  if (added + altered > 0) console.log(`Holidays: ${added} days added, ${altered} altered.`);
}

withoutServerSecrets();
await runCli(main);
