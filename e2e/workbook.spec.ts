// A unit's quarter by spreadsheet: out in parts, filled in as offices do, back in one go; and files with faults.
import excel from "exceljs";
import type { Page } from "@playwright/test";
import { paths } from "./support/paths";
import { field } from "./support/report";
import { say } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, expectNoSidewaysScroll, test } from "./support/test";

type Taken = { name: string; book: excel.Workbook; sheet: excel.Worksheet };

/** Columns of the sheet, from 1. */
const column = { code: 1, title: 2, value: 5, doneText: 6, problemsText: 7, forecastOn: 9 };
const FIRST_ROW = 3;

const parts = (page: Page) =>
  page.getByRole("table", { name: say("workbooks.download.caption") }).getByRole("link");

async function takeOut(page: Page, part: number): Promise<Taken> {
  const arriving = page.waitForEvent("download");
  await parts(page).nth(part).click();
  const download = await arriving;
  const book = new excel.Workbook();
  await book.xlsx.readFile(await download.path());
  const sheet = book.getWorksheet(say("workbooks.sheet.fill"));
  if (!sheet) throw new Error("The workbook has no sheet to fill in.");
  return { name: download.suggestedFilename(), book, sheet };
}

/** Rows whose words may still be written: their cells are not locked. */
function openRows({ sheet }: Taken): excel.Row[] {
  const rows: excel.Row[] = [];
  for (let at = FIRST_ROW; at <= sheet.rowCount; at += 1) {
    const row = sheet.getRow(at);
    if (row.getCell(column.doneText).protection?.locked === false) rows.push(row);
  }
  return rows;
}

const fileOf = async ({ name, book }: Taken) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(await book.xlsx.writeBuffer()),
});

async function bringBack(page: Page, ...taken: Taken[]): Promise<void> {
  const files = await Promise.all(taken.map(fileOf));
  await page.getByLabel(say("workbooks.upload.files")).setInputFiles(files);
  await page.getByRole("button", { name: say("workbooks.upload.submit"), exact: true }).click();
}

const confirm = (page: Page) =>
  page.getByRole("button", { name: say("workbooks.dryRun.confirm"), exact: true });
const written = (page: Page, count: number) =>
  page.getByRole("status").filter({ hasText: say("workbooks.done.title", { count }) });
const faults = (page: Page) =>
  page.getByRole("table", { name: say("workbooks.dryRun.faultTable") });

test("the quarter goes to two hands, comes back in one go, and is in my work", async ({ as }) => {
  const page = await as("reporter");
  await page.goto(paths.workbook);
  const filled: { taken: Taken; row: excel.Row; words: string }[] = [];
  // The same file for two offices, each of which fills its own row.
  for (const hand of [0, 1]) {
    const taken = await takeOut(page, 0);
    const row = openRows(taken)[hand];
    if (row) filled.push({ taken, row, words: `按表格填报，第 ${hand + 1} 份。` });
  }
  expect(filled).toHaveLength(2);
  for (const { row, words } of filled) {
    row.getCell(column.doneText).value = words;
    row.getCell(column.forecastOn).value = new Date("2025-11-30T00:00:00Z");
  }

  await test.step("what would change is shown before anything is written", async () => {
    await bringBack(page, ...filled.map(({ taken }) => taken));
    const changes = page.getByRole("table", { name: say("workbooks.dryRun.changeTable") });
    await expect(page.getByText(/^2 个文件，2 项有改动/)).toBeVisible();
    for (const { words } of filled) await expect(changes.getByText(words)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("confirmed, the words are in the drafts", async () => {
    await confirm(page).click();
    await expect(written(page, 2)).toBeVisible();
    const drafts = page.getByRole("table", { name: say("workbooks.drafts.caption") });
    for (const { row } of filled) {
      await expect(drafts.getByText(row.getCell(column.code).text, { exact: true })).toBeVisible();
    }
    await expectNoAxeViolations(page);
    for (const { row, words } of filled) {
      await page.goto(paths.entry(row.getCell(column.code).text));
      await expect(field(page, "doneText")).toHaveValue(words);
    }
  });

  await test.step("a file made before the draft was saved does not overwrite it unasked", async () => {
    const [first] = filled;
    if (!first) throw new Error("nothing was filled in");
    const { taken, row } = first;
    row.getCell(column.doneText).value = "另一份表格里的说法。";
    await page.goto(paths.workbook);
    await bringBack(page, taken);
    const meanwhile = page.getByRole("table", { name: say("workbooks.dryRun.meanwhileTitle") });
    await expect(meanwhile.getByText(first.words)).toBeVisible();
    await confirm(page).click();
    await expect(page.getByText(say("workbooks.dryRun.noneTaken"))).toBeVisible();
    await meanwhile.getByRole("checkbox").check();
    await expectNoAxeViolations(page);
    await confirm(page).click();
    await expect(written(page, 1)).toBeVisible();
    await page.goto(paths.entry(row.getCell(column.code).text));
    await expect(field(page, "doneText")).toHaveValue("另一份表格里的说法。");
  });
});

test("faults are listed by cell, nothing is saved, and it works without script", async ({ as }) => {
  const page = await as("reporter", { javaScriptEnabled: false });
  await page.goto(paths.workbook);
  await page.getByRole("button", { name: say("workbooks.upload.submit"), exact: true }).click();
  await expect(page.getByLabel(say("workbooks.upload.files"))).toHaveAccessibleDescription(
    say("workbooks.upload.required"),
  );

  const taken = await takeOut(page, 0);
  const [row, second] = openRows(taken);
  if (!row || !second) throw new Error("The demo has no two open rows left.");
  const code = row.getCell(column.code).text;
  row.getCell(column.doneText).value = "不应保存的说法。";
  row.getCell(column.problemsText).value = { formula: "1+1", result: 2 };
  row.getCell(column.forecastOn).value = "年底前";
  second.getCell(column.title).value = "别的事项";
  const added = taken.sheet.addRow(["9.9-99", "没有的事项"]);
  added.getCell(column.doneText).value = "多出来的一行。";
  await bringBack(page, taken);
  const expected: [number, number, string][] = [
    [column.problemsText, row.number, say("workbooks.fault.formula")],
    [column.forecastOn, row.number, say("workbooks.fault.notDate", { text: "年底前" })],
    [column.title, second.number, second.getCell(column.title).text],
    [column.code, added.number, say("workbooks.fault.codeUnknown", { milestone: "9.9-99" })],
  ];
  for (const [at, number, reason] of expected) {
    const address = `${"ABCDEFGHIJ"[at - 1]}${number}`;
    const fault = faults(page).getByRole("row").filter({ hasText: address });
    await expect(fault.first(), address).toBeVisible();
    if (at !== column.title) await expect(fault.first()).toContainText(reason);
  }
  await expect(confirm(page)).toHaveCount(0);
  await page.goto(paths.entry(code));
  await expect(field(page, "doneText")).not.toHaveValue("不应保存的说法。");
});

test("those who report nothing are told whom to ask", async ({ as }) => {
  const page = await as("head");
  await page.goto(paths.workbook);
  await expect(page.getByText(say("domain.role.reporter")).last()).toBeVisible();
  await expect(parts(page)).toHaveCount(0);
});
