// Without JavaScript: sign in, save a draft, send, sign, accept, read; remind, answer a notice, ask for another date.
import { makeSmallCity } from "@/prisma/factories/small-city";
import * as chase from "./support/chase";
import { speakEnglish } from "./support/chase-record";
import { openOwnCity } from "./support/own-city";
import { paths } from "./support/paths";
import { demoPassword } from "./support/product";
import { openItem } from "./support/records";
import { button, field, fillTexts, listed } from "./support/report";
import { say, sayEn } from "./support/say";
import { expect, test } from "./support/test";
import { count, coverage } from "./support/walk";

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
  await button(head, say("domain.transition.sign")).click();
  await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();

  const reviewer = await as("reviewer", noScript);
  await reviewer.goto(paths.reviews);
  await listed(reviewer, item).click();
  const decide = reviewer.getByRole("form", { name: say("reviews.decision.label") });
  await decide.getByRole("button", { name: say("reviews.decision.accept") }).click();
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

test("the chase: a reminder, a reply to a notice, a request for another date", async ({
  browser,
}) => {
  const due = { count: "2024-09-30", coverage: "2025-03-31", build: "2024-12-31" };
  const city = await openOwnCity(browser, (db, hash) => makeSmallCity(db, hash, due));
  try {
    await city.at("2024-10-21T09:00:00+08:00");
    const reviewer = await city.as("reviewer", noScript);
    await speakEnglish(city, reviewer);
    await chase.fromBoard(reviewer, count, "remind");
    await button(reviewer, sayEn("supervision.remindPage.send")).click();
    const sent = sayEn("supervision.remindPage.sent", { count: 1 });
    await expect(reviewer.getByRole("status").filter({ hasText: sent })).toBeVisible();
    await chase.issueLetter(reviewer, count);

    const head = await city.as("head", noScript);
    await chase.openLetter(head);
    await button(head, say("supervision.form.acknowledge")).click();
    await expect(head.getByText(say("supervision.noticeState.acknowledged")).first()).toBeVisible();
    await button(head, say("supervision.form.reply")).click();
    await chase.expectRefusedAt(
      head,
      say("supervision.form.replyText"),
      say("errors.fields.required"),
    );
    await chase.replyToLetter(await city.as("nursery", noScript), "年底前再增七家。");

    const mother = await city.as("mother", noScript);
    await chase.askAndSign(mother, head, {
      item: coverage,
      kind: "extension",
      day: "2025-08-31",
    });
  } finally {
    await city.stop();
  }
});
