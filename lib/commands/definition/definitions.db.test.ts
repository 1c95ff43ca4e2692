// What the plan leaves open is confirmed by a new version; what was before stays.
import { describe, expect, it } from "vitest";
import { loadPlan } from "../plan/load-plan";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  milestoneOf,
  on,
  refusalOf,
  toInput,
} from "../plan/small-plan.fixture";
import { confirmCheckpoint } from "./confirm-checkpoint";
import {
  confirmContent,
  type ConfirmContentInput,
  confirmDefinition,
  type ConfirmDefinitionInput,
} from "./confirm-definition";

type Part = ConfirmDefinitionInput["part"];
const list: Part = { kind: "coverageList", units: ["a", "b", "c"] };
const criteria: Part = {
  kind: "qualitative",
  criteria: [{ code: "c1", zh: "x", en: "x", required: true }],
};
const stages: Part = {
  kind: "build",
  stage: "open",
  stages: [
    { code: "begun", zh: "x", en: "x" },
    { code: "open", zh: "x", en: "x" },
  ],
};
const define = (plan: string, milestone: string, part: Part, actor = manager) =>
  confirmDefinition(
    actor,
    { plan, milestone, part, document: "doc", effectiveOn: "2021-02-01" },
    on("2021-01-20"),
  );

describe("confirming a definition", () => {
  it.each<[string, string, Part, object]>([
    [
      "a list",
      "1.1-02",
      list,
      { units: ["a", "b", "c"], listConfirmed: true, confirmedCount: null },
    ],
    ["a number", "1.1-02", { kind: "coverageCount", confirmedCount: 9 }, { confirmedCount: 9 }],
    ["criteria", "0-01", criteria, { criteria: [expect.objectContaining({ state: "confirmed" })] }],
    ["stages", "1.1-01", stages, { stage: "open" }],
  ])("takes %s as the next version, with one event", async (_, milestone, part, target) => {
    const { plan } = await loadedPlan("inForce");
    const events = await eventsDuring(() => define(plan.code, milestone, part));
    expect(events).toEqual(["definition.confirmed"]);
    const { versions } = await milestoneOf(plan.code, milestone);
    expect(versions).toHaveLength(2);
    const [first, second] = versions;
    expect(second).toMatchObject({
      version: 2,
      source: "plan",
      document: "doc",
      effectiveOn: new Date("2021-02-01"),
      titleZh: first?.titleZh,
      dueOn: first?.dueOn,
      target,
    });
  });

  it.each<[string, string, Part, string]>([
    ["a list for a build", "1.1-01", list, "otherKind"],
    ["criteria for a count", "1.1-05", criteria, "otherKind"],
    ["a unit twice", "1.1-02", { kind: "coverageList", units: ["a", "a"] }, "twice"],
    ["a target stage off the list", "1.1-01", { ...stages, stage: "gone" }, "unknownCode"],
    [
      "nothing required",
      "0-01",
      { kind: "qualitative", criteria: [{ code: "c1", zh: "x", en: "x", required: false }] },
      "nothingRequired",
    ],
  ])("refuses %s", async (_, milestone, part, code) => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(define(plan.code, milestone, part));
    expect([refusal.code, refusal.details.fields]).toEqual(["invalid", [{ field: "part", code }]]);
  });

  it("is the manager's, of an item that is there", async () => {
    const { plan } = await loadedPlan();
    const refusal = refusalOf(define(plan.code, "0-01", criteria, holderOf("reporter")));
    expect((await refusal).code).toBe("notAllowed");
    expect((await refusalOf(define(plan.code, "9.9-99", criteria))).code).toBe("notFound");
  });

  it("is refused for an item that was taken out", async () => {
    const file = await loadedPlan();
    file.milestones = file.milestones.filter((row) => row.code !== "0-01");
    file.assignments = file.assignments.filter((row) => row.milestone !== "0-01");
    await loadPlan(manager, toInput(file), on("2021-01-15"));
    const refusal = refusalOf(define(file.plan.code, "0-01", criteria));
    expect((await refusal).code).toBe("wrongState");
  });
});

