// What the commission has struck off 销号: twice a year whatever was done by then and rests on an accepted report. The
// manager decides, who accepted none of them.
import { decideClosure } from "@/lib/commands/closure/decide-closure";
import { asActor } from "@/lib/data/as-actor";
import { type ClosureRow, getClosureQueue } from "@/lib/data/closure-queue";
import { listClosureFiles, readClosureSource } from "@/lib/data/closures";
import { checklistFor } from "@/lib/domain/closure/checklist";
import { toLocalDate } from "@/lib/domain/calendar";
import file from "./chase.json";
import { demo, type People } from "./people";
import { at } from "./reports";
import type { DemoStep } from "./step";

const { days, kept, refusal } = file.closures;
const refused: Readonly<Record<string, string[] | undefined>> = file.closures.refused;

export function listClosureSteps(): DemoStep[] {
  return days.map((on) => ({ on, act: (people, plan) => strikeOff(people, plan, on) }));
}

async function strikeOff(people: People, plan: string, on: string): Promise<void> {
  const now = at(on, "16:10")();
  const dates = { asOf: toLocalDate(now), knownBy: now, live: true };
  const { rows } = await getClosureQueue(people.manager, plan, dates);
  for (const row of rows.open) await decide(people, plan, { row, on });
}

async function decide(
  { manager }: People,
  plan: string,
  { row: { item, closure }, on }: { row: ClosureRow; on: string },
): Promise<void> {
  if (!closure.rests) return;
  const { reportId } = closure.rests;
  const isRefused = refused[on]?.includes(item.code) ?? false;
  const files = await asActor(demo, async (tx) =>
    listClosureFiles(tx, item.id, await readClosureSource(tx, reportId)),
  );
  const checklist = checklistFor(item.assessment.kind).map(({ check, needsPaper }) => ({
    check,
    file: needsPaper ? (files[0]?.key ?? "") : "",
    paper: needsPaper && files.length === 0 ? kept : "",
  }));
  const move = isRefused
    ? { move: "refuse" as const, reason: refusal, checklist: [] }
    : { move: "verify" as const, checklist };
  const { seen } = closure;
  await decideClosure(manager, { plan, milestone: item.code, seen, ...move }, at(on, "16:10"));
}
