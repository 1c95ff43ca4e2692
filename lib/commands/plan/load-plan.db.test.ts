// Loading a plan: once, again, altered, and once it is in force.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { confirmDefinition } from "../definition/confirm-definition";
import { loadPlan } from "./load-plan";
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
} from "./small-plan.fixture";
import { startPlan } from "./start-plan";

const planOf = (file: PlanFile) =>
  asActor(system, (tx) => tx.plan.findUniqueOrThrow({ where: { code: file.plan.code } }));
const reload = (file: PlanFile) => loadPlan(manager, toInput(file), on("2021-02-01"));

function milestone(file: PlanFile, code: string) {
  const found = file.milestones.find((row) => row.code === code);
  if (!found) throw new Error(`no milestone ${code}`);
  return found;
}

describe("a plan that is new", () => {
  it("is loaded whole, with one event", async () => {
    const file = newPlanFile();
    const events = await eventsDuring(async () => {
      const { outcome, counts } = await loadPlan(manager, toInput(file), on("2021-01-05"));
      expect(outcome).toBe("created");
      expect(counts).toMatchObject({ milestones: 7, assignments: 7, indicators: 1, forecasts: 1 });
    });
    expect(events).toEqual(["plan.loaded"]);
    expect(await planOf(file)).toMatchObject({ status: "draft", revision: 1 });
    const { id: planId } = await planOf(file);
    const counted = await asActor(system, async (tx) => [
      await tx.milestone.count({ where: { planId } }),
      await tx.area.count({ where: { planId } }),
      await tx.discrepancy.count({ where: { planId } }),
    ]);
    expect(counted).toEqual([7, 2, 1]);
  });

  it("has first versions from its start, a kind in each target, and suggested owners", async () => {
    const file = await loadedPlan();
    const { versions, assignments, readsFromId } = await milestoneOf(file.plan.code, "1.1-02");
    expect(readsFromId).not.toBeNull();
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({
      version: 1,
      source: "plan",
      effectiveOn: new Date("2021-01-01"),
      acceptedAt: on("2021-01-05")(),
      target: { kind: "coverage", confirmedCount: 2, listConfirmed: false },
    });
    expect(assignments.map((row) => [row.part, row.state, row.organisation.code])).toEqual([
      ["lead", "suggested", "bureau"],
      ["supporting", "suggested", "gov"],
    ]);
  });

  it.each(["reporter", "reviewer", "sysadmin", "auditor"] as const)(
    "is not for a %s",
    async (role) => {
      const refusal = refusalOf(loadPlan(holderOf(role), toInput(newPlanFile()), on("2021-01-05")));
      expect((await refusal).code).toBe("notAllowed");
    },
  );
});

describe("a plan that is loaded again", () => {
  it("is left alone when the file is the same", async () => {
    const file = await loadedPlan();
    const events = await eventsDuring(async () => {
      expect((await reload(file)).outcome).toBe("unchanged");
    });
    expect(events).toEqual([]);
  });

  it("follows its file while it is a draft", async () => {
    const file = await loadedPlan();
    milestone(file, "1.1-01").titleZh = "新名称";
    milestone(file, "1.1-01").dueOn = "2023-12-31";
    file.milestones = file.milestones.filter((row) => row.code !== "0-01");
    file.assignments = file.assignments
      .filter((row) => row.milestone !== "0-01")
      .map((row) => (row.milestone === "1.1-01" ? { ...row, lead: "gov", supporting: [] } : row));
    const events = await eventsDuring(async () => {
      expect((await reload(file)).outcome).toBe("updated");
    });
    expect(events).toEqual(["plan.updated"]);

    const changed = await milestoneOf(file.plan.code, "1.1-01");
    expect(changed.versions).toHaveLength(1);
    expect(changed.versions[0]).toMatchObject({ titleZh: "新名称", dueOn: new Date("2023-12-31") });
    const held = changed.assignments.filter((row) => row.endedAt === null);
    expect(held.map((row) => row.organisation.code)).toEqual(["gov"]);
    const vanished = await milestoneOf(file.plan.code, "0-01");
    expect(vanished.versions[0]?.terminated).toBe(true);
  });

  it("takes back an item that had vanished", async () => {
    const file = await loadedPlan();
    const whole = structuredClone(file);
    file.milestones = file.milestones.filter((row) => row.code !== "0-01");
    file.assignments = file.assignments.filter((row) => row.milestone !== "0-01");
    await reload(file);
    await reload(whole);
    const back = await milestoneOf(file.plan.code, "0-01");
    expect(back.versions.map((row) => row.terminated)).toEqual([false]);
  });

  it("dates a new name of a unit and keeps the old one", async () => {
    const file = await loadedPlan();
    file.organisations = file.organisations.map((row) =>
      row.code === "gov" ? { ...row, nameZh: "新政府" } : row,
    );
    await reload(file);
    const versions = await asActor(system, (tx) =>
      tx.organisationVersion.findMany({
        where: { organisation: { code: "gov" } },
        orderBy: { effectiveOn: "asc" },
      }),
    );
    expect(versions.map((row) => [row.nameZh, row.effectiveOn])).toEqual([
      ["gov", new Date("2021-01-01")],
      ["新政府", new Date("2021-02-01")],
    ]);
  });

  it("does not move a target under what the commission has confirmed", async () => {
    const file = await loadedPlan();
    const part = {
      kind: "qualitative" as const,
      criteria: [{ code: "a", zh: "甲", en: "", required: true }],
    };
    const confirmed = { plan: file.plan.code, milestone: "0-01", document: "doc", part };
    await confirmDefinition(manager, { ...confirmed, effectiveOn: "2021-01-20" }, on("2021-01-20"));

    milestone(file, "0-01").titleZh = "只改名称";
    expect((await reload(file)).outcome).toBe("updated");
    const { versions } = await milestoneOf(file.plan.code, "0-01");
    expect(versions.map((row) => row.titleZh)).toEqual(["只改名称", "只改名称"]);

    const row = milestone(file, "0-01");
    if (row.kind !== "qualitative") throw new Error("another kind");
    row.target.criteria = [{ code: "b", zh: "乙", en: "", required: true, state: "suggested" }];
    const { code, details } = await refusalOf(reload(file));
    expect(code).toBe("planFrozen");
    expect(details.params).toMatchObject({ record: "0-01", field: "target", needs: "erratum" });
  });
});

