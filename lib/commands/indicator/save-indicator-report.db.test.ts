// A provider's figure: begun once, over the version it started from, by the provider's reporters alone.
import { describe, expect, it } from "vitest";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  refusalOf,
  withBrokenLog,
} from "@/lib/commands/report/report-scene.fixture";
import type { FigureDraft } from "@/lib/domain/indicator/figure-draft";
import {
  figureIn,
  figureOf,
  newFigureScene,
  passTo,
  reportOf,
  saveFigure,
} from "./figure-scene.fixture";
import { saveIndicatorReport } from "./save-indicator-report";

const scene = await newFigureScene();

describe("saving a figure", () => {
  it("begins a report of the data year, for the unit that provides it, with one entry in the log", async () => {
    const own = await newFigureScene();
    const { reportId, version } = await saveFigure(own);
    expect(version).toBe(1);
    expect(await reportOf(reportId)).toMatchObject({
      state: "draft",
      dataYear: 2023,
      value: 14.2,
      label: "final",
      organisationId: own.lead.id,
      updatedByName: own.people.reporter.displayName,
    });
    expect(await logOf(reportId)).toEqual(["report.drafted"]);
    const { revision } = await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } });
    expect(revision).toBe(0); // a draft is no fact
  });

  it("may be unfinished, and goes on over the version it started from", async () => {
    const own = await newFigureScene();
    const empty = figureOf({ value: null, publishedOn: null, source: "" });
    const { reportId, version } = await saveFigure(own, { draft: empty });
    const next = await saveFigure(own, { version, by: own.people.colleague });
    expect(next).toEqual({ reportId, version: 2 });
    expect(await logOf(reportId)).toEqual(["report.drafted", "report.drafted"]);
  });

  it("keeps one report open a year, and years apart", async () => {
    const own = await newFigureScene();
    const first = await saveFigure(own);
    const other = await saveFigure(own, {
      year: 2022,
      draft: figureOf({ publishedOn: "2023-07-15" }),
    });
    expect(other.reportId).not.toBe(first.reportId);
    expect(await refusalOf(saveFigure(own))).toBe("conflict");
    expect(await refusalOf(saveFigure(own, { version: 7 }))).toBe("conflict");
  });

  it("lets one of two begin it at once", async () => {
    const own = await newFigureScene();
    await expectOneWinner([saveFigure(own), saveFigure(own, { by: own.people.colleague })]);
    expect(await db.indicatorReport.count({ where: { planId: own.plan.id } })).toBe(1);
  });

  it("lets one of two save over the same version, and names who did", async () => {
    const own = await newFigureScene();
    const { reportId, version } = await saveFigure(own);
    await expectOneWinner([
      saveFigure(own, { version }),
      saveFigure(own, { version, by: own.people.colleague }),
    ]);
    expect((await reportOf(reportId)).version).toBe(2);
    await saveFigure(own, { version: 2, by: own.people.colleague });
    expect(await faultOf(saveFigure(own, { version: 2 }))).toMatchObject({
      code: "conflict",
      details: { params: { by: own.people.colleague.displayName } },
    });
  });

  it("begins a new report once the last one is accepted: a revision", async () => {
    const own = await newFigureScene();
    const accepted = await figureIn("accepted", own);
    const again = await saveFigure(own, { draft: figureOf({ label: "revised" }) });
    expect(again.reportId).not.toBe(accepted);
  });

  it.each(["withHead", "withCommission"] as const)("is refused once it is %s", async (state) => {
    const own = await newFigureScene();
    await figureIn(state, own);
    expect(await refusalOf(saveFigure(own, { version: 1 }))).toBe("wrongState");
  });

  it.each(["head", "supporter", "outsider", "reviewer", "manager", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      expect(await refusalOf(saveFigure(scene, { by: scene.people[role] }))).toBe("notAllowed");
    },
  );

  it("is not found across plans, nor of an indicator that is not there", async () => {
    const elsewhere = await newFigureScene();
    expect(await refusalOf(saveFigure(scene, { by: elsewhere.people.reporter }))).toBe("notFound");
    const ask = { plan: scene.plan.code, indicator: "births", dataYear: 2023 };
    const save = saveIndicatorReport(
      scene.people.reporter,
      { ...ask, expectedVersion: null, draft: figureOf() },
      clock,
    );
    expect(await refusalOf(save)).toBe("notFound");
  });

  it("passes to the unit that provides it now", async () => {
    const own = await newFigureScene();
    await passTo(own, own.other);
    expect(await refusalOf(saveFigure(own))).toBe("notAllowed");
    const { reportId } = await saveFigure(own, { by: own.people.outsider });
    expect((await reportOf(reportId)).organisationId).toBe(own.other.id);
  });

  it("is nobody's where no unit provides it", async () => {
    const own = await newFigureScene();
    await db.indicator.update({ where: { id: own.indicator.id }, data: { providerId: null } });
    expect(await refusalOf(saveFigure(own))).toBe("notAllowed");
  });

  // The clock stands at 2024-10-08, the plan's base year is 2020.
  it.each<[string, { year?: number; draft: FigureDraft }, string, string]>([
    ["a year to come", { year: 2025, draft: figureOf() }, "dataYear", "yearOutside"],
    ["a year before the base", { year: 2019, draft: figureOf() }, "dataYear", "yearOutside"],
    ["tomorrow", { draft: figureOf({ publishedOn: "2024-10-09" }) }, "publishedOn", "inFuture"],
    [
      "a publication before the fact",
      { draft: figureOf({ publishedOn: "2023-12-30" }) },
      "publishedOn",
      "beforeFact",
    ],
    [
      "a day of another year",
      { draft: figureOf({ statedOn: "2022-06-30" }) },
      "statedOn",
      "otherYear",
    ],
  ])("refuses %s at its field", async (_, ask, field, code) => {
    const fault = await faultOf(saveFigure(scene, ask));
    expect(fault.code).toBe("invalid");
    expect(fault.details.fields?.[0]).toMatchObject({ field, code });
  });

  it("takes the last day that may be: today's publication, on the fact's own day", async () => {
    const own = await newFigureScene();
    await saveFigure(own, { draft: figureOf({ publishedOn: "2024-10-08" }) });
    const inYear = figureOf({ statedOn: "2024-06-30", publishedOn: "2024-06-30" });
    await saveFigure(own, { year: 2024, draft: inYear });
    await saveFigure(own, { year: 2020, draft: figureOf({ publishedOn: "2020-12-31" }) });
    expect(await db.indicatorReport.count({ where: { planId: own.plan.id } })).toBe(3);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newFigureScene();
    const by = await withBrokenLog(own.people.reporter);
    await expect(saveFigure(own, { by })).rejects.toThrow();
    expect(await db.indicatorReport.count({ where: { planId: own.plan.id } })).toBe(0);
  });
});
