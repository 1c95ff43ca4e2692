// Every page for a fitting role: WCAG 2.2 AA in light and dark, wide and narrow; nothing overflows sideways, from a phone
// to a wall, nor with text twice as large; and a wide screen keeps lines readable.
import type { Page } from "@playwright/test";
import { expectDarkContrast, expectNoAxeViolations } from "./support/axe";
import { firstCodes, openItem } from "./support/records";
import { paths } from "./support/paths";
import { type Account, expect, test } from "./support/test";

// Each page is laid out nine times.
test.describe.configure({ timeout: 180_000 });

const HEIGHT = 900;
const wide = { width: 1440, height: HEIGHT };
const narrow = { width: 390, height: 844 };
const widths = [360, 768, 1280, 1920, 2560];
const large = [390, 1440];
/** Of a table, in the root's own rem: wider, the eye loses its row. */
const WIDEST_REM = 100;

async function expectFits(page: Page, what: string): Promise<void> {
  const { over, by } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sticking = [...document.body.querySelectorAll("*")].filter(
      (node) => node.getBoundingClientRect().right > clientWidth + 1,
    );
    const last = sticking.at(-1);
    return { over: scrollWidth - clientWidth, by: last?.outerHTML.slice(0, 120) ?? "" };
  });
  expect(over, `${what}, ${page.url()}: ${by}`).toBeLessThanOrEqual(0);
}

/** What is read: lines of text are as wide as an eye follows, and tables as wide as a row can be followed. */
async function expectReadable(page: Page): Promise<void> {
  const widest = await page.evaluate(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const tables = [...document.querySelectorAll("main table")].map((node) =>
      node.getBoundingClientRect(),
    );
    // The words of a paragraph, not the box they stand in.
    const lines = [...document.querySelectorAll("main p")].map((node) => {
      const words = document.createRange();
      words.selectNodeContents(node);
      return words.getBoundingClientRect();
    });
    return Math.max(0, ...[...tables, ...lines].map(({ width }) => width / rem));
  });
  expect(widest, `widest text or table of ${page.url()}, in rem`).toBeLessThanOrEqual(WIDEST_REM);
}

async function expectFitsEverywhere(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    await expectFits(page, `${width} px`);
  }
  await expectReadable(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
  for (const width of large) {
    await page.setViewportSize({ width, height: HEIGHT });
    await expectFits(page, `${width} px, text at 200%`);
  }
}

async function examine(page: Page, path: string): Promise<void> {
  await page.setViewportSize(wide);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoAxeViolations(page);
  await expectDarkContrast(page);
  await page.setViewportSize(narrow);
  await expectNoAxeViolations(page, { leftOut: ["color-contrast"] });
  await expectFits(page, "390 px");
  await expectFitsEverywhere(page);
}

const pages: readonly [Account, string, string][] = [
  ["leader", "overview", paths.overview],
  ["leader", "a past overview", `${paths.overview}?asOf=2023-06-30`],
  ["leader", "all items", paths.items],
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
  ["secadmin", "sign-in security", paths.security],
  ["sysadmin", "one account", `${paths.accounts}/secretary`],
  ["secretary", "one-time codes", paths.secondFactor],
  ["auditor", "log", paths.audit],
  ["auditor", "chains of the log", paths.auditChains],
  ["auditor", "who could change an item", paths.record("1.2-09", "2023-01-12")],
  ["leader", "quarters", paths.periods],
  ["leader", "two days compared", paths.compare],
  ["manager", "thresholds", paths.thresholds],
  ["manager", "ways of signing", paths.signModes],
  ["manager", "corrections", paths.corrections],
  ["manager", "definitions", paths.definitions],
  ["manager", "assignments", paths.assignments],
  ["manager", "assignments by unit", paths.assignmentUnits],
  ["manager", "calendar", paths.calendar],
  ["reporter", "workbook", paths.workbook],
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
