// The chase of three items of different kinds, in a city of its own whose clock moves: reminder, notice, dates extended
// and promised, amendment, closure, a leader's word; with bad input on the way, in both languages, and the same figures
// on the board, the leader's page and in the API after each step.
import type { Page } from "@playwright/test";
import { daysBetween } from "@/lib/domain/calendar";
import { makeSmallCity } from "@/prisma/factories/small-city";
import * as chase from "./support/chase";
import { expectFigures, expectRecorded, speakEnglish } from "./support/chase-record";
import { openOwnCity, type OwnCity } from "./support/own-city";
import { button } from "./support/report";
import { say, sayEn } from "./support/say";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";
import * as walk from "./support/walk";

test.describe.configure({ timeout: 600_000 });

const { count, coverage, build } = walk;
const due = { count: "2024-09-30", coverage: "2025-03-31", build: "2024-12-31" } as const;
const oneLate = { due: 1, done: 0, doneVerified: 0, overdue: 1, overdueExtended: 0 };
const word = "两个月内把缺口补上。";
const recorded = "专题会议要求逐月报送进度。";
const cause = "新增点位用地尚未落实。";

const names = [
  "nursery",
  "mother",
  "head",
  "reviewer",
  "manager",
  "second",
  "secretary",
  "leader",
  "auditor",
] as const;
type People = Record<(typeof names)[number], Page>;

async function gather(city: OwnCity): Promise<People> {
  const pages = {} as People;
  for (const name of names) pages[name] = await city.as(name);
  await speakEnglish(city, pages.reviewer);
  return pages;
}

async function report({ nursery, mother, head, reviewer }: People): Promise<void> {
  await chase.writeCount(nursery, "5");
  await chase.writeStarted(mother);
  for (const item of [count, build]) await chase.signAndAccept({ head, reviewer }, item);
}

/** Reminded; then a letter that is answered twice. The reviewer acts in English, the unit in Chinese. */
async function remindAndWrite({ nursery, head, reviewer, manager }: People): Promise<void> {
  const row = await chase.boardRow(manager, count);
  await expect(row).toContainText(String(daysBetween(due.count, "2024-10-21")));
  await chase.fromBoard(reviewer, count, "remind");
  await button(reviewer, sayEn("supervision.remindPage.send")).click();
  const sent = sayEn("supervision.remindPage.sent", { count: 1 });
  await expect(reviewer.getByRole("status").filter({ hasText: sent })).toBeVisible();
  await chase.expectInInbox(nursery, say("notifications.line.itemReminded", { count: 1 }));

  await chase.issueLetter(reviewer, count);
  await chase.openLetter(head);
  await button(head, say("supervision.form.acknowledge")).click();
  await expect(head.getByText(say("supervision.noticeState.acknowledged")).first()).toBeVisible();
  await button(head, say("supervision.form.reply")).click();
  const text = say("supervision.form.replyText");
  await chase.expectRefusedAt(head, text, say("errors.fields.required"));
  await expectNoAxeViolations(head);

  await chase.replyToLetter(nursery, "正在抓紧推进。");
  await chase.openLetter(reviewer, sayEn);
  await walk.field(reviewer, sayEn("supervision.form.reason")).fill("Say by when, and who.");
  await button(reviewer, sayEn("supervision.form.sendBack")).click();
  const back = sayEn("supervision.notice.outcome.sentBack");
  await expect(reviewer.getByText(back, { exact: true })).toBeVisible();
  await chase.openLetter(nursery);
  await expect(nursery.getByText("Say by when, and who.")).toBeVisible();
  await chase.replyToLetter(nursery, "年底前再增七家，罗敏负责。");
  await chase.openLetter(manager);
  await button(manager, say("supervision.form.accept")).click();
  await expect(manager.getByText(say("supervision.noticeState.closed")).first()).toBeVisible();
}

/** Before its date: once refused, once granted with another day than asked for. */
async function extendCoverage({ mother, head, manager, second }: People): Promise<void> {
  const asked = { item: coverage, kind: "extension", day: "2025-08-31" } as const;
  await chase.askAndSign(mother, head, asked);
  await chase.refuseDate(manager, asked, "没有说明哪一家不能按期。");
  await chase.askAndSign(mother, head, asked);
  await chase.grant(second, asked, "2025-06-15");
  await chase.expectDateRow(mother, coverage, [
    say("deadlines.kind.extension"),
    due.coverage,
    "2025-06-15",
    say("deadlines.table.askedFor", { day: "2025-08-31" }),
  ]);
  const band = mother.getByText(due.coverage, { exact: true }).first();
  await expect(band, "the plan's date stands").toBeVisible();
}

