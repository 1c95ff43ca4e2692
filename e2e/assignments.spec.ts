// Who leads what: put to the units, answered, weighed, confirmed by a document or a spreadsheet; and the calendar of
// working days.
import excel from "exceljs";
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { button } from "./support/report";
import { say, sayEn } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

/** Only suggested in the demo; put here to the units of the two reporters. */
const ITEMS = ["2.4-01", "4.4-03"] as const;
const HEALTH = "市卫生健康局";
const GUIAN = "贵安新区管委会";
const TITLE = "两项未明确事项分工（演示）";

const field = (page: Page, key: "leadOf" | "supportingOf" | "leaderOf", item: string) =>
  page.getByRole(key === "supportingOf" ? "textbox" : "combobox", {
    name: say(`assignments.rows.form.${key}`, { item }),
    exact: true,
  });
const alert = (page: Page) => page.getByRole("alert").filter({ hasText: /\S/ });
const choice = (page: Page, item: string) => page.getByRole("group", { name: new RegExp(item) });

async function pick(page: Page, items: readonly string[], go: "edit" | "consult"): Promise<void> {
  await page.goto(paths.assignments);
  for (const item of items) {
    await page.getByRole("row").filter({ hasText: item }).getByRole("checkbox").check();
  }
  await expect(
    page.getByText(say("assignments.bulk.ticked", { count: items.length })),
  ).toBeVisible();
  await button(page, say(`assignments.bulk.${go}`)).click();
  await expect(page).toHaveURL(/assignments\/rows/);
}

