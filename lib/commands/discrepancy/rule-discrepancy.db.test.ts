import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { getDiscrepancyRegister } from "@/lib/data/discrepancy-register";
import { getIndicatorPage, getIndicatorTable } from "@/lib/data/indicators";
import { getMilestone } from "@/lib/data/milestones";
import { getPlanBoard } from "@/lib/data/plan-board";
import { type Role, roles } from "@/lib/domain/permissions";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { viewDates } from "@/lib/domain/view-dates";
import { acceptIndicatorValue } from "../indicator/accept-indicator-value";
import { confirmAssignments } from "../assignment/confirm-assignments";
import { loadPlan } from "../plan/load-plan";
import { startPlan } from "../plan/start-plan";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  milestoneOf,
  newPlanFile,
  on,
  refusalOf,
  system,
  toInput,
} from "../plan/small-plan.fixture";
import { ruleDiscrepancy, type RuleDiscrepancyInput } from "./rule-discrepancy";

/** 1.1-04 is to be 15 at most by 2025 and the table says 15: the second place of the file sets 16 for both. */
const readings: PlanFile["discrepancies"][number]["readings"] = [
  { place: "a", indicator: "deaths", year: 2025, comparator: "<=", value: 15 },
  { place: "b", indicator: "deaths", year: 2025, comparator: "<=", value: 16 },
  { place: "a", milestone: "1.1-04", value: 15 },
  { place: "b", milestone: "1.1-04", value: 16 },
];

async function planWithReadings(): Promise<string> {
  const file = newPlanFile();
  const [first] = file.discrepancies;
  file.discrepancies = first ? [{ ...first, readings }] : [];
  await loadPlan(manager, toInput(file), on("2021-01-05"));
  const plan = file.plan.code;
  const decisions = file.milestones.map(({ code }) => ({ milestone: code, lead: "bureau" }));
  await confirmAssignments(
    manager,
    { plan, document: "doc", startsOn: "2021-01-10", decisions },
    on("2021-01-10"),
  );
  await startPlan(manager, { plan, reportingFrom: "2021-01-01" }, on("2021-01-11"));
  await acceptIndicatorValue(
    holderOf("reviewer"),
    {
      plan,
      indicator: "deaths",
      dataYear: 2025,
      value: 15.5,
      label: "final",
      publishedOn: "2026-03-20",
      source: "bulletin",
    },
    on("2026-04-01"),
  );
  return plan;
}

const rule = (
  plan: string,
  change: Partial<RuleDiscrepancyInput> = {},
  when = "2026-06-01",
  actor = manager,
) =>
  ruleDiscrepancy(
    actor,
    { plan, discrepancy: "D01", choice: "b", reason: "the table is newer", ...change },
    on(when),
  );

const at = (knownBy: string) => viewDates({ asOf: "2025-12-31", knownBy }, on("2026-12-01")());

async function stateOf(plan: string, knownBy: string) {
  const board = await getPlanBoard(system, plan, at(knownBy));
  const item = board.items.find(({ code }) => code === "1.1-04")?.assessment;
  const { indicators } = await getIndicatorTable(system, plan, at(knownBy));
  return [item?.status, item?.discrepancy, indicators[0]?.assessment.class];
}

const rulingsOf = (plan: string) =>
  asActor(system, (tx) =>
    tx.discrepancyRuling.findMany({
      where: { discrepancy: { plan: { code: plan } } },
      orderBy: { acceptedAt: "asc" },
    }),
  );

