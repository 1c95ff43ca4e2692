// The quarter that is open on the demo's day: two thirds sent, half of those accepted, the rest on its way.
import { openPeriod } from "@/lib/commands/period/open-period";
import { acceptReports } from "@/lib/commands/report/accept-reports";
import { returnReport } from "@/lib/commands/report/return-report";
import { signReports } from "@/lib/commands/report/sign-reports";
import { addDays, quarterBounds } from "@/lib/domain/calendar";
import { chance } from "./chance";
import fates from "./fates.json";
import { inTurns, type People, teamOf } from "./people";
import {
  at,
  byUnit,
  dayOfUnit,
  listOwed,
  type Owed,
  type Place,
  save,
  send,
  write,
} from "./reports";
import texts from "./texts.json";

const { untouched, undecided, accepted, withHead, drafts, shareSent } = fates.lastQuarter;
const returns: Record<string, string | undefined> = fates.lastQuarter.returned;
const reasons: Record<string, string | undefined> = texts.returns;

type Way = "untouched" | "draft" | "withHead" | "undecided" | "accepted" | "returned";

/** How far each report has come: named ones as the story wants it, the others by lot. */
function chooseWays(owed: readonly Owed[]): Map<string, Way> {
  const ways = new Map<string, Way>();
  for (const { code } of owed) {
    if (untouched.includes(code)) ways.set(code, "untouched");
    else if (drafts.includes(code)) ways.set(code, "draft");
    else if (withHead.includes(code)) ways.set(code, "withHead");
    else if (undecided.includes(code)) ways.set(code, "undecided");
    else if (accepted.includes(code)) ways.set(code, "accepted");
    else if (returns[code] !== undefined) ways.set(code, "returned");
  }
  const others = owed
    .filter(({ code }) => !ways.has(code))
    .toSorted((a, b) => chance(`${a.code} last`) - chance(`${b.code} last`));
  const signed = (way: Way) => way === "undecided" || way === "accepted" || way === "returned";
  let sent = [...ways.values()].filter(signed).length;
  let done = [...ways.values()].filter((way) => way === "accepted").length;
  const wanted = Math.round(owed.length * shareSent);
  for (const { code } of others) {
    const way: Way = sent >= wanted ? "untouched" : done < wanted / 2 ? "accepted" : "undecided";
    ways.set(code, way);
    if (way !== "untouched") sent += 1;
    if (way === "accepted") done += 1;
  }
  return ways;
}

/** Runs it up to the eve of the demo's day and counts what stands where. */
export async function runLastQuarter(people: People, place: Place) {
  const { endsOn } = quarterBounds(place.period);
  await openPeriod(people.manager, place, at(addDays(endsOn, -10), "09:00"));
  const owed = await listOwed(place.plan, place.period);
  const ways = chooseWays(owed);
  const toAccept: string[] = [];
  const counts: Record<Way, number> = {
    untouched: 0,
    draft: 0,
    withHead: 0,
    undecided: 0,
    accepted: 0,
    returned: 0,
  };
  const units = byUnit(owed, (item) => item.unit);
  await inTurns(units, async ([unit, items]) => {
    const team = teamOf(people, unit);
    const day = dayOfUnit(unit, place, 1, 11);
    const toSign: string[] = [];
    const toReturn: { reportId: string; reason: string }[] = [];
    for (const item of items) {
      const way = ways.get(item.code) ?? "untouched";
      const written = way === "untouched" ? null : write(item, place.period);
      counts[written ? way : "untouched"] += 1;
      if (!written) continue;
      const saved = await save(team, place, item, written, { day, over: null });
      if (way === "draft") continue;
      await send(team, saved, day);
      if (way !== "withHead") toSign.push(saved.reportId);
      if (way === "accepted") toAccept.push(saved.reportId);
      const reason = reasons[returns[item.code] ?? ""];
      if (reason !== undefined) toReturn.push({ reportId: saved.reportId, reason });
    }
    if (toSign.length === 0) return;
    await signReports(team.head, { reportIds: toSign }, at(addDays(day, 1), "09:30"));
    for (const back of toReturn) {
      await returnReport(people.reviewer, back, at(addDays(day, 2), "15:00"));
    }
  });
  for (let from = 0; from < toAccept.length; from += 25) {
    const input = { reportIds: toAccept.slice(from, from + 25) };
    await acceptReports(people.reviewer, input, at(addDays(endsOn, 14), "16:00"));
  }
  return { owed: owed.length, ...counts };
}
