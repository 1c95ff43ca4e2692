// The hands of the chase: what each side does about what is late, said once.
import type { Locator, Page, Response } from "@playwright/test";
import { cityCentres } from "@/prisma/factories/small-city";
import { button, fillTexts, pdf, saved, send } from "./report";
import { say, sayEn } from "./say";
import { expect } from "./test";
import { accept, build, type CityItem, count, coverage, field, fold, page, tickUnit } from "./walk";

type Say = typeof say;

export async function writeCount(reporter: Page, value: string): Promise<void> {
  await reporter.goto(page(`work/${count.code}`));
  await field(reporter, say("reports.count.label")).fill(value);
  await fillTexts(reporter, "新增五家。");
  await send(reporter);
}

export async function writeStarted(reporter: Page): Promise<void> {
  const stage = say("domain.stage.started");
  await reporter.goto(page(`work/${build.code}`));
  await reporter.getByRole("checkbox", { name: stage }).check();
  await field(reporter, say("reports.dayOf", { name: stage })).fill("2024-09-10");
  await fillTexts(reporter, "主体工程开工。");
  await send(reporter);
}

/** Every unit of the list complies, with the list as evidence. */
export async function writeCovered(reporter: Page, file: string): Promise<void> {
  await reporter.goto(page(`work/${coverage.code}`));
  for (const centre of cityCentres) await tickUnit(reporter, centre, "2024-12-10");
  await fillTexts(reporter, "三家均已建成。");
  await expect(saved(reporter)).toBeVisible();
  await reporter.getByLabel(say("reports.files.choose")).setInputFiles(pdf(file));
  await expect(reporter.getByRole("link", { name: file })).toBeVisible();
  await send(reporter);
}

type Deciding = { head: Page; reviewer: Page };

export async function signAndAccept({ head, reviewer }: Deciding, item: CityItem): Promise<void> {
  await head.goto(page("sign"));
  await head.getByText(item.zh, { exact: true }).first().click();
  await button(head, say("domain.transition.sign")).click();
  await expect(head.getByText(say("domain.reportState.withCommission")).first()).toBeVisible();
  await accept(reviewer, item);
}

/** A control that is refused says why, beside itself. */
export async function expectRefusedAt(at: Page, label: string, words: string): Promise<void> {
  await expect(field(at, label)).toHaveAccessibleDescription(new RegExp(words));
}

export async function expectInInbox(at: Page, words: string): Promise<void> {
  await at.goto("/inbox");
  await expect(at.getByRole("main")).toContainText(words);
}

/** Ticks an item of the board and goes where a button of the bar leads; the reviewer reads English. */
export async function fromBoard(reviewer: Page, item: CityItem, move: "remind" | "draft") {
  await reviewer.goto(page("overdue"));
  const label = sayEn("supervision.board.select", { code: item.code, title: item.en });
  await reviewer.getByRole("checkbox", { name: label }).check();
  await reviewer
    .getByRole("form", { name: sayEn("supervision.board.selection") })
    .getByRole("button", { name: sayEn(`supervision.board.${move}`), exact: true })
    .click();
}

/** The line of an item on the board. */
export async function boardRow(manager: Page, item: CityItem) {
  await manager.goto(page("overdue"));
  return manager
    .getByRole("table", { name: say("reviews.board.label") })
    .getByRole("row")
    .filter({ hasText: item.zh });
}

const letterNo = (words: Say) =>
  words("supervision.numbered", {
    kind: words("supervision.noticeKind.letter"),
    year: "2024",
    number: 1,
  });

/** Drafts a notice and issues it: it is the first letter of the year. */
export async function issueLetter(reviewer: Page, item: CityItem): Promise<void> {
  await fromBoard(reviewer, item, "draft");
  await button(reviewer, sayEn("supervision.draftPage.submit", { count: 1 })).click();
  await button(reviewer, sayEn("supervision.form.issue")).click();
  await expect(reviewer.getByRole("heading", { level: 1, name: letterNo(sayEn) })).toBeVisible();
}

export async function openLetter(at: Page, words: Say = say): Promise<void> {
  await at.goto(page("notices?state=all"));
  await at.getByRole("link", { name: letterNo(words) }).click();
  await expect(at.getByRole("heading", { level: 1, name: letterNo(words) })).toBeVisible();
}

export async function replyToLetter(at: Page, text: string): Promise<void> {
  await openLetter(at);
  await field(at, say("supervision.form.replyText")).fill(text);
  await button(at, say("supervision.form.reply")).click();
  await expect(at.getByText(say("supervision.noticeState.replied")).first()).toBeVisible();
}

export type Asked = { item: CityItem; kind: "extension" | "rectification"; day: string };

/** Opens the form from the item's page and fills it in. */
export async function fillRequest(at: Page, { item, kind, day }: Asked): Promise<void> {
  const extension = kind === "extension";
  await at.goto(page(`milestones/${item.code}`));
  await at
    .getByRole("link", {
      name: say(`deadlines.item.${extension ? "ask" : "promise"}`),
      exact: true,
    })
    .click();
  const date = say(`deadlines.form.askedOn${extension ? "Extension" : "Rectification"}`);
  await field(at, date).fill(day);
  await field(at, say("deadlines.form.reason")).fill("施工单位更换，工期顺延。");
  await field(at, say("deadlines.form.remedy")).fill("倒排工期，每周调度一次。");
}

/** The reporter asks, the head signs. */
export async function askAndSign(reporter: Page, head: Page, asked: Asked): Promise<void> {
  await fillRequest(reporter, asked);
  const extension = asked.kind === "extension";
  await button(
    reporter,
    say(`deadlines.form.submit${extension ? "Extension" : "Rectification"}`),
  ).click();
  await expect(reporter.getByText(say("deadlines.state.withHead")).first()).toBeVisible();
  await openWaiting(head, asked.item);
  await button(head, say("deadlines.step.sign")).click();
  await expect(head.getByText(say("deadlines.state.withCommission")).first()).toBeVisible();
}