/** A leader's own word, answered and closed; what the manager puts before leaders stands beside it. */
async function instruct({ head, manager, leader }: People): Promise<void> {
  await leader.goto(walk.page(`milestones/${count.code}`));
  await leader.getByRole("link", { name: say("instructions.item.give"), exact: true }).click();
  await chase.fillInstruction(leader, word, "2024-11-20");
  await button(leader, say("instructions.form.submitGive")).click();
  await expect(leader.getByRole("blockquote")).toHaveText(word);
  await chase.expectInInbox(head, say("notifications.line.instructionGiven", { on: "2024-11-20" }));
  await chase.escalate(manager, count, cause);

  await leader.goto(walk.page("overview"));
  const main = leader.getByRole("main");
  const coordination = leader.getByRole("heading", {
    name: say("instructions.escalation.title"),
  });
  await expect(coordination).toBeVisible();
  await expect(main).toContainText(cause);
  await expect(main).toContainText(word);
  await expectNoAxeViolations(leader);

  await chase.openInstruction(head, word);
  await walk.field(head, say("instructions.move.reply.label")).fill("已定七处点位，年底前开办。");
  await button(head, say("instructions.move.reply.submit")).click();
  await expect(head.getByText(say("instructions.state.replied")).first()).toBeVisible();
  await chase.closeInstruction(leader, word);
  await leader.goto(walk.page("overview"));
  await expect(main).toContainText(cause);
  await expect(main).not.toContainText(word);
}

async function recordMeeting({ secretary, leader }: People): Promise<void> {
  await secretary.goto(walk.page(`milestones/${count.code}`));
  await secretary.getByRole("link", { name: say("instructions.item.record"), exact: true }).click();
  await secretary
    .getByRole("radio", { name: new RegExp(say("instructions.mode.meeting")) })
    .check();
  await walk.field(secretary, say("instructions.form.leader")).fill("杨帆");
  await walk.field(secretary, say("instructions.form.givenOn")).fill("2024-12-20");
  await chase.fillInstruction(secretary, recorded, "2025-06-30");
  await button(secretary, say("instructions.form.submitRecord")).click();
  await expect(secretary.getByRole("blockquote")).toHaveText(recorded);
  await leader.goto(walk.page("overview"));
  await expect(leader.getByRole("main")).toContainText(recorded);
}

/** A date is promised, and may be set otherwise. */
async function promise(people: People, day: string, set?: string): Promise<void> {
  const asked = { item: count, kind: "rectification", day } as const;
  await chase.askAndSign(people.nursery, people.head, asked);
  await chase.grant(people.manager, asked, set);
}

/** The accepted report opens it by itself; who accepted the report has no hand in it. */
async function closeCoverage({ mother, head, reviewer, manager, second }: People): Promise<void> {
  await chase.writeCovered(mother, "达标名单.pdf");
  await chase.signAndAccept({ head, reviewer }, coverage);
  await reviewer.goto(walk.page(`closures/${coverage.code}`));
  await expect(reviewer.getByText(sayEn("closures.detail.own"))).toBeVisible();
  await expect(button(reviewer, sayEn("closures.transition.refuse"))).toHaveCount(0);

  await second.goto(walk.page("closures"));
  await second.getByRole("link", { name: coverage.zh }).click();
  await expect(second.getByText(say("closures.form.checklist"))).toBeVisible();
  await expectNoAxeViolations(second);
  const refuse = button(second, say("closures.transition.refuse"));
  await refuse.click();
  const reason = say("closures.form.reason");
  await chase.expectRefusedAt(second, reason, say("closures.fault.required"));
  await walk.field(second, reason).fill("名单缺一家的挂牌日期。");
  await refuse.click();
  const done = second.getByRole("status").filter({ hasText: say("closures.detail.done.refused") });
  await expect(done).toBeVisible();
  await chase.expectInInbox(
    mother,
    say("notifications.line.closureDecided", { outcome: "refused" }),
  );

  await chase.verifyClosure(manager, coverage, "达标名单.pdf");
  await mother.goto(walk.page(`milestones/${coverage.code}`));
  const struck = mother.getByText(say("closures.state.verified"), { exact: true });
  await expect(struck.first()).toBeVisible();
}

