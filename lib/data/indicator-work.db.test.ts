// Who sees what of a figure on its way: drafts are the unit's, returns those concerned's, numbers in the navigation.
import { describe, expect, it } from "vitest";
import {
  figureIn,
  figureOf,
  type FigureScene,
  newFigureScene,
  reportOf,
  saveFigure,
} from "@/lib/commands/indicator/figure-scene.fixture";
import { clock } from "@/lib/commands/report/report-scene.fixture";
import {
  returnIndicatorReport,
  returnIndicatorReportByHead,
} from "@/lib/commands/indicator/return-indicator-report";
import {
  sendIndicatorReport,
  withdrawIndicatorReport,
} from "@/lib/commands/indicator/send-indicator-report";
import { signIndicatorReport } from "@/lib/commands/indicator/sign-indicator-report";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import { getFigureReportPage, getFigureWork } from "./indicator-work";
import { getIndicatorTable } from "./indicators";
import { countOpenWork } from "./open-work";

const dates = { asOf: "2024-10-08", knownBy: clock(), live: true };
type Role = keyof FigureScene["people"];

async function openFor(scene: FigureScene, role: Role): Promise<string[]> {
  const actor = scene.people[role];
  const { board, indicators } = await getIndicatorTable(actor, scene.plan.code, dates);
  const { open } = await getFigureWork(actor, board, indicators);
  return open.map(({ dataYear, state }) => `${dataYear} ${state}`);
}

const pageFor = (scene: FigureScene, role: Role) =>
  getFigureReportPage(scene.people[role], scene.plan.code, scene.indicator.code, dates);

describe("a figure on its way", () => {
  const unit: Role[] = ["reporter", "colleague", "head"];
  const concerned: Role[] = [...unit, "reviewer", "manager", "leader", "auditor"];
  it.each<[ReportState, Role[]]>([
    ["draft", unit],
    ["withHead", unit],
    ["returned", concerned],
    ["withCommission", [...concerned, "supporter", "outsider"]],
    ["accepted", []],
  ])("%s is known to %s in the table", async (state, roles) => {
    const scene = await newFigureScene();
    await figureIn(state, scene);
    for (const role of Object.keys(scene.people) as Role[]) {
      // The other unit's head is no more concerned than its reporter.
      const known = roles.includes(role === "otherHead" ? "outsider" : role);
      expect(await openFor(scene, role), role).toEqual(known ? [`2023 ${state}`] : []);
    }
  });

  it("opens to those concerned alone, and shows others what was sent, not what is being written", async () => {
    const scene = await newFigureScene();
    const reportId = await figureIn("returned", scene);
    const { version } = (await pageFor(scene, "reporter")).reports[0] ?? { version: 0 };
    await saveFigure(scene, { version, draft: figureOf({ value: 14.9 }) });
    const seen = async (role: Role) => (await pageFor(scene, role)).reports[0]?.draft.value;
    expect([await seen("reporter"), await seen("head")]).toEqual([14.9, 14.9]);
    expect([await seen("reviewer"), await seen("leader")]).toEqual([14.2, 14.2]);
    const stranger = await pageFor(scene, "outsider");
    expect([stranger.rights.read, stranger.reports]).toEqual([false, []]);
    const { rounds } = (await pageFor(scene, "reviewer")).reports[0] ?? { rounds: [] };
    expect(rounds.map((round) => [round.outcome, round.reason])).toEqual([
      ["returned", "Which year?"],
    ]);
    expect(rounds[0]?.signedBy).toBe(scene.people.head.displayName);
    expect(reportId).toBe((await pageFor(scene, "reviewer")).reports[0]?.id);
  });

  it("keeps within the unit what its head has not signed, or what never left it", async () => {
    const scene = await newFigureScene();
    const { reporter, head, reviewer } = scene.people;
    const outside: Role[] = ["reviewer", "manager", "leader", "auditor"];
    const reportId = await figureIn("withHead", scene);
    const values = async (role: Role) =>
      (await pageFor(scene, role)).reports.map(({ state, draft, rounds }) => [
        state,
        draft.value,
        ...rounds.map((round) => round.draft.value),
      ]);
    const expectOutside = async (page: unknown[], open: string[]) => {
      for (const role of outside) {
        expect(await values(role), role).toEqual(page);
        expect(await openFor(scene, role), role).toEqual(open);
      }
    };
    const sendAgain = async (value: number) => {
      const { version } = await reportOf(reportId);
      const saved = await saveFigure(scene, { version, draft: figureOf({ value }) });
      await sendIndicatorReport(reporter, { reportId, expectedVersion: saved.version }, clock);
    };
    await expectOutside([], []);
    await withdrawIndicatorReport(reporter, { reportId }, clock);
    await expectOutside([], []);
    await sendAgain(14.3);
    await returnIndicatorReportByHead(head, { reportId, reason: "Check it." }, clock);
    await expectOutside([], []);
    await sendAgain(14.4);
    await signIndicatorReport(head, { reportId }, clock);
    await expectOutside([["withCommission", 14.4, 14.4]], ["2023 withCommission"]);
    await returnIndicatorReport(reviewer, { reportId, reason: "Which year?" }, clock);
    // From outside it stays returned, with what was sent, until it is signed again.
    await sendAgain(14.5);
    await expectOutside([["returned", 14.4, 14.4]], ["2023 returned"]);
    await returnIndicatorReportByHead(head, { reportId, reason: "Again." }, clock);
    await expectOutside([["returned", 14.4, 14.4]], ["2023 returned"]);
    expect(await values("head")).toEqual([["returned", 14.5, 14.5, 14.4, 14.3, 14.2]]);
    await sendAgain(14.6);
    await signIndicatorReport(head, { reportId }, clock);
    await expectOutside([["withCommission", 14.6, 14.6, 14.4]], ["2023 withCommission"]);
  });

  it("says whose own work it is, and what deserves a second look", async () => {
    const scene = await newFigureScene();
    await figureIn("accepted", scene);
    // 17.1 is 20.4% above 14.2, and 2023 has a final figure already.
    const { reportId, version } = await saveFigure(scene, { draft: figureOf({ value: 17.1 }) });
    await sendIndicatorReport(scene.people.reporter, { reportId, expectedVersion: version }, clock);
    const openTo = async (role: Role) =>
      (await pageFor(scene, role)).reports.find((report) => report.id === reportId);
    expect((await openTo("head"))?.warnings.map(({ code }) => code)).toEqual(["jump", "repeat"]);
    const own = async (role: Role) => (await openTo(role))?.own;
    expect([await own("reporter"), await own("head")]).toEqual([true, false]);
    await signIndicatorReport(scene.people.head, { reportId }, clock);
    expect([await own("head"), await own("reviewer")]).toEqual([true, false]);
  });

  it.each<[ReportState, Partial<Record<Role, number>>]>([
    ["draft", {}],
    ["returned", { reporter: 1, colleague: 1 }],
    ["withHead", { head: 1 }],
    ["withCommission", { reviewer: 1 }],
    ["accepted", {}],
  ])("%s is counted for whoever's turn it is: %o", async (state, expected) => {
    const scene = await newFigureScene();
    await figureIn(state, scene);
    for (const role of Object.keys(scene.people) as Role[]) {
      const { figures } = await countOpenWork(scene.people[role], scene.plan);
      expect(figures, role).toBe(expected[role] ?? 0);
    }
  });
});
