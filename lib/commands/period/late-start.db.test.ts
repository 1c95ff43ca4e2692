// A city that starts late: one opening round, older quarters loaded later, nothing of either missed.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { getPlanBoard } from "@/lib/data/plan-board";
import { confirmAssignments } from "../assignment/confirm-assignments";
import { loadPlan } from "../plan/load-plan";
import { manager, newPlanFile, on, refusalOf, system, toInput } from "../plan/small-plan.fixture";
import { startPlan } from "../plan/start-plan";
import { openPeriod } from "./open-period";

/** In force on 1 July 2022, leads confirmed only then. */
async function lateStart(): Promise<string> {
  const file = newPlanFile();
  await loadPlan(manager, toInput(file), on("2022-06-01"));
  const plan = file.plan.code;
  const decisions = file.milestones.map(({ code }) => ({ milestone: code, lead: "bureau" }));
  const confirmed = { plan, document: "doc", startsOn: "2022-06-20", decisions };
  await confirmAssignments(manager, confirmed, on("2022-06-20"));
  await startPlan(manager, { plan, reportingFrom: "2022-07-01" }, on("2022-07-01"));
  return plan;
}

const codesOf = (plan: string, period: string) =>
  asActor(system, async (tx) => {
    const rows = await tx.obligation.findMany({
      where: { period: { code: period, plan: { code: plan } } },
      select: { milestone: { select: { code: true } } },
    });
    return rows.map((row) => row.milestone.code).sort();
  });

const opensOn = on("2022-07-05");

describe("the opening round", () => {
  it("asks every confirmed lead once, yearly figures too, from the day it is opened", async () => {
    const plan = await lateStart();
    const round = { plan, period: "2022Q2", kind: "opening" as const };
    const { obligations } = await openPeriod(manager, round, opensOn);
    const codes = await codesOf(plan, "2022Q2");
    expect(codes).toHaveLength(obligations);
    const period = await asActor(system, (tx) =>
      tx.reportingPeriod.findFirst({ where: { plan: { code: plan } } }),
    );
    expect(period).toMatchObject({
      kind: "opening",
      endsOn: new Date("2022-06-30"),
      opensOn: new Date("2022-07-05"),
      closesOn: new Date("2022-07-25"),
    });
    // A regular second quarter would not have asked for what is due yearly or aspired to.
    const { items } = await getPlanBoard(system, plan, {
      asOf: "2022-07-10",
      knownBy: on("2022-07-10")(),
      live: true,
    });
    const own = items.filter((item) => item.indicator === null && item.readsFrom === null);
    expect(own.map((item) => item.code).filter((code) => !codes.includes(code))).toEqual(
      own
        .filter((item) => item.facts.series !== null && !codes.includes(item.code))
        .map((i) => i.code),
    );
  });

  it("is missed by nobody", async () => {
    const plan = await lateStart();
    await openPeriod(manager, { plan, period: "2022Q2", kind: "opening" }, opensOn);
    const dates = { asOf: "2022-09-01", knownBy: on("2022-09-01")(), live: true };
    const { items, period } = await getPlanBoard(system, plan, dates);
    expect(period).toMatchObject({ code: "2022Q2", kind: "opening" });
    expect(items.flatMap((item) => item.assessment.missedPeriods)).toEqual([]);
    expect(items.filter((item) => item.assessment.status === "notReported")).toEqual([]);
  });

  it("is one, before the first quarter, of a plan that started late", async () => {
    const plan = await lateStart();
    const round = { plan, period: "2022Q2", kind: "opening" as const };
    for (const period of ["2022Q1", "2022Q3"]) {
      const refusal = await refusalOf(openPeriod(manager, { ...round, period }, opensOn));
      expect(refusal.code).toBe("wrongState");
    }
    await openPeriod(manager, round, opensOn);
    expect((await refusalOf(openPeriod(manager, round, opensOn))).code).toBe("wrongState");
    const regular = { plan, period: "2022Q2" };
    expect((await refusalOf(openPeriod(manager, regular, opensOn))).code).toBe("wrongState");
  });
});

describe("an older quarter loaded later", () => {
  const window = {
    opensOn: "2022-09-01",
    closesOn: "2022-09-15",
    graceEndsOn: "2022-09-15",
    reviewEndsOn: "2022-09-30",
  };
  const day = on("2022-09-01");

  it("opens with a window of the manager's choosing, is missed by nobody and is not what is being collected", async () => {
    const plan = await lateStart();
    await openPeriod(manager, { plan, period: "2022Q2", kind: "opening" }, opensOn);
    const older = { plan, period: "2021Q3", kind: "backfill" as const, window };
    const { obligations } = await openPeriod(manager, older, day);
    expect(obligations).toBeGreaterThan(0);
    const dates = { asOf: "2022-09-20", knownBy: on("2022-09-20")(), live: true };
    const { items, period } = await getPlanBoard(system, plan, dates);
    expect(period?.code).toBe("2022Q2");
    expect(items.flatMap((item) => item.assessment.missedPeriods)).toEqual([]);
  });

  it("is older than the opening round", async () => {
    const plan = await lateStart();
    for (const period of ["2020Q4", "2022Q2", "2022Q3"]) {
      const older = { plan, period, kind: "backfill" as const, window };
      expect((await refusalOf(openPeriod(manager, older, day))).code).toBe("wrongState");
    }
  });
});
