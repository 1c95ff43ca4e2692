// A page that stands open while the figure moves on: what its reader did not look at is not moved by its buttons.
import { expect, it } from "vitest";
import { clock, db, faultOf } from "@/lib/commands/report/report-scene.fixture";
import type { UserActor } from "@/lib/domain/actor";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import { acceptIndicatorReport } from "./accept-indicator-report";
import {
  figureIn,
  figureOf,
  type FigureScene,
  newFigureScene,
  reportOf,
  saveFigure,
} from "./figure-scene.fixture";
import { returnIndicatorReport, returnIndicatorReportByHead } from "./return-indicator-report";
import { sendIndicatorReport, withdrawIndicatorReport } from "./send-indicator-report";
import { signIndicatorReport } from "./sign-indicator-report";

type Seen = { reportId: string; expectedVersion: number };
const reason = "Which year?";

/** The figure changed and sent again as round 2; signed too where it had been. */
async function sendAnother({ people, ...scene }: FigureScene, reportId: string, signed: boolean) {
  if (signed) await returnIndicatorReport(people.reviewer, { reportId, reason }, clock);
  else await withdrawIndicatorReport(people.reporter, { reportId }, clock);
  const { version } = await reportOf(reportId);
  const draft = figureOf({ value: 99 });
  const saved = await saveFigure({ people, ...scene }, { version, draft });
  const again = { reportId, expectedVersion: saved.version };
  await sendIndicatorReport(people.reporter, again, clock);
  if (signed) await signIndicatorReport(people.head, { reportId }, clock);
}

it.each<
  [
    string,
    ReportState,
    keyof FigureScene["people"],
    (by: UserActor, seen: Seen) => Promise<unknown>,
  ]
>([
  ["sign", "withHead", "head", (by, seen) => signIndicatorReport(by, seen, clock)],
  [
    "return as the head",
    "withHead",
    "head",
    (by, seen) => returnIndicatorReportByHead(by, { ...seen, reason }, clock),
  ],
  ["take back", "withHead", "colleague", (by, seen) => withdrawIndicatorReport(by, seen, clock)],
  ["accept", "withCommission", "reviewer", (by, seen) => acceptIndicatorReport(by, seen, clock)],
  [
    "return as the commission",
    "withCommission",
    "reviewer",
    (by, seen) => returnIndicatorReport(by, { ...seen, reason }, clock),
  ],
])("to %s what was replaced meanwhile is a conflict and moves nothing", async (_, at, by, act) => {
  const scene = await newFigureScene();
  const reportId = await figureIn(at, scene);
  const seen = { reportId, expectedVersion: (await reportOf(reportId)).version };
  await sendAnother(scene, reportId, at === "withCommission");
  const rounds = () =>
    db.indicatorReportRound.findMany({ where: { reportId }, orderBy: { round: "asc" } });
  const before = [await reportOf(reportId), await rounds()];

  expect((await faultOf(act(scene.people[by], seen))).code).toBe("conflict");
  expect([await reportOf(reportId), await rounds()]).toEqual(before);
  const where = { indicatorId: scene.indicator.id };
  expect(await db.indicatorReading.count({ where })).toBe(0);

  // Over what stands there now the same click goes through.
  const { state, version } = await reportOf(reportId);
  await act(scene.people[by], { reportId, expectedVersion: version });
  expect((await reportOf(reportId)).state).not.toBe(state);
});
