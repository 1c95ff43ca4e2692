// Without JavaScript: sign in, save a draft, send, sign, accept, read; a form sent too late is answered.
import { paths } from "./support/paths";
import { demoPassword } from "./support/product";
import { openItem } from "./support/records";
import { button, field, fillTexts, listed } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";

const noScript = { javaScriptEnabled: false };

test("signing in", async ({ browser }) => {
  const context = await browser.newContext(noScript);
  const page = await context.newPage();
  await page.goto(paths.signIn);
  await page.getByLabel(say("accounts.signIn.name"), { exact: true }).fill("leader");
  await page.getByLabel(say("accounts.signIn.password"), { exact: true }).fill("wrong-password");
  await button(page, say("accounts.signIn.submit")).click();
  await expect(page.getByText(say("errors.code.signInFailed"))).toBeVisible();
  await expect(page.getByLabel(say("accounts.signIn.name"), { exact: true })).toHaveValue("leader");
  await page.getByLabel(say("accounts.signIn.password"), { exact: true }).fill(demoPassword());
  await button(page, say("accounts.signIn.submit")).click();
  await expect(page.getByRole("heading", { level: 1, name: say("overview.title") })).toBeVisible();
  await context.close();
});

test("a report from draft to acceptance", async ({ as }) => {
  const item = await openItem();
  const reporter = await as("reporter", noScript);
  await reporter.goto(paths.work);
  await listed(reporter, item).click();
  await fillTexts(reporter, "本季完成一处，无脚本填报。");
  await button(reporter, say("common.save")).click();
  await expect(field(reporter, "doneText")).toHaveValue("本季完成一处，无脚本填报。");
  // A reload would post the form once more.
  await reporter.goto(paths.entry(item.code));
  await expect(field(reporter, "doneText")).toHaveValue("本季完成一处，无脚本填报。");
  await button(reporter, say("domain.transition.send")).click();
  await expect(
    reporter.getByRole("status").filter({ hasText: say("domain.reportState.withHead") }),
  ).toBeVisible();

  const head = await as("head", noScript);
  await head.goto(paths.sign);
  await listed(head, item).click();
  const second = await head.context().newPage();
  await second.goto(head.url());
  await button(head, say("domain.transition.sign")).click();
  await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
  await button(second, say("domain.transition.sign")).click();
  await expect(second.getByRole("alert")).toContainText(item.code);

  const reviewer = await as("reviewer", noScript);
  await reviewer.goto(paths.reviews);
  await listed(reviewer, item).click();
  const other = await reviewer.context().newPage();
  await other.goto(reviewer.url());
  for (const tab of [reviewer, other]) {
    const decide = tab.getByRole("form", { name: say("reviews.decision.label") });
    await decide.getByRole("button", { name: say("reviews.decision.accept") }).click();
  }
  await expect(other.getByRole("alert")).toContainText(item.code);
  await reviewer.goto(paths.item(item.code));
  const reports = reviewer.getByRole("table", { name: say("milestones.detail.reports.caption") });
  await expect(reports.getByRole("row").filter({ hasText: "2024 年三季度" })).toContainText(
    "已通过",
  );
});

test("filters and the date of a page", async ({ as }) => {
  const page = await as("leader", noScript);
  await page.goto(paths.items);
  const filters = page.getByRole("search", { name: say("milestones.list.filters") });
  await filters
    .getByRole("combobox", { name: say("common.columns.status"), exact: true })
    .selectOption("overdue");
  await filters.getByRole("button", { name: say("common.filter") }).click();
  await expect(page).toHaveURL(/status=overdue/);
  await page
    .getByRole("combobox", { name: say("common.asOf"), exact: true })
    .selectOption("2023Q2");
  await page.getByRole("button", { name: say("common.apply") }).click();
  await expect(page).toHaveURL(/asOf=2023Q2/);
  await expect(page).toHaveURL(/status=overdue/);
});
