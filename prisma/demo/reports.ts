// One quarter's reports: what is owed, what each unit writes, and its way through head and commission.
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { saveDraft } from "@/lib/commands/report/save-draft";
import { sendReport } from "@/lib/commands/report/send-report";
import { asActor } from "@/lib/data/as-actor";
import { toDay, toDayOrNull } from "@/lib/data/days";
import { addDays, quarterBounds } from "@/lib/domain/calendar";
import { type LocalDate, target as targetSchema } from "@/lib/domain/milestone/milestone";
import { meetsTarget } from "@/lib/domain/report/check-draft";
import type { Draft } from "@/lib/domain/report/draft";
import { between, chance } from "./chance";
import { courseOf, forecastAt, type Item, previousReading, readingAt } from "./course";
import { type EvidenceFile, photo, proofOf } from "./evidence";
import { demo, type UnitPeople } from "./people";
import { classOf, type Situation, tell } from "./words";

export type Owed = Item & { unit: string };

/** An instant of business: a day and a time of day in Shanghai. */
export const at = (day: LocalDate, time: string) => () => new Date(`${day}T${time}:00+08:00`);

/** What is owed in a period, in plan order, each with its newest definition. */
export async function listOwed(plan: string, period: string): Promise<Owed[]> {
  const rows = await asActor(demo, (tx) =>
    tx.obligation.findMany({
      where: { period: { code: period, plan: { code: plan } } },
      include: {
        organisation: { select: { code: true } },
        milestone: {
          select: {
            code: true,
            sortOrder: true,
            versions: { orderBy: { version: "desc" }, take: 1 },
          },
        },
      },
      orderBy: { milestone: { sortOrder: "asc" } },
    }),
  );
  return rows.flatMap(
    ({
      organisation,
      milestone: {
        code,
        versions: [version],
      },
    }) => {
      if (!version) return [];
      return [
        {
          code,
          unit: organisation.code,
          target: targetSchema.parse(version.target),
          startsOn: toDayOrNull(version.startsOn),
          dueOn: toDay(version.dueOn),
        },
      ];
    },
  );
}

export function byUnit<T>(rows: readonly T[], unitOf: (row: T) => string): [string, T[]][] {
  const units = new Map<string, T[]>();
  for (const row of rows) units.set(unitOf(row), [...(units.get(unitOf(row)) ?? []), row]);
  return [...units];
}

export type Written = { draft: Draft; proof: EvidenceFile | null };

/** What the unit writes about an item; null where it does not report or has no figure yet. */
export function write(item: Owed, period: string): Written | null {
  const course = courseOf(item);
  if (course.fate.missed?.includes(period)) return null;
  const reading = readingAt(item, course, period);
  if (reading === null) return null;
  const { endsOn } = quarterBounds(period);
  const isMet = meetsTarget(item.target, reading, endsOn);
  const previous = previousReading(item, course, period);
  const situation: Situation = { item, course, period, reading, previous, isMet };
  const forecastOn = forecastAt(item, course, period);
  const isBuild = item.target.kind === "build" && chance(`${item.code} ${period} photo`) < 0.06;
  return {
    proof: isMet ? proofOf(item.target.kind) : isBuild ? photo : null,
    draft: {
      reading,
      factOn: null,
      ...tell(situation),
      forecastOn,
      forecastClass: classOf(situation, forecastOn),
    },
  };
}

export type Place = { plan: string; period: string };
export type Saved = { reportId: string; version: number };

/** The day on which a unit writes: in the first week after the quarter, when its facts are known. */
export const dayOfUnit = (unit: string, { period }: Place, least = 1, most = 6) =>
  addDays(quarterBounds(period).endsOn, between(`${unit} ${period}`, least, most));

/** The version a report has reached, for the next one to start from. */
export async function readSaved(reportId: string): Promise<Saved> {
  const { version } = await asActor(demo, (tx) =>
    tx.progressReport.findUniqueOrThrow({ where: { id: reportId }, select: { version: true } }),
  );
  return { reportId, version };
}

export async function save(
  { reporter }: UnitPeople,
  place: Place,
  item: Owed,
  written: Written,
  when: { day: LocalDate; over: Saved | null },
): Promise<Saved> {
  const minute = String(between(`${item.code} minute`, 10, 59));
  const clock = at(when.day, `10:${minute}`);
  const { draft, proof } = written;
  const input = {
    ...place,
    milestone: item.code,
    expectedVersion: when.over?.version ?? null,
    draft,
  };
  const saved = await saveDraft(reporter, input, clock);
  if (proof && !when.over)
    await attachEvidence(reporter, { reportId: saved.reportId, ...proof }, clock);
  return saved;
}

export async function send(
  { reporter }: UnitPeople,
  { reportId, version }: Saved,
  day: LocalDate,
  time = "11:30",
): Promise<void> {
  await sendReport(reporter, { reportId, expectedVersion: version }, at(day, time));
}
