// Filling in: no change in one click, two at one draft, a session or a network that is lost, supporting units, and
// passing inside the unit. What is sent here is taken back: other journeys need it.
import type { Page } from "@playwright/test";
import { itemSupportedBy, writesFor } from "./support/filling";
import { paths } from "./support/paths";
import { openItem } from "./support/records";
import { button, field, pdf, saved } from "./support/report";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

const row = (page: Page, code: string) => page.locator(`[data-row="${code}"]`);
const status = (page: Page, words: string | RegExp) =>
  page.getByRole("status").filter({ hasText: words }).first();
const fold = (page: Page, words: string) => page.locator("summary").filter({ hasText: words });
const noChangeOf = (page: Page, title: string) =>
  page.getByRole("button", { name: say("reports.noChange.of", { title }) });
const undoOf = (page: Page, title: string) =>
  page.getByRole("button", { name: say("reports.noChange.undoOf", { title }) }).first();

/** The first item of the list that offers it. */
async function offeredItem(page: Page) {
  const offer = page.locator("li [data-no-change]").first();
  const label = (await offer.getAttribute("aria-label")) ?? "";
  const line = page.locator("li").filter({ has: page.getByRole("button", { name: label }) });
  const code = (await line.locator("[data-row]").first().getAttribute("data-row")) ?? "";
  return { code, title: label.replace(say("reports.noChange.of", { title: "" }), "") };
}

test("no change is one key in the list, goes to the head, and is taken back", async ({ as }) => {
  const item = await openItem("coverage");
  const page = await as("reporter");
  await page.goto(paths.work);
  await expect(noChangeOf(page, item.title)).toBeVisible();
  await row(page, item.code).focus();
  await page.keyboard.press("n");
  await expect(status(page, say("reports.noChange.done", { title: item.title }))).toBeVisible();
  await expect(row(page, item.code)).not.toBeFocused();
  await expect(page.locator("[data-row]:focus")).toHaveCount(1);
  await expectNoAxeViolations(page);
  await undoOf(page, item.title).click();
  await expect(status(page, say("reports.noChange.undone", { title: item.title }))).toBeVisible();
  await expect(noChangeOf(page, item.title)).toBeVisible();
});

test("the keys go row by row, open an item in its form, and never act while something is typed", async ({
  as,
}) => {
  const page = await as("reporter");
  await page.goto(paths.work);
  await expect(page.locator("[data-row]").nth(2)).toBeVisible();
  for (const key of ["j", "j", "ArrowDown", "k"]) await page.keyboard.press(key);
  await expect(page.locator("[data-row]").nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/work\/.+/);
  await expect(page.locator("form#entry :focus")).toHaveCount(1);
  await field(page, "doneText").focus();
  await page.keyboard.type("nj");
  await expect(field(page, "doneText")).toHaveValue(/nj/);
  await expect(status(page, /本季无变化/)).toHaveCount(0);
});

test("no change works without script, also from the panel of the item", async ({ as }) => {
  const page = await as("reporter", { javaScriptEnabled: false });
  await page.goto(paths.work);
  const item = await offeredItem(page);
  await page.goto(paths.entry(item.code));
  await noChangeOf(page, item.title).last().click();
  await page.goto(paths.work);
  await undoOf(page, item.title).click();
  await page.goto(paths.work);
  await noChangeOf(page, item.title).click();
  await page.goto(paths.entry(item.code));
  await expect(status(page, say("domain.reportState.withHead"))).toBeVisible();
  await button(page, say("domain.transition.withdraw")).click();
});

