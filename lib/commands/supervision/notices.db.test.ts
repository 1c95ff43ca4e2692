// The way of a notice against a real database: right, state, version, one entry each, numbers without a gap.
import { describe, expect, it } from "vitest";
import { expectOneWinner, faultOf, refusalOf } from "../report/report-scene.fixture";
import { acknowledgeNotice, replyNotice } from "./answer-notice";
import { draftNotices } from "./draft-notices";
import { editNotice } from "./edit-notice";
import { decideReply, withdrawNotice } from "./end-notice";
import { handOverNotice } from "./hand-over-notice";
import { issueNotice } from "./issue-notice";
import {
  chaseScene,
  clock,
  db,
  draftOf,
  logOf,
  noticeIn,
  noticeRow,
  REPLY_BY,
  seen,
  toldOf,
} from "./supervision-scene.fixture";

const faultsOf = async (work: Promise<unknown>) =>
  (await faultOf(work)).details.fields?.map(({ field, code }) => `${field} ${code}`);

describe("draftNotices", () => {
  it("makes one for each unit in one act, without a number", async () => {
    const scene = await chaseScene();
    const { count, build } = scene.items;
    const items = [
      { code: count.code, unit: scene.lead.code },
      { code: build.code, unit: scene.lead.code },
      { code: scene.foreign.code, unit: scene.other.code },
    ];
    const { noticeIds } = await draftNotices(
      scene.people.reviewer,
      draftOf(scene, { items }),
      clock,
    );
    expect(noticeIds).toHaveLength(2);
    const rows = await db.notice.findMany({
      where: { planId: scene.plan.id },
      include: { items: true },
    });
    const sizes = rows.map((row) => [row.organisationId, row.items.length, row.number]);
    expect(new Set(sizes.map(String))).toEqual(
      new Set([String([scene.lead.id, 2, null]), String([scene.other.id, 1, null])]),
    );
    for (const id of noticeIds) expect(await logOf(id)).toEqual(["notice.drafted"]);
  });

  it("the same form sent twice at once drafts once", async () => {
    const scene = await chaseScene();
    const input = draftOf(scene);
    const draft = () => draftNotices(scene.people.reviewer, input, clock);
    const [first, second] = await Promise.all([draft(), draft()]);
    expect(first).toEqual(second);
    expect(await db.notice.count({ where: { planId: scene.plan.id } })).toBe(1);
  });

  it.each([
    ["an empty demand", { demand: "  " }, ["demand required"]],
    ["a reply today", { replyBy: "2024-10-08" }, ["replyBy notAfterToday"]],
    ["a reply in the past", { replyBy: "2024-10-01" }, ["replyBy notAfterToday"]],
    ["a reply on a Sunday", { replyBy: "2024-10-20" }, ["replyBy notWorkingDay"]],
    ["an order where none may be issued", { kind: "order" }, ["kind orderNotAllowed"]],
  ] as const)("refuses %s", async (_name, change, faults) => {
    const scene = await chaseScene();
    const work = draftNotices(scene.people.reviewer, draftOf(scene, change), clock);
    expect(await faultsOf(work)).toEqual(faults);
  });

  it("refuses an item that another unit leads than the one it was listed under", async () => {
    const scene = await chaseScene();
    const items = [{ code: scene.foreign.code, unit: scene.lead.code }];
    const work = draftNotices(scene.people.reviewer, draftOf(scene, { items }), clock);
    expect(await faultsOf(work)).toEqual(["items otherUnit"]);
  });

  it.each(["reporter", "head", "leader", "auditor"] as const)("refuses the %s", async (who) => {
    const scene = await chaseScene();
    const work = draftNotices(scene.people[who], draftOf(scene), clock);
    expect(await refusalOf(work)).toBe("notAllowed");
  });
});

describe("a draft", () => {
  it("is edited as it was seen, or not at all", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("draft", scene);
    const change = { ...at, demand: "Another demand.", replyBy: "2024-10-16" };
    await editNotice(scene.people.reviewer, change, clock);
    expect(await noticeRow(at.noticeId)).toMatchObject({ demand: "Another demand.", version: 2 });
    expect(await refusalOf(editNotice(scene.people.manager, change, clock))).toBe("conflict");
    expect(await logOf(at.noticeId)).toEqual(["notice.drafted", "notice.drafted"]);
  });

  it("is withdrawn, never issued after that", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("withdrawn", scene);
    expect(await refusalOf(issueNotice(scene.people.reviewer, at, clock))).toBe("wrongState");
    expect(await logOf(at.noticeId)).toEqual(["notice.drafted", "notice.withdrawn"]);
  });

  it("is not there for the unit", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("draft", scene);
    expect(await refusalOf(acknowledgeNotice(scene.people.head, at, clock))).toBe("notFound");
  });
});

