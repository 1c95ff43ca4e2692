// A number opens over its page, by mouse and keyboard; closing it leaves everything as it was. Without script, or by its
// address, it is a page of its own.
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

const name = say("explain.figure.rate");
const rateOf = (page: Page) => page.locator('a[data-figure="rate"][data-scope=""]:visible').first();
/** Before the page has its script a link is a link, and leads to the page: what is tried here is the other way. */
async function openOverview(page: Page): Promise<void> {
  await page.goto(paths.overview);
  const isAlive = (link: Element) => Object.keys(link).some((key) => key.startsWith("__react"));
  await expect.poll(() => rateOf(page).evaluate(isAlive)).toBe(true);
}
const panelOf = (page: Page) => page.getByRole("dialog", { name });

test("opens and closes by the keyboard, and the focus comes back to the number", async ({ as }) => {
  const page = await as("leader");
  await openOverview(page);
  const rate = rateOf(page);
  await rate.focus();
  await page.keyboard.press("Enter");
  const panel = panelOf(page);
  await expect(panel.getByRole("heading", { level: 2, name })).toBeFocused();
  await expect(page).toHaveURL(/\/explain\/rate/);
  await expect(panel.getByText(say("explain.rule.rate"))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${paths.overview}$`));
  await expect(rate).toBeFocused();

  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: say("explain.close") }).click();
  await expect(panel).toBeHidden();
  await expect(rate).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(rate).toBeFocused();
  await page.goForward();
  await expect(panel).toBeVisible();
});

test("another figure takes its place, and one step leaves both", async ({ as }) => {
  const page = await as("leader");
  await openOverview(page);
  await rateOf(page).click();
  const apart = panelOf(page).locator('a[data-figure^="apart."]').first();
  await apart.click();
  await expect(page).toHaveURL(/\/explain\/apart\./);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`${paths.overview}$`));
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("its records open as pages, and the panel is gone", async ({ as }) => {
  const page = await as("leader");
  await openOverview(page);
  await rateOf(page).click();
  await panelOf(page).getByRole("row").nth(1).getByRole("link").click();
  await expect(page).toHaveURL(/\/milestones\//);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("stands the same as a page, after a reload and without script", async ({ as }) => {
  const page = await as("leader");
  await openOverview(page);
  await rateOf(page).click();
  await expect(panelOf(page)).toBeVisible();
  await page.reload();
  const title = { level: 1, name: say("explain.title", { figure: name }) } as const;
  await expect(page.getByRole("heading", title)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const plain = await as("leader", { javaScriptEnabled: false });
  await plain.goto(paths.overview);
  await rateOf(plain).click();
  await expect(plain.getByRole("heading", title)).toBeVisible();
  await expect(plain.getByText(say("explain.rule.rate"))).toBeVisible();
});

test("passes axe, wide and on a phone", async ({ as }) => {
  const page = await as("leader");
  await openOverview(page);
  await rateOf(page).click();
  await expect(panelOf(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  const over = await panelOf(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(over).toBe(0);
});

test("is kept as a file that names its key", async ({ as }) => {
  const page = await as("leader");
  await page.goto(`${paths.figure("rate")}?asOf=2023-06-30`);
  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: say("explain.csv") }).click();
  expect((await taken).suggestedFilename()).toMatch(/_rate_2023-06-30\.csv$/);
});

test("what units think of their own items is closed to other units", async ({ as }) => {
  const reporter = await as("reporter");
  await reporter.goto(paths.figure("judgementDiffers"));
  await expect(reporter.getByText(say("explain.denied"))).toBeVisible();
  const leader = await as("leader");
  await leader.goto(paths.figure("judgementDiffers"));
  await expect(leader.getByText(say("explain.rule.judgementDiffers"))).toBeVisible();
});
