// The hands of the walk through two quarters: what each person does on a page, said once.
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { cityItems, cityPlan } from "@/prisma/factories/small-city";
import { button, pdf } from "./report";
import { say, sayEn } from "./say";
import { expect } from "./test";

export const page = (path: string) => `/plans/${cityPlan}/${path}`;
export const { count, coverage, build } = cityItems;
export type CityItem = (typeof cityItems)[keyof typeof cityItems];

export const fold = (at: Page, summary: string | RegExp) =>
  at.locator("summary").filter({ hasText: summary });
export const field = (at: Page, label: string) => at.getByLabel(label, { exact: true });
const status = (at: Page, text: string | RegExp) =>
  at.getByRole("status").filter({ hasText: text }).first();

/** Opens the fold of a move of a quarter and confirms it. */
export async function movePeriod(manager: Page, period: string, summary: RegExp): Promise<void> {
  await manager.goto(page(`periods/${period}`));
  await fold(manager, summary).first().click();
  const form = manager.locator("details[open] form").first();
  await form.getByRole("button", { name: /^确认/ }).click();
}

export async function openQuarter(manager: Page): Promise<void> {
  await manager.goto(page("periods"));
  await fold(manager, /^开启/).first().click();
  await manager
    .locator("details[open] form")
    .first()
    .getByRole("button", { name: /^确认/ })
    .click();
  await expect(manager.getByText(say("periods.register.states.open")).first()).toBeVisible();
}

export async function issueQuarter(manager: Page, period: string): Promise<void> {
  await movePeriod(manager, period, /^汇总/);
  await expect(fold(manager, /^签发/)).toBeVisible();
  await fold(manager, /^签发/).click();
  await field(manager, say("periods.form.signatory")).fill("");
  const confirm = manager.locator("details[open] form").getByRole("button", { name: /^确认/ });
  await confirm.click();
  await expect(field(manager, say("periods.form.signatory"))).toHaveAccessibleDescription(
    new RegExp(say("errors.fields.required")),
  );
  await field(manager, say("periods.form.signatory")).fill("主任 何平");
  await confirm.click();
  await expect(manager.getByText(say("periods.register.states.issued")).first()).toBeVisible();
}

/** Inside the unit: an office and a person answer for an item. */
export async function passTo(at: Page, item: CityItem, office: string, person: string) {
  await at.goto(page(`work/${item.code}`));
  await fold(at, say("reports.charge.title")).click();
  await field(at, say("reports.charge.office")).fill(office);
  await field(at, say("reports.charge.person")).selectOption({ label: person });
  await button(at, say("reports.charge.pass")).click();
  await expect(fold(at, say("reports.charge.title"))).toContainText(person);
}

export async function askSupporting(at: Page, item: CityItem): Promise<void> {
  await at.goto(page(`work/${item.code}`));
  await at
    .locator("#contributions")
    .getByRole("button", { name: /市民政局/ })
    .click();
  await expect(at.getByText(/已催 1 次/)).toBeVisible();
}

export async function answerFor(at: Page, item: CityItem, fillIn: () => Promise<void>) {
  await at.goto(page("work"));
  await at
    .getByRole("link", { name: new RegExp(item.zh) })
    .first()
    .click();
  await fillIn();
  await button(at, say("contributions.answer")).click();
  await expect(status(at, say("contributions.answered"))).toBeVisible();
}

export async function tickUnit(at: Page, unit: string, on: string): Promise<void> {
  await at.getByRole("checkbox", { name: unit }).check();
  await field(at, say("reports.dayOf", { name: unit })).fill(on);
}

/** The row of headings is the one that holds the code's. */
function readHeader(row: ExcelJS.Row, columns: Map<string, number>): void {
  const found = new Map<string, number>();
  row.eachCell((cell, column) => found.set(cell.text, column));
  if (!found.has(say("workbooks.columns.code"))) return;
  for (const [name, column] of found) columns.set(name, column);
}

type Cells = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

function fillRow(row: ExcelJS.Row, columns: ReadonlyMap<string, number>, cells: Cells): void {
  const code = row.getCell(columns.get(say("workbooks.columns.code")) ?? 1).text;
  for (const [name, value] of Object.entries(cells[code] ?? {})) {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`the workbook has no column ${name}`);
    row.getCell(column).value = value;
  }
}

/** Each office's workbook, filled by hand: column names as printed, one row by its code. */
export async function fillWorkbooks(at: Page, cells: Cells) {
  await at.goto(page("work/workbook?split=office"));
  const table = at.getByRole("table", { name: say("workbooks.download.caption") });
  const links = await table
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const files = [];
  for (const [index, href] of links.entries()) {
    const answer = await at.request.get(href);
    expect(answer.status()).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await answer.body()) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(say("workbooks.sheet.fill"));
    if (!sheet) throw new Error("the workbook has no sheet to fill in");
    const columns = new Map<string, number>();
    sheet.eachRow((row) => {
      if (columns.size === 0) readHeader(row, columns);
      else fillRow(row, columns, cells);
    });
    files.push({
      name: `part-${index + 1}.xlsx`,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
  }
  return files;
}

/** Print the sheet, sign it on paper, record it with its scan. */
export async function recordSheet(at: Page, unit: string, signedOn: string): Promise<void> {
  await at.goto(page(`sign/sheet?unit=${unit}`));
  const line = at.getByText(/^编号：[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const code = ((await line.textContent()) ?? "").slice(3);
  await at.goto(page("sign/paper"));
  await field(at, say("signoff.paper.sheet")).fill(code);
  await field(at, say("signoff.paper.signedOn")).fill(signedOn);
  await field(at, say("signoff.paper.file")).setInputFiles(pdf("审签单.pdf"));
  await button(at, say("signoff.paper.submit")).click();
  await expect(status(at, /已登记/)).toBeVisible();
}

/** The English-speaking reviewer opens one report of the queue. */
export async function openReview(reviewer: Page, item: CityItem) {
  await reviewer.goto(page("reviews"));
  await reviewer
    .getByRole("link", { name: new RegExp(item.en) })
    .first()
    .click();
  await expect(reviewer.getByRole("heading", { level: 1, name: item.en })).toBeVisible();
  return reviewer.getByRole("form", { name: sayEn("reviews.decision.label") });
}

export async function accept(reviewer: Page, item: CityItem): Promise<void> {
  const decide = await openReview(reviewer, item);
  await decide.getByRole("button", { name: sayEn("reviews.decision.accept") }).click();
  await expect(reviewer.getByRole("heading", { level: 1, name: item.en })).toBeHidden();
}

/** What the item's page tells of its way, newest first. */
export async function expectSteps(at: Page, item: CityItem, steps: readonly (string | RegExp)[]) {
  await at.goto(page(`milestones/${item.code}?steps=all`));
  const all = at.getByRole("table", { name: say("corrections.timeline.caption") });
  for (const step of steps) {
    await expect(all.getByRole("row").filter({ hasText: step }).first()).toBeVisible();
  }
}