test("a draft goes to the units, is answered, weighed and confirmed", async ({ as }) => {
  const manager = await as("manager");
  let consultation = "";

  await test.step("the manager puts two items to the units; slips stand at their rows", async () => {
    await pick(manager, ITEMS, "consult");
    const lead = field(manager, "leadOf", ITEMS[0]);
    await lead.fill("没有这个局");
    await manager.getByLabel(say("assignments.rows.form.title"), { exact: true }).fill("");
    await button(manager, say("assignments.rows.form.consult")).click();
    await expect(lead).toHaveAccessibleDescription(/没有名为“没有这个局”的单位/);
    await expect(
      manager.getByLabel(say("assignments.rows.form.title"), { exact: true }),
    ).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await expect(lead).toHaveValue("没有这个局");

    await manager.getByText(say("assignments.rows.form.fillTitle"), { exact: true }).click();
    await manager.getByLabel(say("assignments.rows.form.lead"), { exact: true }).fill(HEALTH);
    await manager.getByLabel(say("assignments.rows.form.supporting"), { exact: true }).fill(GUIAN);
    await button(manager, say("assignments.rows.form.fill")).click();
    await expect(field(manager, "leadOf", ITEMS[1])).toHaveValue(HEALTH);
    await manager.getByLabel(say("assignments.rows.form.title"), { exact: true }).fill(TITLE);
    await expectNoAxeViolations(manager);
    await button(manager, say("assignments.rows.form.consult")).click();
    await expect(manager.getByText(say("assignments.done.opened"))).toBeVisible();
    consultation = new URL(manager.url()).pathname;
    await expectNoAxeViolations(manager);
  });

  await test.step("a unit asks for a change, needs words for it, and agrees to the rest", async () => {
    const reporter = await as("reporter");
    await reporter.goto(paths.assignments);
    await expect(reporter.getByRole("checkbox")).toHaveCount(0);
    await reporter
      .getByRole("link", { name: say("assignments.consultation.waitingOpen") })
      .first()
      .click();
    await expect(reporter).toHaveURL(consultation);
    const one = choice(reporter, ITEMS[0]);
    await one
      .getByLabel(say("assignments.consultation.verdict.amend"), { exact: true })
      .first()
      .check();
    await button(reporter, say("assignments.consultation.answer.rest")).click();
    const words = one.getByRole("textbox");
    await expect(words).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await words.fill("建议由市体育局牵头，我局配合。");
    await button(reporter, say("assignments.consultation.answer.rest")).click();
    await expect(
      reporter.getByText(say("assignments.consultation.answer.done", { count: 2 })),
    ).toBeVisible();
    await expectNoAxeViolations(reporter);
  });

  await test.step("the other unit answers without script, on a phone", async () => {
    const phone = await as("reporter2", {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    await phone.goto(consultation);
    await choice(phone, ITEMS[0])
      .getByLabel(say("assignments.consultation.verdict.agree"), { exact: true })
      .check();
    await button(phone, say("assignments.consultation.answer.submit")).click();
    await expect(
      phone.getByText(say("assignments.consultation.answer.done", { count: 1 })),
    ).toBeVisible();
  });

  await test.step("the manager sees who is silent, chases once a day, and weighs", async () => {
    await manager.goto(consultation);
    await expect(manager.getByText(/未反馈 1。/)).toBeVisible();
    const chase = button(manager, say("assignments.consultation.moves.chase", { count: 1 }));
    await chase.click();
    await expect(
      manager.getByText(say("assignments.consultation.moves.chased", { count: 1 })),
    ).toBeVisible();
    await chase.click();
    await expect(
      manager.getByText(say("assignments.consultation.moves.chasedAlready")),
    ).toBeVisible();

    await manager.getByText(say("assignments.consultation.decide.open"), { exact: true }).click();
    await manager
      .getByLabel(say("assignments.consultation.decision.partly"), { exact: true })
      .check();
    await button(manager, say("assignments.consultation.decide.submit")).click();
    const reason = manager.getByLabel(say("assignments.consultation.decide.reason"), {
      exact: true,
    });
    await expect(reason).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await reason.fill("由市体育局牵头。");
    await button(manager, say("assignments.consultation.decide.submit")).click();
    await expect(manager.getByText("部分采纳：由市体育局牵头。")).toBeVisible();

    const download = manager.waitForEvent("download");
    await manager.getByRole("link", { name: say("assignments.consultation.moves.export") }).click();
    const book = new excel.Workbook();
    await book.xlsx.readFile(await (await download).path());
    const [, , first] = book.worksheets[0]?.getSheetValues() ?? [];
    expect(JSON.stringify(first)).toContain("建议由市体育局牵头，我局配合。");
    expect(JSON.stringify(first)).toContain("部分采纳");
  });

  await test.step("closed, nobody answers any more, and it is confirmed as amended", async () => {
    await manager.getByText(say("assignments.consultation.moves.close"), { exact: true }).click();
    await button(manager, say("assignments.consultation.moves.closeConfirm")).click();
    await expect(button(manager, say("assignments.consultation.moves.closeConfirm"))).toHaveCount(
      0,
    );
    await manager
      .getByRole("link", { name: say("assignments.consultation.moves.confirm") })
      .click();
    await expect(manager.getByText(/建议由市体育局牵头/)).toBeVisible();
    await field(manager, "leadOf", ITEMS[0]).fill("gy-sport");
    await field(manager, "supportingOf", ITEMS[0]).fill(HEALTH);
    await field(manager, "leaderOf", ITEMS[0]).fill("分管教育的副市长");
    const confirm = button(manager, say("assignments.rows.form.confirm", { count: 2 }));
    await confirm.click();
    const document = manager.getByLabel(say("assignments.rows.form.document"), { exact: true });
    await expect(document).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
    await document.fill("《补充分工通知》（演示）");
    await confirm.click();
    await expect(manager.getByText(/已确认 2 项/)).toBeVisible();

    await manager.getByRole("row").filter({ hasText: ITEMS[0] }).getByRole("link").click();
    const history = manager.getByRole("list", { name: say("assignments.history.title") });
    await expect(history.getByRole("listitem")).toHaveCount(2);
    await expect(history).toContainText("《补充分工通知》（演示）");
    await expectNoAxeViolations(manager);

    const reporter = await as("reporter");
    await reporter.goto(consultation);
    await expect(
      reporter.getByText(say("assignments.consultation.answer.leadClosed")),
    ).toBeVisible();
    await expect(reporter.getByText(/发展改革委：部分采纳/)).toBeVisible();
    await expect(button(reporter, say("assignments.consultation.answer.submit"))).toHaveCount(0);
  });
});

test("two managers' windows: the second is told which item has moved", async ({ as }) => {
  const [first, second] = [await as("manager"), await as("manager")];
  await pick(first, ["6.2-03"], "edit");
  await pick(second, ["6.2-03"], "edit");
  for (const page of [first, second]) {
    await page.getByLabel(say("assignments.rows.form.document"), { exact: true }).fill("通知");
  }
  await button(first, say("assignments.rows.form.confirm", { count: 1 })).click();
  await expect(first.getByText(/已确认 1 项/)).toBeVisible();
  await field(second, "leaderOf", "6.2-03").fill("另一位副市长");
  await button(second, say("assignments.rows.form.confirm", { count: 1 })).click();
  await expect(alert(second).filter({ hasText: "6.2-03 刚被他人改过" })).toBeVisible();
  await expect(field(second, "leaderOf", "6.2-03")).toHaveValue("另一位副市长");
});

test("the table goes out, comes back with a slip, then right", async ({ as }) => {
  const manager = await as("manager");
  await manager.goto(paths.assignmentSheet);
  await expectNoAxeViolations(manager);
  const download = manager.waitForEvent("download");
  await manager.getByRole("link", { name: say("assignments.sheet.download") }).click();
  const book = new excel.Workbook();
  await book.xlsx.readFile(await (await download).path());
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("the workbook has a sheet");
  const line = sheet.getColumn(1).values.indexOf("5.4-01");

  const file = manager.getByLabel(say("assignments.sheet.form.file"), { exact: true });
  const send = async (name: string) => {
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await file.setInputFiles({ name, mimeType, buffer });
    await button(manager, say("assignments.sheet.form.try")).click();
  };
  sheet.getCell(`C${line}`).value = "市文旅局";
  sheet.getCell(`D${line}`).value = "市民政局、市民政局";
  await send("slip.xlsx");
  const faults = manager.getByRole("table", { name: say("assignments.sheet.form.faultsCaption") });
  await expect(faults.getByRole("row").filter({ hasText: `C${line}` })).toContainText("市文旅局");
  await expect(faults.getByRole("row").filter({ hasText: `D${line}` })).toContainText("写了两次");
  await expect(button(manager, say("assignments.rows.form.confirm", { count: 1 }))).toHaveCount(0);

  sheet.getCell(`C${line}`).value = "市民政局";
  sheet.getCell(`D${line}`).value = "gy-health";
  for (const other of ["2.4-01", "4.4-03", "6.2-03"]) {
    const row = sheet.getColumn(1).values.indexOf(other);
    if (row > 0 && sheet.getCell(`F${row}`).value === "建议") sheet.getRow(row).values = [];
  }
  await send("right.xlsx");
  await expect(manager.getByText(/将确认 1 项/)).toBeVisible();
  await expect(field(manager, "leadOf", "5.4-01")).toHaveValue("市民政局");
  await manager.getByLabel(say("assignments.rows.form.document"), { exact: true }).fill("分工表");
  await button(manager, say("assignments.rows.form.confirm", { count: 1 })).click();
  await expect(manager.getByText(/已确认 1 项/)).toBeVisible();
});

test("everyone on the plan reads who leads what; only the manager changes it", async ({ as }) => {
  const leader = await as("leader", { viewport: { width: 390, height: 800 } });
  await leader.goto(paths.assignments);
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(say("assignments.title"));
  await expect(leader.getByRole("checkbox")).toHaveCount(0);
  await expectNoSidewaysScroll(leader);
  await leader.goto(paths.assignmentUnits);
  await expectNoSidewaysScroll(leader);
  await expectNoAxeViolations(leader);
  await leader.goto(paths.assignmentSheet);
  await expect(leader.getByText(say("domain.role.manager")).last()).toBeVisible();
});

test("a day of the calendar is changed with its paper and taken back", async ({ as }) => {
  const page = await as("sysadmin");
  await page.goto(`${paths.calendar}?day=2025-03-05`);
  await expectNoAxeViolations(page);
  const name = page.getByLabel(say("calendar.change.name"), { exact: true });
  const source = page.getByLabel(say("calendar.change.source"), { exact: true });
  await name.fill("地方假日（演示）");
  await button(page, say("calendar.change.submit")).click();
  await expect(source).toHaveAccessibleDescription(new RegExp(say("errors.fields.required")));
  await expect(name).toHaveValue("地方假日（演示）");
  await source.fill("市政府通知（演示）");
  await button(page, say("calendar.change.submit")).click();
  await expect(page.getByText(say("calendar.change.done", { day: "2025-03-05" }))).toBeVisible();
  const day = page.getByRole("link", { name: /^2025-03-05，/ });
  await expect(day).toHaveAccessibleName(/地方假日（演示）/);
  await page.getByLabel(say("calendar.change.kind"), { exact: true }).selectOption("ordinary");
  await button(page, say("calendar.change.submit")).click();
  await expect(day).toHaveAccessibleName(new RegExp(say("calendar.plain.workday")));

  const shipped = page.getByLabel(say("calendar.load.year"), { exact: true });
  await shipped.selectOption("2025");
  await button(page, say("calendar.load.try")).click();
  await expect(page.getByText(say("calendar.load.nothing"))).toBeVisible();

  const manager = await as("manager");
  await manager.goto(paths.calendar);
  await expect(
    manager.getByText(say("errors.askWhom", { roles: say("domain.role.sysadmin") })),
  ).toBeVisible();
});

test("the bench speaks English", async ({ as, baseURL }) => {
  const page = await as("manager");
  await page.context().addCookies([{ name: "luoshi-locale", value: "en", url: baseURL ?? "" }]);
  await page.goto(paths.assignmentUnits);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sayEn("assignments.title"));
  await expect(page.getByRole("table", { name: sayEn("assignments.units.caption") })).toBeVisible();
});