describe("a plan in force", () => {
  it.each<[string, (file: PlanFile) => void, { record: string; field: string; needs: string }]>([
    [
      "a title",
      (file) => void (milestone(file, "1.1-01").titleEn = "Other"),
      { record: "1.1-01", field: "titleEn", needs: "erratum" },
    ],
    [
      "a due date",
      (file) => void (milestone(file, "1.1-01").dueOn = "2023-12-31"),
      { record: "1.1-01", field: "dueOn", needs: "amendment" },
    ],
    [
      "a target",
      (file) =>
        void (file.milestones[0] = {
          ...milestone(file, "1.1-01"),
          kind: "build",
          target: { stage: "inOperation" },
        }),
      { record: "1.1-01", field: "target", needs: "amendment" },
    ],
    [
      "a place in the plan",
      (file) => void (milestone(file, "1.1-01").task = null),
      { record: "1.1-01", field: "task", needs: "erratum" },
    ],
    [
      "an item less",
      (file) => void (file.milestones = file.milestones.filter((row) => row.code !== "0-01")),
      { record: "0-01", field: "removed", needs: "amendment" },
    ],
    [
      "an item more",
      (file) => void file.milestones.push({ ...milestone(file, "0-01"), code: "0-02" }),
      { record: "0-02", field: "added", needs: "amendment" },
    ],
    [
      "an indicator's target",
      (file) => void (file.indicators = file.indicators.map((row) => ({ ...row, targets: {} }))),
      { record: "deaths", field: "targets", needs: "amendment" },
    ],
    [
      "its end",
      (file) => void (file.plan.endsOn = "2026-12-31"),
      { record: "", field: "endsOn", needs: "amendment" },
    ],
  ])("refuses %s and says what is needed", async (_, change, expected) => {
    const file = await loadedPlan("inForce");
    change(file);
    const events = await eventsDuring(async () => {
      const { code, details } = await refusalOf(reload(file));
      expect(code).toBe("planFrozen");
      const record = expected.record || file.plan.code;
      expect(details.params).toMatchObject({ ...expected, record });
      expect(details.fields?.[0]?.field).toBe(`${record}.${expected.field}`);
    });
    expect(events).toEqual([]);
  });

  it("still takes headings and discrepancies", async () => {
    const file = await loadedPlan("inForce");
    file.areas = file.areas.map((row) => ({ ...row, shortZh: "目标" }));
    file.discrepancies.push(...file.discrepancies.map((row) => ({ ...row, code: "D02" })));
    expect((await reload(file)).outcome).toBe("updated");
    const { id: planId } = await planOf(file);
    expect(await asActor(system, (tx) => tx.discrepancy.count({ where: { planId } }))).toBe(2);
  });
});

describe("starting a plan", () => {
  const start = (file: PlanFile, actor = manager) =>
    startPlan(actor, { plan: file.plan.code, reportingFrom: "2021-04-01" }, on("2021-03-01"));

  it("puts it in force with one event", async () => {
    const file = await loadedPlan();
    expect(await eventsDuring(() => start(file))).toEqual(["plan.started"]);
    const reportingFrom = new Date("2021-04-01");
    expect(await planOf(file)).toMatchObject({ status: "inForce", reportingFrom });
  });

  it("happens once", async () => {
    const file = await loadedPlan();
    await start(file);
    expect((await refusalOf(start(file))).code).toBe("wrongState");
  });

  it("is the manager's", async () => {
    const file = await loadedPlan();
    expect((await refusalOf(start(file, holderOf("reviewer")))).code).toBe("notAllowed");
  });
});
