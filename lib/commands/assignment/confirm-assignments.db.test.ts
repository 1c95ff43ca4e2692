// Who leads: suggested until confirmed, one on any day, and the past stays readable.
import { describe, expect, it } from "vitest";
import { recordChange } from "@/lib/data/record-change";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  milestoneOf,
  on,
  refusalOf,
  system,
} from "../plan/small-plan.fixture";
import { confirmAssignments, type ConfirmAssignmentsInput } from "./confirm-assignments";

const confirm = (plan: string, change: Partial<ConfirmAssignmentsInput> = {}, actor = manager) =>
  confirmAssignments(
    actor,
    {
      plan,
      document: "doc",
      startsOn: "2021-02-01",
      decisions: [
        { milestone: "1.1-01", lead: "gov", supporting: ["bureau"], leaderInCharge: "vice mayor" },
        { milestone: "0-01", lead: "bureau" },
      ],
      ...change,
    },
    on("2021-01-20"),
  );

describe("confirming owners", () => {
  it("ends what was suggested on the day and adds what holds, one event an item", async () => {
    const { plan } = await loadedPlan();
    const events = await eventsDuring(() => confirm(plan.code));
    expect(events).toEqual(["assignment.confirmed", "assignment.confirmed"]);
    const { assignments } = await milestoneOf(plan.code, "1.1-01");
    const firstDay = new Date("2021-02-01");
    expect(
      assignments.map((row) => [
        row.part,
        row.organisation.code,
        row.state,
        row.startsOn,
        row.endsOn,
      ]),
    ).toEqual([
      ["lead", "bureau", "suggested", new Date("2021-01-01"), firstDay],
      ["supporting", "gov", "suggested", new Date("2021-01-01"), firstDay],
      ["lead", "gov", "confirmed", firstDay, null],
      ["supporting", "bureau", "confirmed", firstDay, null],
    ]);
    expect(assignments[2]).toMatchObject({ document: "doc", leaderInCharge: "vice mayor" });
  });

  it("passes an item on later", async () => {
    const { plan } = await loadedPlan();
    await confirm(plan.code);
    const decisions = [{ milestone: "1.1-01", lead: "bureau" }];
    await confirm(plan.code, { startsOn: "2021-06-01", decisions });
    const { assignments } = await milestoneOf(plan.code, "1.1-01");
    const leads = assignments.filter((row) => row.part === "lead" && row.state === "confirmed");
    expect(leads.map((row) => [row.organisation.code, row.endsOn])).toEqual([
      ["gov", new Date("2021-06-01")],
      ["bureau", null],
    ]);
    const before = { startsOn: "2021-03-01", decisions };
    const { code, details } = await refusalOf(confirm(plan.code, before));
    expect([code, details.fields?.[0]]).toEqual([
      "invalid",
      { field: "startsOn", code: "beforeAnother", params: { day: "2021-06-01" } },
    ]);
  });

  it("leaves no day with two leads, whoever writes", async () => {
    const { plan } = await loadedPlan();
    const { id: milestoneId, assignments } = await milestoneOf(plan.code, "1.1-01");
    const [lead] = assignments;
    const second = recordChange(system, on("2021-01-20")(), async (tx) => {
      await tx.assignment.create({
        data: {
          milestoneId,
          organisationId: lead?.organisationId ?? "",
          part: "lead",
          state: "confirmed",
          startsOn: new Date("2022-01-01"),
          acceptedAt: new Date(),
        },
      });
      const entry = { planId: null, subjectType: "Milestone", subjectId: milestoneId };
      return { result: undefined, audit: [{ action: "assignment.confirmed", ...entry }] };
    });
    await expect(second).rejects.toThrow(/Assignment_one_lead|exclusion/);
  });

  it.each([
    [
      "an unknown item",
      { milestone: "9.9-99", lead: "gov" },
      "decisions.0.milestone",
      "unknownCode",
    ],
    ["an unknown unit", { milestone: "0-01", lead: "nobody" }, "decisions.0.lead", "unknownCode"],
    [
      "a unit twice",
      { milestone: "0-01", lead: "gov", supporting: ["gov"] },
      "decisions.0.supporting",
      "twice",
    ],
  ])("names %s and writes nothing", async (_, decision, field, code) => {
    const { plan } = await loadedPlan();
    const events = await eventsDuring(async () => {
      const refusal = await refusalOf(confirm(plan.code, { decisions: [decision] }));
      expect([refusal.code, refusal.details.fields]).toEqual(["invalid", [{ field, code }]]);
    });
    expect(events).toEqual([]);
  });

  it("is the manager's", async () => {
    const { plan } = await loadedPlan();
    const refusal = refusalOf(confirm(plan.code, {}, holderOf("reviewer")));
    expect((await refusal).code).toBe("notAllowed");
    const administrator = refusalOf(confirm(plan.code, {}, holderOf("sysadmin")));
    expect((await administrator).code).toBe("notFound");
  });
});