describe("a draft's file loaded again", () => {
  it("leaves what was confirmed: the list, the weight, the cadence", async () => {
    const file = await loadedPlan();
    const confirm = (content: ConfirmContentInput["content"]) =>
      confirmContent(
        manager,
        {
          plan: file.plan.code,
          milestone: "1.1-02",
          content,
          document: "doc",
          effectiveOn: "2021-02-01",
        },
        on("2021-01-20"),
      );
    await confirm({ kind: "target", part: list });
    await confirm({ kind: "weight", weight: 3 });
    await confirm({ kind: "cadence", cadence: "yearly" });
    const [row] = file.milestones.filter((each) => each.code === "1.1-02");
    if (row) row.titleZh = "改名";
    await loadPlan(manager, toInput(file), on("2021-01-25"));
    const { versions } = await milestoneOf(file.plan.code, "1.1-02");
    expect(versions.at(-1)).toMatchObject({
      titleZh: "改名",
      weight: 3,
      cadence: "yearly",
      target: { units: ["a", "b", "c"] },
    });
  });
});

describe("confirming yearly targets", () => {
  const set = (
    plan: string,
    milestone: string,
    points: { on: string; value: number | string }[],
    actor = manager,
  ) =>
    confirmCheckpoint(
      actor,
      { plan, milestone, points, document: "doc", effectiveOn: "2021-02-01" },
      on("2021-01-20"),
    );

  it("keeps them confirmed, with one event an item", async () => {
    const { plan } = await loadedPlan("inForce");
    const points = [
      { on: "2021-12-31", value: "started" },
      { on: "2022-06-30", value: "accepted" },
    ];
    const events = await eventsDuring(() => set(plan.code, "1.1-01", points));
    expect(events).toEqual(["checkpoint.confirmed"]);
    const { checkpoints } = await milestoneOf(plan.code, "1.1-01");
    expect(checkpoints.map((row) => [row.value, row.state])).toEqual([
      ["started", "confirmed"],
      ["accepted", "confirmed"],
    ]);
  });

  it.each([
    ["a stage off the list", "1.1-01", { on: "2021-12-31", value: "gone" }, "points.0.value"],
    ["a number for a build", "1.1-01", { on: "2021-12-31", value: 3 }, "points.0.value"],
    ["a share above one", "1.1-02", { on: "2021-12-31", value: 80 }, "points.0.value"],
    ["the due date itself", "1.1-02", { on: "2022-12-31", value: 1 }, "points.0.on"],
    ["a day before the start", "1.1-06", { on: "2021-12-31", value: 3 }, "points.0.on"],
  ])("refuses %s", async (_, milestone, point, field) => {
    const { plan } = await loadedPlan();
    const { code, details } = await refusalOf(set(plan.code, milestone, [point]));
    expect([code, details.fields?.[0]?.field]).toEqual(["invalid", field]);
  });

  it("is the manager's", async () => {
    const { plan } = await loadedPlan();
    const point = { on: "2021-12-31", value: 0.5 };
    const refusal = refusalOf(set(plan.code, "1.1-02", [point], holderOf("head")));
    expect((await refusal).code).toBe("notAllowed");
  });
});

describe("two managers who read the same form", () => {
  const common = { milestone: "1.1-02", document: "doc", effectiveOn: "2021-02-01" };
  const point = (value: number): ConfirmContentInput["content"] => ({
    kind: "checkpoints",
    points: [{ on: "2021-12-31", value }],
  });

  it.each<[string, number, ConfirmContentInput["content"], ConfirmContentInput["content"]]>([
    ["a part", 1, { kind: "target", part: list }, { kind: "weight", weight: 3 }],
    ["yearly targets", 0, point(0.4), point(0.5)],
  ])("confirm %s: the second is told", async (_, expectedVersion, first, second) => {
    const { plan } = await loadedPlan();
    const confirm = (content: ConfirmContentInput["content"], expected: number) =>
      confirmContent(
        holderOf("manager"),
        { plan: plan.code, ...common, content, expectedVersion: expected },
        on("2021-01-20"),
      );
    await confirm(first, expectedVersion);
    const before = await milestoneOf(plan.code, common.milestone);
    expect((await refusalOf(confirm(second, expectedVersion))).code).toBe("conflict");
    expect(await milestoneOf(plan.code, common.milestone)).toEqual(before);
    await confirm(second, expectedVersion + 1);
  });
});
