// A list from the lead's paste or spreadsheet to the manager's document: faulted line by line, then on the item's page.
import excel from "exceljs";
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

/** Led by the reporter's unit; the demo has confirmed a number for it, and no list. */
const ITEM = "2.2-20";
const NAMES = ["演示第一综合医院", "演示第二综合医院", "演示第三综合医院"];

async function sheet(names: readonly string[]) {
  const book = new excel.Workbook();
  book.addWorksheet("名单").addRows([["序号", "单位"], ...names.map((name, at) => [at + 1, name])]);
  return {
    name: "名单.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

const unitsForm = (page: Page) => page.locator("#part-units");
const propose = (page: Page) =>
  unitsForm(page).getByRole("button", { name: say("definitions.form.propose"), exact: true });
const box = (page: Page) =>
  unitsForm(page).getByRole("textbox", { name: say("definitions.form.units"), exact: true });
const file = (page: Page) => unitsForm(page).getByLabel(say("definitions.form.file"));

const done = (page: Page, outcome: "proposed" | "confirmed") =>
  page.getByRole("status").filter({ hasText: say(`definitions.detail.done.${outcome}`) });

async function openUnits(page: Page): Promise<void> {
  await page.goto(`${paths.definition(ITEM)}?part=units`);
  await expect(box(page)).toBeVisible();
}

test("what is wrong with a list is named by line, and what was pasted stays", async ({ as }) => {
  const page = await as("reporter", { javaScriptEnabled: false });
  await openUnits(page);
  const pasted = `${NAMES[0]}\n\n${NAMES[1]}\n${NAMES[0]}`;
  await box(page).fill(pasted);
  await propose(page).click();
  await expect(box(page)).toHaveAccessibleDescription(/第 2 行是空的。.*第 4 行与第 1 行重复/);
  await expect(box(page)).toHaveValue(pasted);

  await file(page).setInputFiles(await sheet([NAMES[0] ?? "", "", NAMES[1] ?? ""]));
  await propose(page).click();
  await expect(file(page)).toHaveAccessibleDescription(/第 3 行是空的。/);
  await expect(box(page)).toHaveValue(pasted);

  await file(page).setInputFiles({
    name: "名单.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await propose(page).click();
  await expect(file(page)).toHaveAccessibleDescription(
    new RegExp(say("definitions.fault.fileType").slice(0, 8)),
  );
});

test("a list is proposed, confirmed with a document, and stands on the item's page", async ({
  as,
}) => {
  const lead = await as("reporter");
  await openUnits(lead);
  await file(lead).setInputFiles(await sheet(NAMES));
  await propose(lead).click();
  await expect(done(lead, "proposed")).toBeVisible();
  await expect(
    unitsForm(lead).getByText(say("definitions.form.openAlready"), { exact: true }),
  ).toBeAttached();

  const manager = await as("manager");
  await manager.goto(`${paths.definitions}?show=proposed`);
  await expectNoAxeViolations(manager);
  await manager.getByRole("row").filter({ hasText: ITEM }).getByRole("link").click();
  const open = manager.getByRole("article").filter({ hasText: NAMES[2] });
  await expect(open.getByText(say("definitions.compare.added", { count: 3 }))).toBeVisible();
  await expect(open.getByRole("table", { name: say("definitions.effect.caption") })).toBeVisible();
  await expectNoAxeViolations(manager);
  const confirm = open.getByRole("button", {
    name: say("definitions.transition.confirm"),
    exact: true,
  });
  await confirm.click();
  const document = open.getByLabel(say("definitions.form.document"), { exact: true });
  await expect(document).toHaveAccessibleDescription(/必填。/);
  await document.fill("《智慧医院名单》（演示）");
  await confirm.click();
  await expect(done(manager, "confirmed")).toBeVisible();
  await expect(manager.getByText("依据 《智慧医院名单》（演示）").first()).toBeVisible();

  await manager.goto(paths.item(ITEM));
  const course = manager.getByRole("table", { name: say("milestones.detail.units.label") });
  await expect(course.getByRole("row").filter({ hasText: NAMES[2] })).toBeAttached();
});

test("those who lead other items are told whom to ask", async ({ as }) => {
  const page = await as("reporter2");
  await page.goto(paths.definition(ITEM));
  await expect(page.getByText(say("domain.role.manager")).last()).toBeVisible();
  await expect(page.locator("#part-units")).toHaveCount(0);
});
