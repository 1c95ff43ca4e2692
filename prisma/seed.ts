// The demo: the real plan, and four years of invented progress made through the product's own commands under a
// past clock. Run by `npm start` without DATABASE_URL, on an empty database: tsx --conditions=react-server prisma/seed.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { calendarFile, loadCalendar } from "@/lib/commands/calendar/load-calendar";
import { loadPlan } from "@/lib/commands/plan/load-plan";
import { startPlan } from "@/lib/commands/plan/start-plan";
import { addDays, listQuarters, quarterBounds } from "@/lib/domain/calendar";
import { planFile } from "@/lib/domain/plan/plan-file";
import { tellNobody } from "@/lib/data/notifications";
import { env, isDemo } from "@/lib/platform/env";
import { runCli } from "@/scripts/lib/cli";
import {
  confirmCheckpoints,
  confirmDefinitions,
  confirmOwners,
  proposeDefinitions,
} from "./demo/confirmations";
import { startHelper } from "./demo/helper";
import { listChaseSteps } from "./demo/chase";
import { listClosureSteps } from "./demo/closures";
import { listDateSteps } from "./demo/dates";
import { listIndicatorSteps } from "./demo/indicator-values";
import { runLastQuarter } from "./demo/last-quarter";
import { runQuarter } from "./demo/past-quarter";
import { createOffice, createPeople, demo } from "./demo/people";
import { at } from "./demo/reports";
import { listRulingSteps } from "./demo/rulings";
import { byDay, runSteps } from "./demo/step";

const PLAN = path.join(import.meta.dirname, "plans/guiyang-population-2021-2025.json");
const HOLIDAYS = path.join(import.meta.dirname, "calendars/cn-holidays.json");
const LAST_PAST = "2024Q2";
const LAST = "2024Q3";
/** What happened from this day on is still in people's inboxes. */
const TOLD_FROM = "2024-09-15";

const started = performance.now();

function say(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`[demo] ${seconds} s  ${text}`);
}

async function preparePlan(password: string) {
  const text = await readFile(PLAN, "utf8");
  const file = planFile.parse(JSON.parse(text));
  const { code } = file.plan;
  const holidays = calendarFile.parse(JSON.parse(await readFile(HOLIDAYS, "utf8")));
  await loadCalendar(demo, holidays, at("2021-01-04", "09:00"));
  const manager = await createOffice(password, at("2021-01-04", "09:30"));
  const sourceHash = createHash("sha256").update(text).digest("hex");
  const { counts } = await loadPlan(manager, { file, sourceHash }, at("2021-01-05", "10:00"));
  const people = await createPeople(file, password, at("2021-01-06", "10:00"));
  say(`${counts.milestones} items loaded, ${people.units.size} units can report`);

  const owners = await confirmOwners(manager, file, at("2021-02-26", "10:00"));
  const targets = await confirmDefinitions(manager, file, at("2021-02-26", "15:00"));
  const courses = await confirmCheckpoints(manager, file, at("2021-02-26", "16:00"));
  const start = { plan: code, reportingFrom: "2021-01-01" };
  await startPlan(manager, start, at("2021-03-01", "09:00"));
  say(`${owners} owners, ${targets} definitions, ${courses} yearly targets confirmed; in force`);
  return { code, people };
}

async function main(): Promise<void> {
  const { LUOSHI_DEMO_PASSWORD: password } = env();
  if (!isDemo() || !password) throw new Error("Set LUOSHI_DEMO=1 and LUOSHI_DEMO_PASSWORD.");
  // Years that are over: nobody is told of them now.
  tellNobody(true);
  const helper = startHelper();
  const { code: plan, people } = await preparePlan(password);
  const steps = byDay([
    ...listIndicatorSteps(),
    ...listRulingSteps(),
    ...listDateSteps(),
    ...listChaseSteps(),
    ...listClosureSteps(),
  ]);
  let before = "";
  for (const period of listQuarters("2021-01-01", quarterBounds(LAST_PAST).endsOn)) {
    const { endsOn } = quarterBounds(period);
    // What comes out before the quarter is closed is known when it is issued.
    const closed = addDays(endsOn, 26);
    const due = steps.filter(({ on }) => on > before && on <= closed);
    await runSteps(people, plan, due);
    before = closed;
    const { owed, accepted } = await runQuarter(people, { plan, period }, helper);
    say(`${period}: ${owed} owed, ${accepted} reported and accepted`);
  }
  const recent = steps.filter(({ on }) => on > before);
  await runSteps(
    people,
    plan,
    recent.filter(({ on }) => on < TOLD_FROM),
  );
  tellNobody(false);
  await runSteps(
    people,
    plan,
    recent.filter(({ on }) => on >= TOLD_FROM),
  );
  await proposeDefinitions(people, plan);
  const last = await runLastQuarter(people, { plan, period: LAST });
  const words = Object.entries(last).map(([name, count]) => `${count} ${name}`);
  helper.stop();
  say(`${LAST}, open: ${words.join(", ")}`);
}

await runCli(main);