describe("issueNotice", () => {
  it("numbers it, freezes the days and tells the unit", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    expect(await noticeRow(at.noticeId)).toMatchObject({ year: 2024, number: 1, state: "issued" });
    const [item] = await db.noticeItem.findMany({ where: { noticeId: at.noticeId } });
    expect(item?.dueOn).not.toBeNull();
    expect(item?.daysLate).not.toBeNull();
    const told = await toldOf(scene.plan.id, "noticeIssued");
    const { reporter, colleague, head } = scene.people;
    expect(new Set(told.map((row) => row.personId))).toEqual(
      new Set([reporter, colleague, head].map((each) => each.personId)),
    );
    expect(told[0]?.params).toMatchObject({ outcome: "letter", on: REPLY_BY, count: 1 });
    expect(await logOf(at.noticeId)).toEqual(["notice.drafted", "notice.issued"]);
  });

  it("gives no number twice and leaves none out, however many at once", async () => {
    const scene = await chaseScene();
    const drafts = await Promise.all([1, 2, 3, 4, 5].map(() => noticeIn("draft", scene)));
    const [refused] = drafts;
    if (!refused) throw new Error("no draft");
    const stale = { ...refused, expectedVersion: 9 };
    const tries = [stale, ...drafts].map((at) => issueNotice(scene.people.reviewer, at, clock));
    const outcomes = await Promise.allSettled(tries);
    const numbers = outcomes.flatMap((each) =>
      each.status === "fulfilled" ? each.value.number : [],
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  it("counts orders apart from letters, where they may be issued", async () => {
    const scene = await chaseScene();
    await noticeIn("issued", scene);
    await db.plan.update({ where: { id: scene.plan.id }, data: { mayIssueOrders: true } });
    const input = draftOf(scene, { kind: "order" });
    const { noticeIds } = await draftNotices(scene.people.reviewer, input, clock);
    const at = await seen(scene, noticeIds[0] ?? "");
    expect(await issueNotice(scene.people.reviewer, at, clock)).toEqual({ year: 2024, number: 1 });
  });

  it("refuses a draft whose day of reply has come meanwhile", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("draft", scene);
    const later = () => new Date(`${REPLY_BY}T02:00:00.000Z`);
    const work = issueNotice(scene.people.reviewer, at, later);
    expect(await faultsOf(work)).toEqual(["replyBy notAfterToday"]);
    expect(await noticeRow(at.noticeId)).toMatchObject({ state: "draft", number: null });
  });
});

describe("the commission's decision", () => {
  it("of two who decide one reply exactly one wins", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("replied", scene);
    const { reviewer, manager } = scene.people;
    await expectOneWinner([
      decideReply(reviewer, { ...at, decision: "accept", reason: "" }, clock),
      decideReply(manager, { ...at, decision: "sendBack", reason: "No date." }, clock),
    ]);
    const [reply] = await db.reply.findMany({ where: { noticeId: at.noticeId } });
    expect(["accepted", "sentBack"]).toContain(reply?.outcome);
    expect(await logOf(at.noticeId)).toHaveLength(5);
  });

  it("sends back with a reason alone, and the next round is kept beside the first", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("replied", scene);
    const back = { ...at, decision: "sendBack" as const };
    const { reviewer, reporter } = scene.people;
    const bare = decideReply(reviewer, { ...back, reason: "" }, clock);
    expect(await faultsOf(bare)).toEqual(["reason required"]);
    await decideReply(reviewer, { ...back, reason: "Name a date." }, clock);
    const again = { ...(await seen(scene, at.noticeId)), text: "By 2025-06-30." };
    await replyNotice(reporter, again, clock);
    const rounds = await db.reply.findMany({
      where: { noticeId: at.noticeId },
      orderBy: { round: "asc" },
    });
    expect(rounds.map(({ round, outcome }) => [round, outcome])).toEqual([
      [1, "sentBack"],
      [2, "pending"],
    ]);
    const told = await toldOf(scene.plan.id, "noticeDecided");
    expect(told[0]?.params).toMatchObject({ outcome: "sendBack" });
  });

  it("hands a running notice over once, with the office's number", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    const { reviewer } = scene.people;
    const empty = handOverNotice(reviewer, { ...at, office: "", number: "" }, clock);
    expect(await faultsOf(empty)).toEqual(["office required", "number required"]);
    await handOverNotice(reviewer, { ...at, office: "Inspection", number: "D-7" }, clock);
    const again = { ...(await seen(scene, at.noticeId)), office: "Inspection", number: "D-8" };
    expect(await refusalOf(handOverNotice(reviewer, again, clock))).toBe("wrongState");
    expect(await noticeRow(at.noticeId)).toMatchObject({
      state: "issued",
      inspectionNumber: "D-7",
    });
    expect((await logOf(at.noticeId)).at(-1)).toBe("notice.handedOver");
  });

  it.each(["draft", "closed", "withdrawn"] as const)("hands no %s notice over", async (state) => {
    const scene = await chaseScene();
    const at = await noticeIn(state, scene);
    const work = handOverNotice(scene.people.manager, { ...at, office: "I", number: "1" }, clock);
    expect(await refusalOf(work)).toBe("wrongState");
  });

  it("neither the unit nor a stale page decides", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("replied", scene);
    const accept = { ...at, decision: "accept" as const, reason: "" };
    expect(await refusalOf(decideReply(scene.people.head, accept, clock))).toBe("notAllowed");
    const stale = { ...accept, expectedVersion: at.expectedVersion - 1 };
    expect(await refusalOf(decideReply(scene.people.reviewer, stale, clock))).toBe("conflict");
    expect(await refusalOf(withdrawNotice(scene.people.reviewer, at, clock))).toBe("wrongState");
  });
});