/** Filled in while there was time, sent a day after: nothing typed is lost. */
async function expectTooLate({ mother }: People, day: string): Promise<void> {
  await button(mother, say("deadlines.form.submitExtension")).click();
  const answer = say("deadlines.fault.datePassed", { day });
  await expect(mother.getByRole("alert").filter({ hasText: answer })).toBeVisible();
  await expect(walk.field(mother, say("deadlines.form.askedOnRectification"))).toHaveValue(
    "2025-05-31",
  );
  await expect(walk.field(mother, say("deadlines.form.reason"))).not.toHaveValue("");
  await expect(walk.field(mother, say("deadlines.form.remedy"))).not.toHaveValue("");
}

/** By a document: one enters it, another puts it in force. */
async function amendBuild({ mother, manager, second }: People): Promise<void> {
  await chase.enterAmendment(manager, build, "2025-09-30");
  const name = say("amendments.transition.putInForce");
  await expect(button(manager, name)).toHaveCount(0);
  const why = say("amendments.detail.why.own", { roles: "" });
  await expect(
    manager.getByText(say("amendments.detail.mayNot", { move: name, why })),
  ).toBeVisible();
  await second.goto(walk.page("amendments"));
  const number = say("amendments.number", { kind: "amendment", number: 1 });
  await second.getByRole("link", { name: number }).click();
  await button(second, name).click();
  await expect(second.getByText(say("amendments.detail.done.inForce"))).toBeVisible();
  const change = second
    .getByRole("table", { name: say("amendments.detail.changesCaption", { code: build.code }) })
    .getByRole("row")
    .filter({ hasText: say("amendments.part.dueOn") });
  await expect(change).toContainText(due.build);
  await expect(change).toContainText("2025-09-30");
  await chase.expectDateRow(mother, build, [
    say("deadlines.rowKind.amendment"),
    due.build,
    "2025-09-30",
  ]);
}

test("what is late, from the reminder to the closure", async ({ browser }) => {
  const city = await openOwnCity(browser, (db, hash) => makeSmallCity(db, hash, due));
  try {
    await city.at("2024-09-21T09:00:00+08:00");
    const people = await gather(city);
    const { mother, head, manager, second } = people;
    await walk.openQuarter(manager);
    await city.at("2024-10-08T09:00:00+08:00");
    await test.step("two items are reported on and accepted", () => report(people));

    await city.at("2024-10-21T09:00:00+08:00");
    await walk.movePeriod(manager, "2024Q3", /^截止/);
    await test.step("reminded, then a letter that is answered twice", () => remindAndWrite(people));
    await test.step("a date is promised", () => promise(people, "2024-12-31"));
    await test.step("one extension refused, one granted", () => extendCoverage(people));
    await test.step("a leader's word, and what goes before leaders", () => instruct(people));
    await expectFigures(people, "2024-10-21", oneLate);

    await city.at("2024-12-21T09:00:00+08:00");
    await walk.openQuarter(manager);
    const later = { item: build, kind: "extension", day: "2025-03-04" } as const;
    await test.step("the building asks in time", async () => {
      await chase.askAndSign(mother, head, later);
      await chase.grant(second, later);
    });
    await test.step("a word of a meeting is recorded", () => recordMeeting(people));

    await city.at("2025-01-10T09:00:00+08:00");
    await test.step("the first promise is missed", () =>
      promise(people, "2025-02-20", "2025-02-28"));
    await test.step("closure refused, then verified", () => closeCoverage(people));

    await city.at("2025-01-20T09:00:00+08:00");
    await expectFigures(people, "2025-01-20", {
      ...oneLate,
      due: 2,
      overdue: 2,
      overdueExtended: 1,
    });
    await chase.fillRequest(mother, { ...later, day: "2025-05-31" });

    await city.at("2025-03-05T09:00:00+08:00");
    await test.step("asked for a day late", () => expectTooLate(people, later.day));
    await test.step("the second promise is missed too", async () => {
      await promise(people, "2025-07-31");
      const row = await chase.boardRow(manager, count);
      await expect(row).toContainText(String(daysBetween(due.count, "2025-03-05")));
      await expect(row).toContainText(say("supervision.board.promised", { on: "2025-07-31" }));
      await expect(row).toContainText(say("supervision.board.promisedTimes", { count: 3 }));
    });
    await expectFigures(people, "2025-03-05", { ...oneLate, due: 2, overdue: 2 });
    await test.step("the plan is amended", () => amendBuild(people));
    await expectFigures(people, "2025-03-05", oneLate);

    await city.at("2025-04-02T09:00:00+08:00");
    await expectFigures(people, "2025-04-02", { ...oneLate, due: 2, done: 1, doneVerified: 1 });
    await test.step("every step is kept", () => expectRecorded(city, people));
  } finally {
    await city.stop();
  }
});
