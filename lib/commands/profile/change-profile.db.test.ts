import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getThresholds } from "@/lib/data/profiles";
import { defaultProfile } from "@/lib/domain/milestone/default-profile";
import { thresholdsOf } from "@/lib/domain/milestone/profile";
import { roles } from "@/lib/domain/permissions";
import { viewDates } from "@/lib/domain/view-dates";
import {
  eventsDuring,
  holderOf,
  loadedPlan,
  manager,
  on,
  refusalOf,
  system,
} from "../plan/small-plan.fixture";
import { changeProfile, type ChangeProfileInput } from "./change-profile";

const shipped = thresholdsOf(defaultProfile);
const change = (
  plan: string,
  asked: Partial<ChangeProfileInput> = {},
  when = "2022-12-01",
  actor = manager,
) =>
  changeProfile(
    actor,
    {
      plan,
      expectedVersion: 1,
      name: "city",
      thresholds: { ...shipped, dueSoonDays: 60 },
      confirmed: false,
      source: "",
      effectiveOn: "2022-11-01",
      ...asked,
    },
    on(when),
  );

/** 50 days before the due day of 1.1-01: soon by 60 days, not by 30. */
const soon = async (plan: string, asOf: string, knownBy: string) => {
  const dates = viewDates({ asOf, knownBy }, on("2023-12-01")());
  const { items, profile } = await getPlanBoard(system, plan, dates);
  const item = items.find(({ code }) => code === "1.1-01");
  return [profile.version, item?.assessment.status];
};
const versionsOf = (plan: string) =>
  asActor(system, (tx) =>
    tx.thresholdProfile.findMany({ where: { plan: { code: plan } }, orderBy: { version: "asc" } }),
  );

describe("a change of thresholds", () => {
  it("lights up from its day and once it is known; what was lit before stays", async () => {
    const { plan } = await loadedPlan();
    expect(await soon(plan.code, "2022-11-11", "2022-12-01")).toEqual([1, "notStarted"]);
    expect(await eventsDuring(() => change(plan.code))).toEqual(["profile.changed"]);
    expect(await soon(plan.code, "2022-11-11", "2022-12-01")).toEqual([2, "dueSoon"]);
    expect(await soon(plan.code, "2022-11-11", "2022-11-30")).toEqual([1, "notStarted"]);
    expect(await soon(plan.code, "2022-10-31", "2022-12-01")).toEqual([1, "notStarted"]);
  });

  it("is a version of that plan alone, with before and after in the log", async () => {
    const [{ plan }, other] = [await loadedPlan(), await loadedPlan()];
    await change(plan.code, { confirmed: true, source: "doc 12" });
    expect((await versionsOf(other.plan.code)).map(({ version }) => version)).toEqual([1]);
    const [first, second] = await versionsOf(plan.code);
    expect([first?.name, first?.confirmed]).toEqual(["default", false]);
    expect(second).toMatchObject({ version: 2, name: "city", confirmed: true, source: "doc 12" });
    const event = await asActor(system, (tx) =>
      tx.auditEvent.findFirst({ where: { plan: { code: plan.code } }, orderBy: { id: "desc" } }),
    );
    expect(event).toMatchObject({
      subjectId: second?.id,
      before: { version: 1, dueSoonDays: 30, confirmed: false },
      after: { version: 2, dueSoonDays: 60, confirmed: true, source: "doc 12" },
    });
  });

  it("may confirm the set as it stands", async () => {
    const { plan } = await loadedPlan();
    await change(plan.code, {
      name: "default",
      thresholds: shipped,
      confirmed: true,
      source: "doc",
    });
    const dates = viewDates({}, on("2022-12-02")());
    const { board, versions } = await getThresholds(holderOf("leader"), plan.code, dates);
    expect(board.profile).toEqual({ ...defaultProfile, version: 2, confirmed: true });
    expect(versions.map(({ profile, by }) => [profile.version, by])).toEqual([
      [1, null],
      [2, "manager"],
    ]);
  });
});

describe("a change is refused", () => {
  it.each<[string, Partial<ChangeProfileInput>, object]>([
    ["without a change", { thresholds: shipped }, { field: "thresholds", code: "noChange" }],
    [
      "in its name and day alone",
      { thresholds: shipped, name: "other", effectiveOn: "2022-12-01" },
      { field: "thresholds", code: "noChange" },
    ],
    ["confirmed by nothing", { confirmed: true }, { field: "source", code: "required" }],
    ["without a name", { name: " " }, { field: "name", code: "required" }],
    [
      "from before the newest version",
      { effectiveOn: "1999-12-31" },
      { field: "effectiveOn", code: "beforeNewest", params: { day: "2000-01-01" } },
    ],
    [
      "out of range",
      { thresholds: { ...shipped, slipDays: 0 } },
      { field: "slipDays", code: "outOfRange", params: { min: 1, max: 365 } },
    ],
    [
      "where severe begins before behind",
      { thresholds: { ...shipped, severeBehindPoints: 10 } },
      { field: "severeBehindPoints", code: "notAbove", params: { other: "riskBehindPoints" } },
    ],
  ])("%s", async (_, asked, fault) => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(change(plan.code, asked));
    expect([refusal.code, refusal.details.fields]).toEqual(["invalid", [fault]]);
    expect(await versionsOf(plan.code)).toHaveLength(1);
  });

  it("where the set is not whole", async () => {
    const { plan } = await loadedPlan();
    const { slipDays: _, ...rest } = shipped;
    await expect(change(plan.code, { thresholds: rest as typeof shipped })).rejects.toThrow();
    expect(await versionsOf(plan.code)).toHaveLength(1);
  });

  it("to whoever saw an older version, also of two at once", async () => {
    const { plan } = await loadedPlan();
    const both = await Promise.allSettled([
      change(plan.code),
      change(plan.code, { thresholds: { ...shipped, dueSoonDays: 45 } }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await refusalOf(change(plan.code))).code).toBe("conflict");
    expect(await versionsOf(plan.code)).toHaveLength(2);
  });

  it.each(roles.filter((role) => role !== "manager"))("to %s", async (role) => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(change(plan.code, {}, "2022-12-01", holderOf(role)));
    expect(["notAllowed", "notFound"]).toContain(refusal.code);
    expect(await versionsOf(plan.code)).toHaveLength(1);
  });
});
