// Nothing overflows sideways, from a phone to a wall, nor with text twice as large; and a wide screen keeps lines readable.
import type { Page } from "@playwright/test";
import { firstCodes, openItem } from "./support/records";
import { paths } from "./support/paths";
import { type Account, expect, test } from "./support/test";

// Each page is laid out seven times.
test.describe.configure({ timeout: 180_000 });

const widths = [360, 768, 1280, 1920, 2560];
const large = [390, 1440];
const HEIGHT = 900;
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

async function walkWidths(page: Page, path: string): Promise<void> {
  await page.goto(path);
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

const pages: readonly [Account, string][] = [
  ["leader", paths.overview],
  ["leader", paths.items],
  ["leader", paths.unit("gy-health")],
  ["leader", paths.indicators],
  ["leader", paths.figure("rate")],
  ["leader", paths.schedule],
  ["leader", `${paths.schedule}?view=year`],
  ["leader", `${paths.schedule}?view=month&month=2025-12`],
  ["leader", `${paths.search}?q=gaxq`],
  ["leader", paths.briefs],
  ["leader", paths.periods],
  ["leader", paths.period("2024Q2")],
  ["leader", paths.compare],
  ["leader", paths.plans],
  ["leader", paths.account],
  ["leader", paths.instructions],
  ["manager", paths.discrepancies],
  ["manager", paths.thresholds],
  ["manager", paths.signModes],
  ["manager", paths.deadlines],
  ["manager", paths.deadlineSettings],
  ["manager", paths.amendments],
  ["manager", paths.newAmendment],
  ["manager", paths.closures],
  ["manager", paths.corrections],
  ["manager", paths.definitions],
  ["manager", paths.assignments],
  ["manager", paths.assignmentUnits],
  ["manager", paths.escalations],
  ["manager", paths.calendar],
  ["reporter", paths.work],
  ["reporter", paths.workbook],
  ["reporter", paths.newDeadline("2.2-17")],
  ["head", paths.sign],
  ["reviewer", paths.reviews],
  ["reviewer", paths.overdue],
  ["reviewer", `${paths.remind}?unit=gy-health`],
  ["reviewer", paths.notices],
  ["reviewer", `${paths.newNotices}?unit=gy-health`],
  ["secretary", paths.newInstruction],
  ["sysadmin", paths.accounts],
  ["secadmin", paths.grants],
  ["auditor", paths.audit],
];

for (const [account, path] of pages) {
  test(`${path} for ${account}`, async ({ as }) => {
    await walkWidths(await as(account), path);
  });
}

test("an area, a task, an indicator and an item", async ({ as }) => {
  const page = await as("leader");
  const { area, task, indicator } = await firstCodes();
  const item = await openItem();
  const read = [paths.area(area), paths.task(task), paths.indicator(indicator)];
  for (const path of [...read, paths.item(item.code)]) await walkWidths(page, path);
});

test("the entry of a report", async ({ as }) => {
  const item = await openItem();
  await walkWidths(await as("reporter"), paths.entry(item.code));
});

test("the sign-in page", async ({ page }) => {
  await walkWidths(page, paths.signIn);
});
