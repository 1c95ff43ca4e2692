// The unit signs: on one sheet of paper for the quarter, scanned once, and through a deputy on certain days.
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { type Item, openItem, reportIdOf } from "./support/records";
import { button, fillTexts, listed, pdf, saved, send } from "./support/report";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

const UNIT = "gy-health";
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const fold = (page: Page, summary: string) => page.locator("summary").filter({ hasText: summary });
const alert = (page: Page) => page.getByRole("alert");

/** The reporter sends one report on an item that is still to be written. */
async function sendOne(page: Page, kind: string): Promise<Item> {
  const item = await openItem(kind);
  await page.goto(paths.entry(item.code));
  await fillTexts(page, "按计划推进，两处在建。");
  await expect(saved(page)).toBeVisible();
  await send(page);
  return item;
}

async function setMode(head: Page, mode: "online" | "paper"): Promise<void> {
  await head.goto(paths.sign);
  await fold(head, say("signoff.settings.change")).click();
  await head.getByRole("radio", { name: say(`signoff.mode.${mode}`) }).check();
  await field(head, say("signoff.state.responsible")).fill("王五");
  await field(head, say("signoff.form.post")).fill("局长");
  await button(head, say("common.save")).click();
  await expect(head.getByText(say("signoff.form.saved"))).toBeVisible();
}