describe("a ruling", () => {
  it("moves indicator and item from the moment it is known, and no figure before", async () => {
    const plan = await planWithReadings();
    expect(await stateOf(plan, "2026-05-31")).toEqual(["overdue", "open", "missed"]);
    expect(await eventsDuring(() => rule(plan))).toEqual(["discrepancy.ruled"]);
    expect(await stateOf(plan, "2026-06-01")).toEqual(["doneOnTime", "ruled", "met"]);
    expect(await stateOf(plan, "2026-05-31")).toEqual(["overdue", "open", "missed"]);
  });

  it("is kept when a later one replaces it, and the earlier moment still shows it", async () => {
    const plan = await planWithReadings();
    await rule(plan);
    await rule(
      plan,
      { choice: "other", number: 15.2, value: "15.2", reason: "letter 7" },
      "2026-07-01",
    );
    expect(await stateOf(plan, "2026-07-01")).toEqual(["overdue", "ruled", "missed"]);
    expect(await stateOf(plan, "2026-06-30")).toEqual(["doneOnTime", "ruled", "met"]);
    expect(
      (await rulingsOf(plan)).map(({ choice, number, value }) => [choice, number, value]),
    ).toEqual([
      ["b", null, "16"],
      ["other", 15.2, "15.2"],
    ]);
    const { rows } = await getDiscrepancyRegister(manager, plan, at("2026-07-01"));
    expect(rows[0]?.ruling).toMatchObject({ value: "15.2", ruledBy: "manager" });
    expect(rows[0]?.history.map(({ value }) => value)).toEqual(["15.2", "16"]);
    const earlier = await getDiscrepancyRegister(manager, plan, at("2026-06-30"));
    expect(earlier.rows[0]?.history.map(({ value }) => value)).toEqual(["16"]);
  });

  it("says who decided what on which ground, from the plan's first day unless another is named", async () => {
    const plan = await planWithReadings();
    await rule(plan);
    const event = await asActor(system, (tx) =>
      tx.auditEvent.findFirst({ where: { plan: { code: plan } }, orderBy: { id: "desc" } }),
    );
    expect(event).toMatchObject({
      subjectType: "Discrepancy",
      actorName: "manager",
      before: null,
      after: { discrepancy: "D01", choice: "b", value: "16", effectiveOn: "2021-01-01" },
      reason: "the table is newer",
    });
    await rule(plan, { effectiveOn: "2026-01-01" }, "2026-06-02");
    expect((await stateOf(plan, "2026-06-02"))[0]).toBe("doneOnTime");
    const both = await rulingsOf(plan);
    expect(both.map((row) => row.effectiveOn.toISOString().slice(0, 10))).toEqual([
      "2021-01-01",
      "2026-01-01",
    ]);
  });

  it("counts from its own day for indicator and item alike", async () => {
    const plan = await planWithReadings();
    await rule(plan, { effectiveOn: "2026-01-01" });
    expect(await stateOf(plan, "2026-06-01")).toEqual(["overdue", "open", "missed"]);
  });

  it("of two at one instant the one decided last counts", async () => {
    const plan = await planWithReadings();
    const numbers = [15.2, 15.9, 15.1, 15.7];
    for (const number of numbers) await rule(plan, { choice: "other", number, value: `${number}` });
    const { rows } = await getDiscrepancyRegister(manager, plan, at("2026-06-01"));
    expect(rows[0]?.ruling?.number).toBe(15.7);
    expect(rows[0]?.history.map(({ number }) => number)).toEqual(numbers.toReversed());
    expect(await stateOf(plan, "2026-06-01")).toEqual(["doneOnTime", "ruled", "met"]);
  });

  it("in words alone is a note: no number moves", async () => {
    const { plan } = await loadedPlan("inForce");
    await rule(plan.code, { choice: "other", value: "both are the same list" });
    const page = await getMilestone(
      system,
      plan.code,
      "1.1-04",
      at("2026-06-01"),
      on("2026-06-01")(),
    );
    expect(page.discrepancies[0]).toMatchObject({
      ruling: { value: "both are the same list", number: null },
      results: [],
    });
    expect((await milestoneOf(plan.code, "1.1-04")).versions).toHaveLength(1);
  });
});

