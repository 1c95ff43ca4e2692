// A quarter opens once, in its window, and closes once its grace is over.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  on,
  refusalOf,
  system,
} from "../plan/small-plan.fixture";
import { closePeriod } from "./close-period";
import { openPeriod } from "./open-period";

// Without a published calendar weekdays alone count: 2021Q1 closes on 10 April, a Saturday, with 5 days of grace.
const opensOn = on("2021-03-21");
const afterGrace = on("2021-04-17");

async function periodOf(plan: string) {
  const found = await asActor(system, (tx) =>
    tx.reportingPeriod.findFirst({
      where: { plan: { code: plan } },
      include: { obligations: { include: { milestone: { select: { code: true } } } } },
    }),
  );
  if (!found) throw new Error("no period");
  return found;
}

describe("opening", () => {
  it("makes the window and what is owed, with one event", async () => {
    const { plan } = await loadedPlan("inForce");
    const period = { plan: plan.code, period: "2021Q1" };
    const events = await eventsDuring(() => openPeriod(manager, period, opensOn));
    expect(events).toEqual(["period.opened"]);
    const { obligations, ...row } = await periodOf(plan.code);
    expect(row).toMatchObject({
      state: "open",
      opensOn: new Date("2021-03-21"),
      closesOn: new Date("2021-04-10"),
      graceEndsOn: new Date("2021-04-16"),
    });
    // Not 1.1-02, which reads a build, nor 1.1-03 and -04, which read an indicator, nor next year's quota.
    const codes = obligations.map((each) => each.milestone.code).sort();
    expect(codes).toEqual(["0-01", "1.1-01", "1.1-05"]);
  });

  it("asks nothing of a suggested lead", async () => {
    const { plan } = await loadedPlan();
    const { startPlan } = await import("../plan/start-plan");
    await startPlan(manager, { plan: plan.code, reportingFrom: "2021-01-01" }, on("2021-01-11"));
    const period = { plan: plan.code, period: "2021Q1" };
    expect(await openPeriod(manager, period, opensOn)).toEqual({ obligations: 0 });
  });

  it.each([
    ["a draft", "draft", "2021-03-21"],
    ["the day before its window", "inForce", "2021-03-20"],
  ] as const)("is refused for %s", async (_, state, day) => {
    const { plan } = await loadedPlan(state);
    const refusal = refusalOf(openPeriod(manager, { plan: plan.code, period: "2021Q1" }, on(day)));
    expect((await refusal).code).toBe("wrongState");
  });

  it("happens once, also when two try at the same moment", async () => {
    const { plan } = await loadedPlan("inForce");
    const period = { plan: plan.code, period: "2021Q1" };
    const both = [openPeriod(manager, period, opensOn), openPeriod(manager, period, opensOn)];
    const results = await Promise.allSettled(both);
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect((await refusalOf(openPeriod(manager, period, opensOn))).code).toBe("wrongState");
  });

  it("is the manager's", async () => {
    const { plan } = await loadedPlan("inForce");
    const period = { plan: plan.code, period: "2021Q1" };
    const refusal = refusalOf(openPeriod(holderOf("reviewer"), period, opensOn));
    expect((await refusal).code).toBe("notAllowed");
    const unknown = refusalOf(openPeriod(manager, { ...period, plan: "none" }, opensOn));
    expect((await unknown).code).toBe("notFound");
  });
});

describe("closing", () => {
  async function opened() {
    const { plan } = await loadedPlan("inForce");
    const period = { plan: plan.code, period: "2021Q1" };
    await openPeriod(manager, period, opensOn);
    return period;
  }

  it("moves it with one event, once", async () => {
    const period = await opened();
    const events = await eventsDuring(() => closePeriod(manager, period, afterGrace));
    expect(events).toEqual(["period.closed"]);
    expect(await periodOf(period.plan)).toMatchObject({ state: "closed", closedAt: afterGrace() });
    expect((await refusalOf(closePeriod(manager, period, afterGrace))).code).toBe("wrongState");
  });

  it("waits for the last grace day to end", async () => {
    const { code, details } = await refusalOf(
      closePeriod(manager, await opened(), on("2021-04-16")),
    );
    expect(code).toBe("wrongState");
    expect(details.params).toEqual({ obstacle: "graceRuns", graceEndsOn: "2021-04-16" });
  });

  it("is the manager's, of a period that exists", async () => {
    const period = await opened();
    const refusal = refusalOf(closePeriod(holderOf("leader"), period, afterGrace));
    expect((await refusal).code).toBe("notAllowed");
    const never = refusalOf(closePeriod(manager, { ...period, period: "2021Q2" }, afterGrace));
    expect((await never).code).toBe("notFound");
  });
});
