// A ruling changes what counts, not what is stored: confirming something else of the item leaves both as they are.
import { expect, it } from "vitest";
import { getDefinitionDetail } from "@/lib/data/definition-bench";
import { ruleDiscrepancy } from "../discrepancy/rule-discrepancy";
import { loadPlan } from "../plan/load-plan";
import { manager, milestoneOf, newPlanFile, on, toInput } from "../plan/small-plan.fixture";
import { confirmContent, type ConfirmContentInput } from "./confirm-definition";

const ITEM = "1.1-04";
const by = { document: "doc", effectiveOn: "2021-02-01" };

/** The plan says 15 at most; by the ruling 16 counts. */
async function ruledPlan(): Promise<string> {
  const file = newPlanFile();
  const [first] = file.discrepancies;
  const readings = [
    { place: "a" as const, milestone: ITEM, value: 15 },
    { place: "b" as const, milestone: ITEM, value: 16 },
  ];
  file.discrepancies = first ? [{ ...first, readings }] : [];
  await loadPlan(manager, toInput(file), on("2021-01-05"));
  const plan = file.plan.code;
  const ruling = { plan, discrepancy: "D01", choice: "b" as const, reason: "the table is newer" };
  await ruleDiscrepancy(manager, ruling, on("2021-01-20"));
  return plan;
}

it.each<[string, ConfirmContentInput["content"], object]>([
  ["weight", { kind: "weight", weight: 3 }, { weight: 3 }],
  ["cadence", { kind: "cadence", cadence: "yearly" }, { cadence: "yearly" }],
])(
  "a %s is confirmed: the stored target stays as printed, the ruled one counts",
  async (...row) => {
    const [, content, differs] = row;
    const plan = await ruledPlan();
    const ask = { plan, milestone: ITEM, content, ...by, expectedVersion: 1 };
    expect(await confirmContent(manager, ask, on("2021-02-01"))).toEqual({ version: 2 });
    const { versions } = await milestoneOf(plan, ITEM);
    expect(versions).toMatchObject([
      { version: 1, target: { value: 15 } },
      { version: 2, target: { value: 15 }, ...differs },
    ]);
    const dates = { asOf: "2021-02-02", knownBy: on("2021-02-02")(), live: true };
    const { standing, item } = await getDefinitionDetail(manager, plan, ITEM, dates, dates.knownBy);
    expect(standing).toMatchObject({
      version: 2,
      document: "doc",
      target: { value: 16 },
      ...differs,
    });
    expect(item.assessment.target).toMatchObject({ value: 16 });
  },
);