test("two at one draft see each other's words and lose none", async ({ as }) => {
  const item = await openItem("coverage");
  const [first, second] = [await as("reporter"), await as("reporter")];
  await first.goto(paths.entry(item.code));
  await second.goto(paths.entry(item.code));

  await test.step("a save over the other's version shows both, and joins them", async () => {
    await field(first, "doneText").fill("先写的完成情况。");
    await expect(saved(first)).toBeVisible();
    await field(second, "nextText").fill("后写的下一步。");
    const notice = second.getByRole("alert").filter({ hasText: say("reports.conflict.title") });
    await expect(notice).toContainText("先写的完成情况。");
    await expectNoAxeViolations(second);
    await notice.getByRole("button", { name: say("reports.others.save") }).click();
    await expect(saved(second)).toBeVisible();
    await expect(field(second, "doneText")).toHaveValue("先写的完成情况。");
    await expect(field(second, "nextText")).toHaveValue("后写的下一步。");
  });

  await test.step("the one who only looks is told which field changed", async () => {
    await first.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    const told = status(first, say("reports.field.nextText"));
    await expect(told).toBeVisible();
    await told.getByRole("button", { name: say("reports.others.look") }).click();
    await expect(told).toContainText("后写的下一步。");
    await button(first, say("reports.others.save")).click();
    await expect(field(first, "nextText")).toHaveValue("后写的下一步。");
  });

  await test.step("where both changed a field, a person must choose", async () => {
    await expect(saved(first)).toBeVisible();
    // 已存 still stands from the save before: this one is there when its own request was answered.
    const kept = first.waitForResponse((answer) => answer.request().method() === "POST");
    await field(first, "doneText").fill("甲改的。");
    await kept;
    await expect(saved(first)).toBeVisible();
    await field(second, "doneText").fill("乙改的。");
    const notice = second.getByRole("alert").filter({ hasText: say("reports.conflict.title") });
    const save = notice.getByRole("button", { name: say("reports.others.save") });
    await expect(save).toBeDisabled();
    const choice = notice.getByRole("group", { name: new RegExp(say("reports.field.doneText")) });
    await choice.getByRole("radio", { name: /甲改的/ }).check();
    await save.click();
    await expect(field(second, "doneText")).toHaveValue("甲改的。");
  });
});

test("what is typed outlives the session and the network", async ({ as }) => {
  const item = await openItem("coverage");
  const page = await as("reporter");
  await page.goto(paths.entry(item.code));
  const context = page.context();
  const { cookies } = await context.storageState();
  const refused = page.getByRole("alert").filter({ hasText: /\S/ });

  await test.step("signed out elsewhere: kept here, saved once signed in again", async () => {
    await context.clearCookies();
    await field(page, "doneText").fill("登录失效时写的。");
    await expect(refused).toContainText(say("reports.signedOut"));
    await context.addCookies(cookies);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(saved(page)).toBeVisible();
  });

  await test.step("the page is left meanwhile: the copy comes back after signing in", async () => {
    await context.clearCookies();
    await field(page, "doneText").fill("关掉页面前写的。");
    await expect(refused).toContainText(say("reports.signedOut"));
    await page.goto(paths.signIn);
    await context.addCookies(cookies);
    await page.goto(paths.entry(item.code));
    await button(page, say("reports.restore.restore")).click();
    await expect(field(page, "doneText")).toHaveValue("关掉页面前写的。");
    await expect(saved(page)).toBeVisible();
  });

  await test.step("no network: said, kept, saved when it is back", async () => {
    await context.setOffline(true);
    await field(page, "doneText").fill("断网时写的。");
    await expect(refused).toContainText(say("reports.offline"));
    await context.setOffline(false);
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(field(page, "doneText")).toHaveValue("断网时写的。");
  });
});

