// The main job: a report goes from the reporter's list to the leader's page, through every hand.
import { live, paths } from "./support/paths";
import { type Item, openItem } from "./support/records";
import { button, field, fillTexts, listed, pdf, saved, send, sign } from "./support/report";
import { say } from "./support/say";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

/** "已审 24" in the sentence under the conclusion. */
async function acceptedOn(leader: Page): Promise<number> {
  await leader.goto(live(paths.overview));
  const sentence = leader.getByText(/三季度应报 \d+，已报 \d+，已审 \d+/);
  const [, count] = /已审 (\d+)/.exec((await sentence.textContent()) ?? "") ?? [];
  return Number(count);
}

const reasonOf = (page: Page, label: string) => page.getByRole("textbox", { name: label });

test("a count travels from draft to the leader's figures", async ({ as }) => {
  const item = await openItem("count");
  const [reporter, head, reviewer, leader] = [
    await as("reporter"),
    await as("head"),
    await as("reviewer"),
    await as("leader"),
  ];
  const before = await acceptedOn(leader);

  await test.step("the reporter fills it in; it saves itself and is there after a reload", async () => {
    await reporter.goto(paths.work);
    await listed(reporter, item).click();
    await expect(reporter.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
    const value = reporter.getByLabel(say("reports.count.label"), { exact: true });
    await value.fill(String(Number(await value.inputValue()) + 1));
    await fillTexts(reporter, "完成一处，正在验收。");
    await expect(saved(reporter)).toBeVisible();
    await reporter.reload();
    await expect(field(reporter, "doneText")).toHaveValue("完成一处，正在验收。");
    await reporter.getByLabel(say("reports.files.choose")).setInputFiles(pdf("名单.pdf"));
    await expect(reporter.getByRole("link", { name: /名单\.pdf/ })).toBeVisible();
    await send(reporter);
  });

  await test.step("the head returns it with a reason", async () => {
    await head.goto(paths.sign);
    await listed(head, item).click();
    await head.getByText(say("reports.sign.returnTitle"), { exact: true }).click();
    await reasonOf(head, say("reports.sign.reason")).fill("请写明所在街道。");
    await button(head, say("reports.sign.returnButton")).click();
    await expect(head.getByText(say("domain.reportState.returned")).first()).toBeVisible();
  });

  await test.step("the reporter reads why, mends it and sends again", async () => {
    await reporter.goto(paths.entry(item.code));
    await expect(reporter.getByText(say("reports.returnedByHead"))).toBeVisible();
    await expect(reporter.getByText("请写明所在街道。").first()).toBeVisible();
    await field(reporter, "doneText").fill("中华南路街道完成一处，正在验收。");
    await expect(saved(reporter)).toBeVisible();
    await send(reporter);
  });

  await test.step("the head signs", async () => {
    await head.goto(paths.sign);
    await sign(head, item);
    await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
  });

  await test.step("the reviewer compares, may not return without a reason, and accepts", async () => {
    await reviewer.goto(paths.reviews);
    await listed(reviewer, item).click();
    await expect(reviewer.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
    const comparison = reviewer.getByRole("table", { name: say("reviews.report.comparison") });
    await expect(comparison.getByRole("columnheader", { name: /本次提交/ })).toBeVisible();
    await expect(comparison.getByRole("row", { name: /完成情况/ })).toContainText("中华南路街道");
    const decide = reviewer.getByRole("form", { name: say("reviews.decision.label") });
    await decide.getByRole("button", { name: say("reviews.decision.return") }).click();
    await expect(decide.getByText(say("reviews.decision.required"))).toBeVisible();
    await expect(reasonOf(reviewer, say("reviews.decision.reason"))).toBeFocused();
    await decide.getByRole("button", { name: say("reviews.decision.accept") }).click();
    await expect(reviewer.getByRole("heading", { name: item.title })).toBeHidden();
  });

  await test.step("the leader's figure has moved, and opens to the item", async () => {
    expect(await acceptedOn(leader)).toBe(before + 1);
    await leader
      .getByText(/三季度应报/)
      .getByRole("link", { name: String(before + 1), exact: true })
      .last()
      .click();
    const panel = leader.getByRole("dialog", { name: say("explain.figure.coverage.accepted") });
    await panel.getByRole("link", { name: item.title, exact: true }).click();
    await expect(leader.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
    await expectHistory(leader, item, [2]);
    await reporter.goto(paths.item(item.code));
    await expectHistory(reporter, item, [1, 2]);
  });
});

/** Who did what, round by round. What came back inside the unit before it was sent stays with the unit. */
async function expectHistory(page: Page, item: Item, rounds: number[]): Promise<void> {
  const reports = page.getByRole("table", { name: say("milestones.detail.reports.caption") });
  const quarter = reports.getByRole("row").filter({ hasText: "2024 年三季度" });
  await quarter.getByText("中华南路街道完成一处").first().click();
  for (const round of rounds) {
    const words = say("milestones.detail.reports.round", { round });
    await expect(quarter.getByText(words), `${item.code}, ${words}`).toBeVisible();
  }
  await expect(quarter).toContainText("市卫生健康局负责人 审签");
  await expect(quarter).toContainText("市发展改革委审核员 通过");
}

test("a report that met nothing new goes with its file, and is taken back before the head signs", async ({
  as,
}) => {
  const item = await openItem("coverage");
  const reporter = await as("reporter");
  await reporter.goto(paths.entry(item.code));
  await fillTexts(reporter, "按计划推进，已验收备案。");
  await expect(saved(reporter)).toBeVisible();
  await reporter.getByLabel(say("reports.files.choose")).setInputFiles(pdf("验收备案.pdf"));
  await expect(reporter.getByRole("link", { name: /验收备案\.pdf/ })).toBeVisible();
  await send(reporter);
  await button(reporter, say("domain.transition.withdraw")).click();
  await expect(field(reporter, "doneText")).toHaveValue("按计划推进，已验收备案。");
  await expect(reporter.getByRole("link", { name: /验收备案\.pdf/ })).toBeVisible();
});
