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
import { acceptIndicatorValue, type AcceptIndicatorValueInput } from "./accept-indicator-value";

const reviewer = holderOf("reviewer");
const accept = (plan: string, change: Partial<AcceptIndicatorValueInput> = {}, actor = reviewer) =>
  acceptIndicatorValue(
    actor,
    {
      plan,
      indicator: "deaths",
      dataYear: 2021,
      value: 18.2,
      label: "provisional",
      publishedOn: "2022-03-28",
      source: "bulletin",
      ...change,
    },
    on("2022-04-01"),
  );

describe("a published value", () => {
  it("is added beside the earlier ones of its year, with one event each", async () => {
    const { plan } = await loadedPlan();
    expect(await eventsDuring(() => accept(plan.code))).toEqual(["indicator.valueAccepted"]);
    await accept(plan.code, { value: 18.1, label: "final", publishedOn: "2022-03-30" });
    const readings = await asActor(system, (tx) =>
      tx.indicatorReading.findMany({
        where: { indicator: { plan: { code: plan.code } } },
        orderBy: { publishedOn: "asc" },
      }),
    );
    expect(readings.map((row) => [row.dataYear, row.value, row.label])).toEqual([
      [2021, 18.2, "provisional"],
      [2021, 18.1, "final"],
    ]);
  });

  it.each<[string, Partial<AcceptIndicatorValueInput>, string, string]>([
    ["tomorrow", { publishedOn: "2022-04-02" }, "publishedOn", "inFuture"],
    ["before its year is over", { publishedOn: "2021-12-30" }, "publishedOn", "beforeFact"],
    ["for a day of another year", { statedOn: "2020-06-30" }, "statedOn", "otherYear"],
  ])("is not published %s", async (_, change, field, code) => {
    const { plan } = await loadedPlan();
    const refusal = await refusalOf(accept(plan.code, change));
    expect([refusal.code, refusal.details.fields?.[0]]).toEqual(["invalid", { field, code }]);
  });

  it("is the reviewer's to accept, of an indicator that is there", async () => {
    const { plan } = await loadedPlan();
    expect((await refusalOf(accept(plan.code, {}, manager))).code).toBe("notAllowed");
    expect((await refusalOf(accept(plan.code, { indicator: "births" }))).code).toBe("notFound");
  });
});