test("a supporting unit is asked, answers, and is taken over", async ({ as }) => {
  const item = await itemSupportedBy("gy-bigdata");
  await writesFor(await as("secadmin"), "reporter2", "gy-bigdata");
  const [lead, unit] = [await as("reporter"), await as("reporter2")];

  await test.step("the lead asks with one click, once a day", async () => {
    await lead.goto(paths.entry(item.code));
    const part = lead.locator("#contributions li").filter({ hasText: "市大数据局" });
    await part.getByRole("button", { name: /^请提供/ }).click();
    await expect(part).toContainText(say("contributions.section.askedToday"));
    await expect(noChangeOf(lead, item.title)).toHaveCount(0);
  });

  await test.step("the unit finds it in its list, says nothing, is told so, then answers", async () => {
    await unit.goto(paths.work);
    await unit
      .getByRole("link", { name: new RegExp(item.title) })
      .first()
      .click();
    await expect(unit.getByText(/请你单位提供/)).toBeVisible();
    await button(unit, say("contributions.answer")).click();
    const text = unit.getByLabel(say("contributions.text"), { exact: true });
    await expect(text).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await text.fill("健康云接口已全部开通。");
    await expectNoAxeViolations(unit);
    await unit.getByLabel(say("contributions.choose")).setInputFiles(pdf("接口清单.pdf"));
    await expect(unit.getByRole("link", { name: "接口清单.pdf" })).toBeVisible();
  });

  await test.step("a file leaves the words alone; they are given", async () => {
    const text = unit.getByLabel(say("contributions.text"), { exact: true });
    await expect(text).toHaveValue("健康云接口已全部开通。");
    await button(unit, say("contributions.answer")).click();
    await expect(status(unit, say("contributions.answered"))).toBeVisible();
    await expect(text).toHaveValue("健康云接口已全部开通。");
  });

  await test.step("the lead quotes it, takes the file, and both are the report's", async () => {
    await lead.reload();
    const part = lead.locator("#contributions li").filter({ hasText: "市大数据局" });
    await expect(part).toContainText(say("contributions.section.state.answered"));
    await part.getByRole("button", { name: say("contributions.section.quote") }).click();
    await expect(field(lead, "doneText")).toHaveValue(/市大数据局：健康云接口已全部开通。/);
    await expect(saved(lead)).toBeVisible();
    await part.getByRole("button", { name: say("contributions.section.takeFiles") }).click();
    await expect(part).toContainText(say("contributions.section.taken", { n: 1 }));
    await expect(lead.locator("#evidence")).toContainText("市大数据局 · 贵安新区管委会填报人");
    await expectNoAxeViolations(lead);
  });
});

test("an item is passed to a colleague and back; many at once", async ({ as }) => {
  const item = await openItem("coverage");
  const page = await as("reporter");
  const pass = (code: string) => page.locator(`[form="pass-items"][value^="${code}|"]`);

  await test.step("from the list, ticked", async () => {
    await page.goto(`${paths.work}?pass=1`);
    await button(page, say("reports.charge.pass")).click();
    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toContainText(
      say("reports.charge.noneChosen"),
    );
    await pass(item.code).check();
    const form = page.locator("#pass-items");
    await form.getByLabel(say("reports.charge.office"), { exact: true }).fill("规划信息科");
    await form
      .getByLabel(say("reports.charge.person"), { exact: true })
      .selectOption({ label: "市卫生健康局填报人" });
    await expectNoAxeViolations(page);
    await button(page, say("reports.charge.pass")).click();
    await expect(status(page, say("reports.charge.passed", { n: 1 }))).toBeVisible();
  });

  await test.step("on to another from its own page, out of one's own range, and back in one click", async () => {
    await page.goto(paths.entry(item.code));
    await fold(page, say("reports.charge.title")).click();
    await page
      .getByLabel(say("reports.charge.person"), { exact: true })
      .selectOption({ label: "市卫生健康局负责人" });
    await button(page, say("reports.charge.pass")).click();
    await expect(status(page, say("reports.charge.passed", { n: 1 }))).toBeVisible();
    await page.goto(`${paths.work}?charge=mine`);
    await expect(row(page, item.code)).toHaveCount(0);
    await page.goto(paths.entry(item.code));
    await fold(page, say("reports.charge.title")).click();
    await button(page, say("reports.charge.back", { name: "市卫生健康局填报人" })).click();
    await expect(fold(page, say("reports.charge.title"))).toContainText("市卫生健康局填报人");
    await page.goto(`${paths.work}?charge=mine`);
    await expect(row(page, item.code)).toBeVisible();
  });
});

test("the pages of filling in hold on a phone", async ({ as }) => {
  const item = await itemSupportedBy("gy-bigdata");
  const phone = { viewport: { width: 390, height: 844 } };
  await writesFor(await as("secadmin"), "reporter2", "gy-bigdata");
  const [page, unit] = [await as("reporter", phone), await as("reporter2", phone)];
  for (const path of [paths.work, `${paths.work}?pass=1`, paths.entry(item.code)]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  }
  await unit.goto(`${paths.entry(item.code)}/contribution`);
  await expectNoSidewaysScroll(unit);
  await expectNoAxeViolations(unit);
});
