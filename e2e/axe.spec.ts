// Every page for a fitting role: WCAG 2.2 AA in light and dark, wide and narrow, and no sideways scroll.
import { AxeBuilder } from "@axe-core/playwright";
import { firstCodes, openItem } from "./support/records";
import { paths } from "./support/paths";
import {
  type Account,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  test,
} from "./support/test";
import type { Page } from "@playwright/test";

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

// The overview alone has some thousand nodes to look at.
test.describe.configure({ timeout: 180_000 });

/** In the dark only colours differ, and they are the same at every width. */
async function expectDarkContrast(page: Page): Promise<void> {
  // Without motion: a colour on its way from light to dark is not yet the colour a reader sees.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  const at = violations.flatMap(({ nodes }) =>
    nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
  expect(at, `contrast in the dark on ${page.url()}`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function examine(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.setViewportSize(wide);
  await expectNoAxeViolations(page);
  await expectDarkContrast(page);
  await page.setViewportSize(narrow);
  // The slowest rule by far; colours are the same at every width.
  await expectNoAxeViolations(page, ["color-contrast"]);
  await expectNoSidewaysScroll(page);
}

const pages: readonly [Account, string, string][] = [
  ["leader", "overview", paths.overview],
  ["leader", "a past overview", `${paths.overview}?asOf=2023-06-30`],
  ["leader", "items", `${paths.items}?area=1`],
  ["leader", "an issued quarter", paths.period("2024Q2")],
  ["manager", "an open quarter", paths.period("2024Q3")],
  ["reviewer", "briefs", paths.briefs],
  ["leader", "no items", `${paths.items}?q=zzzz`],
  ["leader", "search", paths.search],
  ["reporter", "found", `${paths.search}?q=gaxq`],
  ["leader", "nothing found", `${paths.search}?q=zzzz`],
  ["leader", "schedule", paths.schedule],
  ["leader", "schedule by years", `${paths.schedule}?view=year`],
  ["leader", "schedule of a full month", `${paths.schedule}?view=month&month=2025-12`],
  ["leader", "indicators", paths.indicators],
  ["leader", "a unit", paths.unit("gy-health")],
  ["leader", "a figure", paths.figure("rate")],
  ["leader", "plans", paths.plans],
  ["leader", "own account", paths.account],
  ["manager", "amendments", paths.amendments],
  ["manager", "items to amend", paths.newAmendment],
  ["manager", "closures", paths.closures],
  ["reporter", "closures struck off", `${paths.closures}?state=verified`],
  ["leader", "not found", paths.item("9.9-99")],
  ["reporter", "my work", paths.work],
  ["reporter", "no permission", paths.reviews],
  ["head", "to sign", paths.sign],
  ["reviewer", "review", paths.reviews],
  ["reviewer", "overdue", paths.overdue],
  ["reviewer", "notices", paths.notices],
  ["reviewer", "reminding", `${paths.remind}?unit=gy-health`],
  ["reviewer", "drafting notices", `${paths.newNotices}?unit=gy-health`],
  ["reviewer", "discrepancies", paths.discrepancies],
  ["manager", "changes of date", paths.deadlines],
  ["manager", "settings of dates", paths.deadlineSettings],
  ["reporter", "asking for another date", paths.newDeadline("2.2-17")],
  ["leader", "instructions", paths.instructions],
  ["secretary", "an instruction to record", paths.newInstruction],
  ["manager", "before leaders", paths.escalations],
  ["sysadmin", "accounts", paths.accounts],
  ["secadmin", "grants", paths.grants],
  ["auditor", "log", paths.audit],
];

for (const [account, name, path] of pages) {
  test(`${name}, for ${account}`, async ({ as }) => {
    await examine(await as(account), path);
  });
}

test("an area, a task, an indicator and an item, for leader", async ({ as }) => {
  const page = await as("leader");
  const { area, task, indicator } = await firstCodes();
  const item = await openItem();
  for (const path of [
    paths.area(area),
    paths.task(task),
    paths.indicator(indicator),
    paths.item(item.code),
  ]) {
    await examine(page, path);
  }
});

test("entry of each kind, for reporter", async ({ as }) => {
  const page = await as("reporter");
  for (const kind of ["build", "count", "coverage", "threshold", "qualitative"]) {
    const item = await openItem(kind).catch(() => null);
    if (item) await examine(page, paths.entry(item.code));
  }
});

test("the sign-in page", async ({ page }) => {
  await examine(page, paths.signIn);
});