describe("a ruling is refused", () => {
  const own = { choice: "other", value: "about 15" } as const;
  it.each<[string, Partial<RuleDiscrepancyInput>, string, string]>([
    ["without a reason", { reason: "  " }, "reason", "required"],
    ["without the number that would count", own, "number", "required"],
    ["with a number beside a place", { number: 15 }, "number", "onlyOther"],
    [
      "without words for a value of its own",
      { ...own, value: "", number: 15 },
      "value",
      "required",
    ],
    ["from tomorrow", { effectiveOn: "2026-06-02" }, "effectiveOn", "inFuture"],
  ])("%s", async (_, change, field, code) => {
    const plan = await planWithReadings();
    const refusal = await refusalOf(rule(plan, change));
    expect([refusal.code, refusal.details.fields]).toEqual(["invalid", [{ field, code }]]);
    expect(await rulingsOf(plan)).toEqual([]);
  });

  it("from before the one it replaces", async () => {
    const plan = await planWithReadings();
    await rule(plan, { effectiveOn: "2022-01-01" });
    const refusal = await refusalOf(rule(plan, { effectiveOn: "2021-12-31" }, "2026-07-01"));
    expect(refusal.details.fields).toEqual([
      { field: "effectiveOn", code: "beforeNewest", params: { day: "2022-01-01" } },
    ]);
  });

  it("with a number where the places give none", async () => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(rule(plan.code, { ...own, number: 3 }));
    expect(refusal.details.fields?.[0]).toEqual({ field: "number", code: "onlyOther" });
  });

  it("for a discrepancy or plan that is not there", async () => {
    const { plan } = await loadedPlan();
    expect((await refusalOf(rule(plan.code, { discrepancy: "D99" }))).code).toBe("notFound");
    expect((await refusalOf(rule("no-plan"))).code).toBe("notFound");
  });

  it.each(roles.filter((role) => role !== "manager"))("to %s", async (role: Role) => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(rule(plan.code, {}, "2026-06-01", holderOf(role)));
    expect(["notAllowed", "notFound"]).toContain(refusal.code);
    expect(await rulingsOf(plan.code)).toEqual([]);
  });
});

describe("both readings", () => {
  it("are for readers of the register; others see the number used", async () => {
    const plan = await planWithReadings();
    const { rows } = await getDiscrepancyRegister(holderOf("auditor"), plan, at("2026-06-01"));
    expect(rows[0]?.results.map(({ of, sides }) => [of, sides.length])).toEqual([
      ["indicator", 2],
      ["milestone", 2],
    ]);
    const pages = [holderOf("reviewer"), holderOf("leader")].map(async (actor) => {
      const { notes } = await getIndicatorPage(actor, plan, "deaths", at("2026-06-01"));
      return notes[0]?.results.map(({ sides, used }) => [sides.length, used]);
    });
    const used = { comparator: "<=", value: 15, printed: "15" };
    expect(await Promise.all(pages)).toMatchObject([[[2, used]], [[0, used]]]);
    const refusal = await refusalOf(
      getDiscrepancyRegister(holderOf("leader"), plan, at("2026-06-01")),
    );
    expect(refusal.code).toBe("notAllowed");
  });
});

describe("a plan in force", () => {
  it("takes readings and headings of its file, which promise nothing", async () => {
    const file = await loadedPlan("inForce");
    const [first] = file.discrepancies;
    if (first) Object.assign(first, { readings, topicZh: "另一口径" });
    const { outcome } = await loadPlan(manager, toInput(file), on("2021-02-01"));
    expect(outcome).toBe("updated");
    const { rows } = await getDiscrepancyRegister(manager, file.plan.code, at("2026-06-01"));
    expect(rows[0]).toMatchObject({ topicZh: "另一口径", readings });
  });

  it("does not replace another manager's ruling unseen", async () => {
    const plan = await planWithReadings();
    await rule(plan, { expectedRuled: 0 });
    const late = refusalOf(rule(plan, { choice: "a", expectedRuled: 0 }, "2026-06-02"));
    expect((await late).code).toBe("conflict");
    const both = [1, 1].map((expectedRuled) =>
      rule(plan, { choice: "a", expectedRuled }, "2026-06-03"),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rulingsOf(plan)).toHaveLength(2);
  });

  it("keeps the numbers it chose between: a reload of the plan cannot exchange them", async () => {
    const plan = await planWithReadings();
    const again = (value: number) => {
      const file = newPlanFile();
      file.plan.code = plan;
      const [first] = file.discrepancies;
      const changed = readings?.map((row) => (row.place === "b" ? { ...row, value } : row));
      file.discrepancies = first && changed ? [{ ...first, readings: changed }] : [];
      return loadPlan(manager, toInput(file), on("2026-07-01"));
    };
    // Nobody has ruled yet: the register still follows its file.
    await again(17);
    await again(16);
    await rule(plan);
    const refusal = await refusalOf(again(20));
    expect([refusal.code, JSON.stringify(refusal.details)]).toEqual([
      "planFrozen",
      expect.stringContaining("readings"),
    ]);
  });
});
