// The reviewer's desk: files in place, reasons that add up, whose it is, what moved meanwhile, an acceptance taken back.
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { button } from "./support/report";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const decision = (page: Page) => page.getByRole("form", { name: say("reviews.decision.label") });
const reason = (page: Page) =>
  decision(page).getByRole("textbox", { name: say("reviews.decision.reason") });
const queue = (page: Page) => page.getByRole("list", { name: say("reviews.queue.label") });
const panel = (page: Page) => page.getByRole("region", { name: say("reviews.report.label") });
const heading = (page: Page) => panel(page).getByRole("heading").first();

/** Opens the first report of the queue that came with a file that can be shown; its address. */
async function openWithFile(page: Page): Promise<string> {
  await page.goto(`${paths.reviews}?whose=all`);
  const rows = queue(page).getByRole("link");
  await rows
    .filter({ hasText: /附件 \d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/reviews\/[0-9a-f-]{36}/);
  return page.url();
}

test("a file opens in place, by key, and is read from the server only then", async ({ as }) => {
  const reviewer = await as("reviewer");
  const asked: string[] = [];
  reviewer.on("request", (request) => {
    if (request.url().includes("/api/evidence/")) asked.push(request.url());
  });
  await openWithFile(reviewer);
  await expect(heading(reviewer)).toBeVisible();
  const files = reviewer.getByRole("complementary", { name: say("reviews.evidence.label") });
  await expect(files.getByRole("link", { name: /\.(pdf|png|jpe?g)/i }).first()).toBeVisible();
  expect(asked).toEqual([]);
  await reviewer.keyboard.press("e");
  await expect(files.getByRole("figure")).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const answer = await reviewer.request.get(asked[0] ?? "");
  const headers = answer.headers();
  expect(headers["content-disposition"]).toMatch(/^inline/);
  expect(headers["content-security-policy"]).toMatch(/^sandbox;.*frame-ancestors 'self'/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  await expectNoAxeViolations(reviewer);
  await reviewer.keyboard.press("Escape");
  await expect(files.getByRole("figure")).toBeHidden();
});

test("on a phone a file opens in a window of its own", async ({ as }) => {
  const reviewer = await as("reviewer", { viewport: { width: 390, height: 800 } });
  await openWithFile(reviewer);
  const link = reviewer.getByRole("link", { name: /\.(pdf|png|jpe?g)/i }).first();
  await expect(link).toHaveAttribute("target", "_blank");
  const opened = reviewer.waitForEvent("popup");
  // A browser without a viewer stays on an empty page and keeps the file.
  const asked = reviewer.context().waitForEvent("request", (request) => {
    return request.url().includes("/api/evidence/") && request.isNavigationRequest();
  });
  await link.click();
  await Promise.all([opened, asked]);
  await expect(reviewer.getByRole("figure")).toBeHidden();
});

test("reasons add up and are taken out again; a return without one keeps what was typed", async ({
  as,
}) => {
  const reviewer = await as("reviewer");
  await reviewer.goto(`${paths.reviews}?whose=all`);
  await expect(heading(reviewer)).toBeVisible();
  // The keys listen once the page's script has come.
  await expect(async () => {
    await reviewer.keyboard.press("r");
    await expect(reason(reviewer)).toBeFocused({ timeout: 500 });
  }).toPass();
  const [first, second] = [
    say("reviews.template.evidence.text"),
    say("reviews.template.wording.text"),
  ];
  await button(reviewer, say("reviews.template.evidence.label")).click();
  await button(reviewer, say("reviews.template.wording.label")).click();
  await expect(reason(reviewer)).toHaveValue(`${first}\n${second}`);
  await button(reviewer, say("reviews.template.evidence.label")).click();
  await expect(reason(reviewer)).toHaveValue(second);
  await reason(reviewer).fill("");
  await decision(reviewer)
    .getByRole("button", { name: say("reviews.decision.return") })
    .click();
  await expect(decision(reviewer).getByText(say("reviews.decision.required"))).toBeVisible();
});

test("of two tabs the second is told that the report has moved, and decides nothing", async ({
  as,
}) => {
  const reviewer = await as("reviewer");
  await reviewer.goto(`${paths.reviews}?whose=all&sort=unit`);
  await queue(reviewer).getByRole("link").first().click();
  await expect(reviewer).toHaveURL(/reviews\/[0-9a-f-]{36}/);
  const title = (await heading(reviewer).textContent()) ?? "";
  const second = await reviewer.context().newPage();
  await second.goto(reviewer.url());
  await expect(heading(second)).toHaveText(title);
  await reviewer.keyboard.press("a");
  await expect(heading(reviewer)).not.toHaveText(title);
  await reason(second).fill("请补充名单。");
  await decision(second)
    .getByRole("button", { name: say("reviews.decision.return") })
    .click();
  await expect(decision(second).getByRole("alert")).toContainText(say("errors.code.wrongState"));
  await expect(reason(second)).toHaveValue("请补充名单。");
  await second.reload();
  await expect(second.getByText(/已于 .* 通过/)).toBeVisible();

  await test.step("and the acceptance is taken back with a reason", async () => {
    await second.getByText(say("reviews.revoke.summary"), { exact: true }).first().click();
    const form = second.getByRole("form", { name: say("reviews.revoke.summary") });
    await form.getByRole("button", { name: say("reviews.revoke.submit") }).click();
    await expect(form.getByText(say("reviews.revoke.required"))).toBeVisible();
    await form.getByRole("textbox").fill("统计口径有误，须重报。");
    await form.getByRole("button", { name: say("reviews.revoke.submit") }).click();
    await expect(second.getByText(/通过已于 .* 撤销/).first()).toContainText(
      "统计口径有误，须重报。",
    );
  });
});

test("items are put in a reviewer's charge, and the queue says whose they are", async ({ as }) => {
  const manager = await as("manager");
  await manager.goto(`${paths.reviews}/assign?waiting=yes`);
  const form = manager.getByRole("form", { name: say("reviews.posts.assignTitle") });
  const boxes = form.getByRole("checkbox", { name: /^选择 / });
  const submit = form.getByRole("button", { name: say("reviews.posts.submit") });
  await submit.click();
  await expect(form.getByRole("alert")).toHaveText(say("reviews.posts.nobodySelected"));
  await boxes.first().check();
  const label = (await boxes.first().locator("xpath=..").textContent()) ?? "";
  const code = /选择 (\S+)/.exec(label)?.[1] ?? "";
  await submit.click();
  await expect(form.getByRole("alert")).toHaveText(say("errors.code.incomplete"));
  await expect(form.getByText(say("reviews.faults.required")).first()).toBeVisible();
  await expect(boxes.first()).toBeChecked();
  await form
    .getByRole("combobox", { name: say("reviews.posts.person") })
    .selectOption({ label: "市发展改革委审核员" });
  await submit.click();
  await expect(manager.getByText(say("reviews.posts.assigned"))).toBeVisible();
  const row = form.getByRole("row").filter({ has: manager.getByText(code, { exact: true }) });
  await expect(row).toContainText("市发展改革委审核员");
  await expectNoAxeViolations(manager);

  const reviewer = await as("reviewer");
  await reviewer.goto(`${paths.reviews}?whose=mine`);
  await expect(queue(reviewer).getByRole("link")).toHaveCount(1);
  await expect(queue(reviewer)).toContainText(code);
  await expect(panel(reviewer)).toContainText("审核人 市发展改革委审核员");
});

test("the board is narrowed to whoever has the ball, without script too", async ({ as }) => {
  for (const javaScriptEnabled of [true, false]) {
    const reviewer = await as("reviewer", { javaScriptEnabled });
    await reviewer.goto(paths.overdue);
    await reviewer
      .getByRole("combobox", { name: say("reviews.board.holder") })
      .selectOption("commission");
    await button(reviewer, say("common.filter")).click();
    await expect(reviewer).toHaveURL(/holder=commission/);
    const board = reviewer.getByRole("table", { name: say("reviews.board.label") });
    const held = board.getByRole("row").filter({ has: reviewer.getByRole("rowheader") });
    await expect(held.filter({ hasText: /个工作日/ }).first()).toContainText("市发展改革委");
    await expect(board).not.toContainText(say("reviews.board.holderName.data"));
  }
});