/** What is printed as the sheet's code. */
async function codeOfSheet(page: Page): Promise<string> {
  await page.goto(`${paths.signSheet}?unit=${UNIT}`);
  const line = page.getByText(/^编号：[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return ((await line.textContent()) ?? "").slice(3);
}

test("a unit signs on paper: one sheet, one scan, everything on it goes", async ({ as }) => {
  test.slow();
  const [reporter, head, reviewer] = [await as("reporter"), await as("head"), await as("reviewer")];
  const item = await sendOne(reporter, "coverage");

  await test.step("the head names who answers, and sets signing on paper", async () => {
    await head.goto(paths.sign);
    await fold(head, say("signoff.settings.change")).click();
    await field(head, say("signoff.state.responsible")).fill("王五");
    await button(head, say("common.save")).click();
    await expect(field(head, say("signoff.form.post"))).toHaveAccessibleDescription(
      new RegExp(say("errors.fields.required")),
    );
    await expect(field(head, say("signoff.state.responsible"))).toHaveValue("王五");
    await setMode(head, "paper");
    await expectNoAxeViolations(head);
  });

  const code = await test.step("the reporter is told, and prints the sheet", async () => {
    await reporter.goto(paths.work);
    await expect(reporter.getByText(say("signoff.way.paper", { name: "王五" }))).toBeVisible();
    const found = await codeOfSheet(reporter);
    const row = reporter.getByRole("row").filter({ hasText: item.code });
    await expect(row).toContainText("按计划推进，两处在建。");
    await expectNoAxeViolations(reporter);
    return found;
  });

  const submit = () => button(reporter, say("signoff.paper.submit")).click();
  const [sheet, signer, post, signedOn, file] = [
    field(reporter, say("signoff.paper.sheet")),
    field(reporter, say("signoff.paper.signer")),
    field(reporter, say("signoff.form.post")),
    field(reporter, say("signoff.paper.signedOn")),
    field(reporter, say("signoff.paper.file")),
  ];

  await test.step("what is wrong is said at its field, and what was typed stays", async () => {
    await reporter.goto(paths.signPaper);
    await expectNoAxeViolations(reporter);
    await expect(signer).toHaveValue("王五");
    await expect(post).toHaveValue("局长");
    const today = (await signedOn.getAttribute("max")) ?? "";
    await sheet.fill("7K2M-9QXD");
    await submit();
    await expect(alert(reporter).filter({ hasText: say("errors.code.fileEmpty") })).toBeVisible();
    const broken = pdf("审签单.pdf");
    await file.setInputFiles({ ...broken, buffer: broken.buffer.subarray(0, 20) });
    await submit();
    await expect(file).toHaveAccessibleDescription(new RegExp(say("errors.fields.cutOff")));
    await file.setInputFiles({ ...broken, name: "审签单.png" });
    await submit();
    await expect(alert(reporter).filter({ hasText: /不接受这种文件/ })).toBeVisible();
    await file.setInputFiles(pdf("审签单.pdf"));
    await submit();
    await expect(sheet).toHaveAccessibleDescription(new RegExp(say("errors.fields.otherSheet")));
    await expect(signedOn).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await signedOn.fill("2024-10-01");
    await sheet.fill(code);
    await submit();
    await expect(signedOn).toHaveAccessibleDescription(/不能早于提交日/);
    await signedOn.fill(today);
    await expect(sheet).toHaveValue(code);
  });

  await test.step("a report taken back meanwhile is named, and nothing is recorded", async () => {
    const other = await as("reporter");
    await other.goto(paths.entry(item.code));
    await button(other, say("domain.transition.withdraw")).click();
    await expect(button(other, say("domain.transition.send"))).toBeVisible();
    await submit();
    await expect(
      alert(reporter).filter({ hasText: say("signoff.refused.sheetMoved", { items: item.code }) }),
    ).toBeVisible();
    await expect(sheet).toHaveValue(code);
    await send(other);
  });

  await test.step("the sheet is printed anew and recorded with its scan, once", async () => {
    const fresh = await codeOfSheet(reporter);
    expect(fresh).not.toBe(code);
    await reporter.goto(paths.signPaper);
    await sheet.fill(fresh.toLowerCase());
    await signedOn.fill((await signedOn.getAttribute("max")) ?? "");
    await file.setInputFiles(pdf("审签单.pdf"));
    await submit();
    await expect(reporter.getByRole("status").filter({ hasText: /已登记，\d+ 项/ })).toBeVisible();
    const done = reporter.getByRole("table", { name: say("signoff.paper.done") });
    await expect(done).toContainText("王五（局长）");
    await expect(button(reporter, say("signoff.paper.submit"))).toHaveCount(0);
  });

  await test.step("whoever reads who signed reads the paper, and opens its scan", async () => {
    await reviewer.goto(paths.review(await reportIdOf(item.code)));
    await expect(reviewer.getByText(/纸质审签 王五（局长）\d{4}-\d\d-\d\d/).first()).toBeVisible();
    await head.goto(paths.sign);
    const scan = head.getByRole("link", { name: /纸质审签 王五（局长）/ }).first();
    const href = (await scan.getAttribute("href")) ?? "";
    const answer = await head.request.get(href);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    const stranger = await as("reporter2");
    expect((await stranger.request.get(href)).status()).toBe(403);
  });

  await test.step("the manager sees how every unit signs; the unit signs online again", async () => {
    const manager = await as("manager");
    await manager.goto(paths.signModes);
    const row = manager.getByRole("row").filter({ hasText: "市卫生健康局" }).first();
    await expect(row).toContainText(say("signoff.mode.paper"));
    await expectNoAxeViolations(manager);
    await setMode(head, "online");
  });
});

test("a deputy signs for the head on dated days, but nothing of their own", async ({ as }) => {
  const [reporter, head, secadmin] = [await as("reporter"), await as("head"), await as("secadmin")];
  const item = await sendOne(reporter, "coverage");

  /** Somebody else of the unit: its second reporter, for as long as the journey lasts. */
  const role = say("domain.role.reporter");
  await secadmin.goto(paths.grants);
  await field(secadmin, say("accounts.grants.account")).selectOption("reporter2");
  await field(secadmin, say("accounts.grants.role")).selectOption("reporter");
  await field(secadmin, say("accounts.grants.organisation")).selectOption(UNIT);
  await button(secadmin, say("accounts.grants.submit")).click();
  await expect(secadmin.getByRole("status").filter({ hasText: "已授予" })).toBeVisible();

  const person = field(head, say("signoff.deputy.person"));
  const [first, last] = [
    field(head, say("signoff.deputy.from")),
    field(head, say("signoff.deputy.to")),
  ];
  const appoint = async (name: string) => {
    // The fold closes once a deputy is named or ended.
    if (!(await person.isVisible())) await fold(head, say("signoff.deputy.appoint")).click();
    await person.selectOption({ label: name });
    await last.fill(await first.inputValue());
    await field(head, say("signoff.deputy.basis")).fill("委托书（第 1 号）");
    await button(head, say("signoff.deputy.submit")).click();
    const deputies = head.getByRole("list", { name: say("signoff.deputy.title") });
    await expect(deputies.getByRole("listitem").filter({ hasText: name })).toHaveCount(1);
  };
  const endDeputy = async (name: string) => {
    await fold(head, say("signoff.deputy.endOf", { name })).click();
    await button(head, say("signoff.deputy.confirmEnd")).click();
    await expect(head.getByText(say("signoff.deputy.none"))).toBeVisible();
  };

  await test.step("who sent it may stand in, but not for their own report", async () => {
    await head.goto(paths.sign);
    await fold(head, say("signoff.deputy.appoint")).click();
    await button(head, say("signoff.deputy.submit")).click();
    await expect(person).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await appoint("市卫生健康局填报人");
    await expect(head.getByText(say("signoff.deputy.given"))).toBeVisible();
    await reporter.goto(paths.sign);
    // What was signed before is listed below, the same item perhaps.
    const row = reporter.locator("[data-sign-row]").filter({ hasText: item.title });
    await expect(row).toContainText(say("signoff.row.own"));
    await expect(row.getByRole("checkbox")).toBeDisabled();
    await listed(reporter, item).click();
    await expect(button(reporter, say("domain.transition.sign"))).toBeDisabled();
    await endDeputy("市卫生健康局填报人");
    await reporter.goto(paths.sign);
    await expect(
      reporter.getByRole("heading", { level: 1, name: say("errors.code.notAllowed") }),
    ).toBeVisible();
  });

  await test.step("another of the unit signs by the keyboard, and both names are printed", async () => {
    const deputy = await as("reporter2");
    const name = "贵安新区管委会填报人";
    await fold(head, say("signoff.deputy.appoint")).click();
    await appoint(name);
    await expect(head.getByText(say("signoff.deputy.given"))).toBeVisible();
    await deputy.goto(paths.sign);
    await expectNoAxeViolations(deputy);
    for (let step = 0; step < 20; step += 1) {
      await deputy.keyboard.press("j");
      const focused = deputy.locator("[data-sign-row]:focus-within");
      if ((await focused.textContent())?.includes(item.title)) break;
    }
    await deputy.keyboard.press("s");
    await expect(deputy.getByText(say("signoff.desk.signed", { count: 1 }))).toBeVisible();
    await reporter.goto(paths.item(item.code));
    const reports = reporter.getByRole("table", {
      name: say("milestones.detail.reports.caption"),
    });
    const quarter = reports.getByRole("row").filter({ hasText: "2024 年三季度" });
    await quarter.getByText("按计划推进，两处在建。").first().click();
    await expect(quarter).toContainText(`${name} 代市卫生健康局负责人 审签`);
    await secadmin.goto(`${paths.grants}?q=reporter2`);
    await expect(
      secadmin.getByText(say("accounts.grants.deputyFor", { head: "市卫生健康局负责人" })),
    ).toBeVisible();
    await head.goto(paths.sign);
    await endDeputy(name);
  });

  await secadmin.goto(`${paths.grants}?q=reporter2`);
  const own = secadmin.getByRole("listitem").filter({ hasText: "市卫生健康局" });
  const held = own.filter({ hasText: role }).last();
  await held.locator("summary").click();
  await held.getByRole("button", { name: say("accounts.grants.confirmEnd") }).click();
  await expect(held.locator("summary")).toHaveCount(0);
});

test("the list fits a phone", async ({ as }) => {
  const head = await as("head", { viewport: { width: 390, height: 844 } });
  await head.goto(paths.sign);
  await expectNoSidewaysScroll(head);
  const reporter = await as("reporter", { viewport: { width: 390, height: 844 } });
  await reporter.goto(paths.signPaper);
  await expectNoSidewaysScroll(reporter);
  await reporter.goto(paths.signSheet);
  await expectNoSidewaysScroll(reporter);
});
