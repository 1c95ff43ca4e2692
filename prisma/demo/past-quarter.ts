// A quarter that is over: opened, reported, signed, accepted, closed, compiled, issued. A few reports went round twice.
import { closePeriod } from "@/lib/commands/period/close-period";
import { compilePeriod } from "@/lib/commands/period/compile-period";
import { issuePeriod } from "@/lib/commands/period/issue-period";
import { openPeriod } from "@/lib/commands/period/open-period";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import { returnReport } from "@/lib/commands/report/return-report";
import { signReports } from "@/lib/commands/report/sign-reports";
import { addDays, quarterBounds } from "@/lib/domain/calendar";
import fates from "./fates.json";
import type { Helper } from "./helper";
import { inTurns, type People, teamOf } from "./people";
import {
  at,
  byUnit,
  dayOfUnit,
  listOwed,
  type Owed,
  type Place,
  readSaved,
  save,
  send,
  write,
  type Written,
} from "./reports";
import texts from "./texts.json";

const returned = fates.returnedEarlier as Record<string, string[]>;

export type QuarterCounts = { owed: number; accepted: number };

/** Runs a quarter, half of the units here and half in the helper's process. */
export async function runQuarter(
  people: People,
  place: Place,
  helper: Helper,
): Promise<QuarterCounts> {
  const { endsOn } = quarterBounds(place.period);
  await openPeriod(people.manager, place, at(addDays(endsOn, -10), "09:00"));
  const owed = await listOwed(place.plan, place.period);
  const [here, there] = halve(owed);
  const accepted = await Promise.all([
    reportUnits(people, place, here),
    helper.report({ ...place, units: [...new Set(there.map((item) => item.unit))] }),
  ]);
  await closePeriod(people.manager, place, at(addDays(endsOn, 26), "09:00"));
  await compilePeriod(people.manager, place, at(addDays(endsOn, 27), "10:00"));
  const signed = { ...place, signatory: people.manager.displayName };
  await issuePeriod(people.manager, signed, at(addDays(endsOn, 28), "09:00"));
  return { owed: owed.length, accepted: accepted[0] + accepted[1] };
}

/** Whole units, about as many items on either side. */
function halve(owed: readonly Owed[]): [Owed[], Owed[]] {
  const units = byUnit(owed, (item) => item.unit).map(([, items]) => items);
  const halves: [Owed[], Owed[]] = [[], []];
  for (const items of units.toSorted((a, b) => b.length - a.length)) {
    const [here, there] = halves;
    (here.length <= there.length ? here : there).push(...items);
  }
  return halves;
}

type Sent = { item: Owed; written: Written; reportId: string };

/** Writes, sends, signs and has accepted what these units report, and says how many reports that were. */
export async function reportUnits(
  people: People,
  place: Place,
  items: readonly Owed[],
): Promise<number> {
  const sent: Sent[] = [];
  await inTurns(items, async (item) => {
    const written = write(item, place.period);
    if (!written) return;
    const team = teamOf(people, item.unit);
    const day = dayOfUnit(item.unit, place);
    const saved = await save(team, place, item, written, { day, over: null });
    await send(team, saved, day);
    sent.push({ item, written, reportId: saved.reportId });
  });
  const units = byUnit(sent, (row) => row.item.unit);
  await inTurns(units, async ([unit, rows]) => {
    const reportIds = rows.map((row) => row.reportId);
    const signedAt = at(addDays(dayOfUnit(unit, place), 1), "09:30");
    await signReports(teamOf(people, unit).head, { reportIds }, signedAt);
    for (const row of rows) {
      if (returned[place.period]?.includes(row.item.code)) await sendAgain(people, place, row);
    }
  });
  await acceptAll(
    people,
    place,
    sent.map((row) => row.reportId),
  );
  return sent.length;
}

/** The commission sent it back once; the unit added what was asked. */
async function sendAgain(people: People, place: Place, { item, written, reportId }: Sent) {
  const team = teamOf(people, item.unit);
  const day = dayOfUnit(item.unit, place);
  const back = { reportId, reason: texts.returns.remedy };
  await returnReport(people.reviewer, back, at(addDays(day, 2), "15:00"));
  const draft = { ...written.draft, nextText: texts.amended + written.draft.nextText };
  const over = await readSaved(reportId);
  const fixed = await save(
    team,
    place,
    item,
    { ...written, draft },
    { day: addDays(day, 3), over },
  );
  await send(team, fixed, addDays(day, 3));
  const signedAt = at(addDays(day, 3), "17:00");
  await signReports(team.head, { reportIds: [reportId] }, signedAt);
}

async function acceptAll(people: People, { period }: Place, ids: readonly string[]) {
  const { endsOn } = quarterBounds(period);
  for (let from = 0; from < ids.length; from += 25) {
    const day = addDays(endsOn, 12 + Math.floor(from / 25));
    const input = { reportIds: ids.slice(from, from + 25) };
    await acceptReports(people.reviewer, input, at(day, "16:00"));
  }
}