async function openWaiting(at: Page, item: CityItem): Promise<void> {
  await at.goto(page("deadlines"));
  const waiting = at.getByRole("table", { name: say("deadlines.register.waiting") });
  await waiting.getByRole("link", { name: item.zh }).click();
}

/** The manager grants it, on the day asked for or on another. */
export async function grant(manager: Page, { item, kind }: Asked, day?: string): Promise<void> {
  await openWaiting(manager, item);
  const of = kind === "extension" ? "Extension" : "Rectification";
  if (day) await field(manager, say(`deadlines.step.decidedOn${of}`)).fill(day);
  await decide(button(manager, say("deadlines.step.grant")));
}

/** Earlier ones of the item may have the same state: decided when answered and nothing is left to be done. */
async function decide(step: Locator): Promise<void> {
  const isAnswer = (got: Response) => got.request().method() === "POST";
  await Promise.all([step.page().waitForResponse(isAnswer), step.click()]);
  await expect(step).toHaveCount(0);
}

/** A refusal without a word is refused itself. */
export async function refuseDate(manager: Page, { item }: Asked, reason: string): Promise<void> {
  await openWaiting(manager, item);
  const refuse = button(manager, say("deadlines.step.refuse"));
  await refuse.click();
  const label = say("deadlines.step.decisionReason");
  await expectRefusedAt(manager, label, say("errors.fields.required"));
  await field(manager, label).fill(reason);
  await decide(refuse);
}

/** One line of 时限变更表 on the item's page. */
export async function expectDateRow(at: Page, item: CityItem, cells: readonly string[]) {
  await at.goto(page(`milestones/${item.code}`));
  const rows = at.getByRole("table", { name: say("deadlines.table.caption") }).getByRole("row");
  const row = cells.reduce((found, hasText) => found.filter({ hasText }), rows);
  await expect(row).toHaveCount(1);
}

/** The manager enters an amendment of a due date by its document. */
export async function enterAmendment(manager: Page, item: CityItem, dueOn: string): Promise<void> {
  await manager.goto(page("amendments"));
  await manager.getByRole("link", { name: say("amendments.enter.amendment") }).click();
  await manager
    .getByRole("checkbox", { name: `${say("amendments.new.choose")} ${item.code} ${item.zh}` })
    .check();
  await button(manager, say("amendments.new.next")).click();
  await field(manager, say("amendments.form.approvingBody")).fill("市人民政府");
  await field(manager, say("amendments.form.effectiveOn")).fill("2025-03-03");
  await field(manager, say("amendments.form.reason")).fill("医院二期并入，整体交付。");
  await field(manager, say("amendments.form.dueOn")).fill(dueOn);
  const submit = button(manager, say("amendments.form.submit"));
  await submit.click();
  const document = say("amendments.form.document");
  await expectRefusedAt(manager, document, say("amendments.fault.required"));
  await expect(field(manager, say("amendments.form.dueOn"))).toHaveValue(dueOn);
  await field(manager, document).fill("示府函〔2025〕8 号");
  await submit.click();
  await expect(manager.getByText(say("amendments.detail.done.proposed"))).toBeVisible();
}

/** The checklist, each line held against its paper, then struck off. */
export async function verifyClosure(at: Page, item: CityItem, file: string): Promise<void> {
  await at.goto(page(`closures/${item.code}`));
  const verify = button(at, say("closures.transition.verify"));
  await verify.click();
  await expect(
    at.getByRole("alert").filter({ hasText: say("closures.code.incomplete") }),
  ).toBeVisible();
  for (const check of ["namedList", "sameReading", "sameDay"] as const) {
    await at.getByRole("checkbox", { name: say(`closures.check.${check}`) }).check();
  }
  await field(at, say("closures.form.file")).selectOption({ label: file });
  await verify.click();
  await expect(
    at.getByRole("status").filter({ hasText: say("closures.detail.done.verified") }),
  ).toBeVisible();
}

/** Gives a word, or records one that was given elsewhere; the form lies open. */
export async function fillInstruction(at: Page, text: string, dueOn: string): Promise<void> {
  await field(at, say("instructions.form.text")).fill(text);
  await field(at, say("instructions.form.dueOn")).fill(dueOn);
}

export async function openInstruction(at: Page, text: string): Promise<void> {
  await at.goto(page("instructions"));
  await at.getByRole("link", { name: text }).click();
}

/** Opens the move and confirms it. */
export async function closeInstruction(leader: Page, text: string): Promise<void> {
  await openInstruction(leader, text);
  await fold(leader, say("instructions.move.accept.summary")).click();
  await button(leader, say("instructions.move.accept.submit")).click();
  await expect(leader.getByText(say("instructions.state.closed")).first()).toBeVisible();
}

/** The manager puts an item before the leaders, in the commission's words. */
export async function escalate(manager: Page, item: CityItem, cause: string): Promise<void> {
  await manager.goto(page("escalations"));
  await manager
    .getByRole("link", { name: say("instructions.escalation.chooseOf", { title: item.zh }) })
    .click();
  const own = say("instructions.escalation.ownWords");
  await expect(manager.getByRole("heading", { name: own })).toBeVisible();
  await field(manager, say("instructions.escalation.cause")).fill(cause);
  await field(manager, say("instructions.escalation.remedy")).fill("已催办并发函。");
  await field(manager, say("instructions.escalation.proposal")).fill("请市政府协调用地。");
  await button(manager, say("instructions.escalation.markSubmit")).click();
  await expect(manager.getByText(say("instructions.escalation.marked"))).toBeVisible();
}
