// A draft put to the units: each answers for itself, the last word counts, and after closing nobody does.
import { describe, expect, it } from "vitest";
import { readConsultation } from "@/lib/data/consultations";
import type { UserActor } from "@/lib/domain/actor";
import { answerOf, tally, voicesOf } from "@/lib/domain/consultation/consultation";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
} from "../report/report-scene.fixture";
import { answerConsultation, type AnswerConsultationInput } from "./answer-consultation";
import { chaseConsultation } from "./chase-consultation";
import { closeConsultation } from "./close-consultation";
import { decideAnswer, type DecideAnswerInput } from "./decide-answer";
import { exportConsultation } from "./export-consultation";
import { openConsultation, type OpenConsultationInput } from "./open-consultation";

const row = (scene: Scene, item: string) => ({
  item,
  lead: scene.lead.code,
  supporting: scene.supporting.code,
  leader: "",
  seen: [],
});

const open = (
  scene: Scene,
  change: Partial<OpenConsultationInput> = {},
  actor = scene.people.manager,
) =>
  openConsultation(
    actor,
    {
      plan: scene.plan.code,
      title: "分工稿",
      answerBy: "2024-10-18",
      rows: ["1", "2", "3"].map((item) => row(scene, item)),
      ...change,
    },
    clock,
  );

async function opened() {
  const scene = await newScene();
  const { consultationId } = await open(scene);
  const place = { plan: scene.plan.code, consultationId };
  const answer = (actor: UserActor, change: Partial<AnswerConsultationInput>) =>
    answerConsultation(actor, { ...place, unit: scene.lead.code, answers: [], ...change }, clock);
  const amend = (comment: string) =>
    answer(scene.people.reporter, { answers: [{ milestone: "1", verdict: "amend", comment }] });
  const read = () => readConsultation(scene.people.manager, scene.plan.code, consultationId);
  const decide = (change: Partial<DecideAnswerInput> & { answerId: string }) =>
    decideAnswer(
      scene.people.manager,
      { ...place, decision: "adopted", reason: "", seen: null, ...change },
      clock,
    );
  const answerId = async () => {
    const item = (await read()).items.find((each) => each.milestone === "1");
    return (item && answerOf(item, scene.lead.code)?.id) ?? "";
  };
  return { scene, place, answer, amend, read, decide, answerId };
}

const logOf = async (scene: Scene) => {
  const found = await db.auditEvent.findMany({
    where: { planId: scene.plan.id },
    orderBy: { id: "asc" },
  });
  return found.map((event) => event.action);
};
const told = (scene: Scene, kind: string) =>
  db.notification.count({ where: { planId: scene.plan.id, kind } });

describe("opening", () => {
  it("keeps the draft as put and tells the units concerned, each person once", async () => {
    const { scene, read } = await opened();
    const { items, answerBy, closedAt } = await read();
    expect([
      items.map((item) => [item.milestone, item.lead, item.supporting]),
      answerBy,
      closedAt,
    ]).toEqual([
      ["1", "2", "3"].map((code) => [code, scene.lead.code, [scene.supporting.code]]),
      "2024-10-18",
      null,
    ]);
    expect(await logOf(scene)).toEqual(["consultation.opened"]);
    // reporter, colleague and head of the lead; the supporter.
    expect(await told(scene, "consultationOpened")).toBe(4);
  });

  it("names every fault at once", async () => {
    const scene = await newScene();
    const rows = [{ ...row(scene, "1"), lead: "nobody" }];
    const { details } = await faultOf(open(scene, { rows, title: "", answerBy: "2024-10-07" }));
    expect(details.fields?.map((each) => `${each.field} ${each.code}`)).toEqual([
      "rows.0.lead unknownUnit",
      "title required",
      "answerBy inPast",
    ]);
  });

  it("puts an item to the units once at a time", async () => {
    const { scene, place } = await opened();
    const rows = ["4", "3"].map((item) => row(scene, item));
    const { details } = await faultOf(open(scene, { rows }));
    expect(details.fields).toEqual([{ field: "rows.1.item", code: "underConsultation" }]);
    await closeConsultation(scene.people.manager, place, clock);
    await open(scene, { rows });
    const other = await newScene();
    const outcomes = await Promise.allSettled([open(other), open(other)]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is the manager's", async () => {
    const scene = await newScene();
    expect(await refusalOf(open(scene, {}, scene.people.reviewer))).toBe("notAllowed");
    expect(await refusalOf(open(scene, {}, scene.people.reporter))).toBe("notAllowed");
  });
});

describe("answering", () => {
  it("goes item by item or to all the rest; the last word counts, the first is kept", async () => {
    const { scene, answer, amend, read } = await opened();
    await amend("由另一单位牵头");
    expect(await answer(scene.people.head, { agreeToRest: true })).toEqual({ answered: 2 });
    expect(tally(voicesOf((await read()).items))).toEqual({
      asked: 6,
      agree: 2,
      amend: 1,
      undecided: 1,
      silent: 3,
    });
    await answer(scene.people.reporter, { answers: [{ milestone: "1", verdict: "agree" }] });
    const item = (await read()).items[0];
    expect([item?.answers.length, item && answerOf(item, scene.lead.code)?.verdict]).toEqual([
      2,
      "agree",
    ]);
    expect(await logOf(scene)).toEqual([
      "consultation.opened",
      "consultation.answered",
      "consultation.answered",
      "consultation.answered",
    ]);
    expect(await told(scene, "consultationAnswered"), "once for a unit and day").toBe(1);
  });

  it("sent twice adds nothing the second time", async () => {
    const { scene, amend, answer } = await opened();
    await amend("x");
    expect(await amend("x")).toEqual({ answered: 0 });
    await answer(scene.people.reporter, { agreeToRest: true });
    expect(await answer(scene.people.reporter, { agreeToRest: true })).toEqual({ answered: 0 });
    expect((await logOf(scene)).length).toBe(3);
  });

  it("at once from two windows is kept once", async () => {
    const { amend, read } = await opened();
    await expectOneWinner([amend("x"), amend("x")]);
    expect((await read()).items[0]?.answers).toHaveLength(1);
  });

  it("is refused for another unit, an item not asked about, and a change without words", async () => {
    const { scene, answer } = await opened();
    const asOther = answer(scene.people.outsider, { unit: scene.other.code, agreeToRest: true });
    expect(await refusalOf(asOther)).toBe("notAllowed");
    const forAnother = answer(scene.people.supporter, { agreeToRest: true });
    expect(await refusalOf(forAnother), "in another unit's name").toBe("notAllowed");
    const notAsked = { answers: [{ milestone: "4", verdict: "agree" as const }] };
    expect(await refusalOf(answer(scene.people.reporter, notAsked))).toBe("notAllowed");
    expect(await refusalOf(answer(scene.people.manager, { agreeToRest: true }))).toBe("notAllowed");
    const wordless = { answers: [{ milestone: "1", verdict: "amend" as const, comment: " " }] };
    const { details } = await faultOf(answer(scene.people.reporter, wordless));
    expect(details.fields).toEqual([{ field: "comment.1", code: "required" }]);
    const nothing = await faultOf(answer(scene.people.reporter, {}));
    expect(nothing.details.fields).toEqual([{ field: "answers", code: "required" }]);
  });

  it("is over after closing", async () => {
    const { scene, place, amend } = await opened();
    await closeConsultation(scene.people.manager, place, clock);
    expect(await refusalOf(amend("late"))).toBe("wrongState");
    const again = closeConsultation(scene.people.manager, place, clock);
    expect(await refusalOf(again)).toBe("wrongState");
    const { place: other, scene: another } = await opened();
    const close = () => closeConsultation(another.people.manager, other, clock);
    await expectOneWinner([close(), close()]);
    expect((await logOf(another)).at(-1)).toBe("consultation.closed");
    expect(await refusalOf(closeConsultation(another.people.head, other, clock))).toBe(
      "notAllowed",
    );
  });
});

describe("weighing", () => {
  it("records the outcome with its reason and tells the unit, also after closing", async () => {
    const { scene, place, amend, read, decide, answerId } = await opened();
    await amend("由另一单位牵头");
    await closeConsultation(scene.people.manager, place, clock);
    const id = await answerId();
    await decide({ answerId: id, decision: "partly", reason: "职责交叉" });
    expect((await read()).items[0]?.answers[0]).toMatchObject({
      decision: "partly",
      decisionReason: "职责交叉",
      decidedBy: scene.people.manager.displayName,
    });
    expect((await logOf(scene)).at(-1)).toBe("consultation.decided");
    expect(await told(scene, "consultationDecided")).toBe(3);
  });

  it("needs a reason unless adopted, and an amendment to weigh", async () => {
    const { scene, amend, answer, decide, answerId } = await opened();
    await amend("x");
    const id = await answerId();
    const { details } = await faultOf(decide({ answerId: id, decision: "rejected" }));
    expect(details.fields).toEqual([{ field: "reason", code: "required" }]);
    await answer(scene.people.reporter, { answers: [{ milestone: "1", verdict: "agree" }] });
    expect(await refusalOf(decide({ answerId: id })), "answered anew").toBe("conflict");
    expect(await refusalOf(decide({ answerId: await answerId() })), "agreed").toBe("wrongState");
  });

  it("of two managers lets one through; the other must see what was decided", async () => {
    const { amend, read, decide, answerId } = await opened();
    await amend("x");
    const id = await answerId();
    await expectOneWinner([decide({ answerId: id }), decide({ answerId: id })]);
    const seen = (await read()).items[0]?.answers[0]?.decidedAt?.toISOString() ?? null;
    await decide({ answerId: id, decision: "rejected", reason: "y", seen });
    expect((await read()).items[0]?.answers[0]?.decision).toBe("rejected");
  });
});

it("chases the silent once a day", async () => {
  const { scene, place, answer } = await opened();
  await answer(scene.people.reporter, { agreeToRest: true });
  const chase = () => chaseConsultation(scene.people.manager, place, clock);
  expect(await chase()).toEqual({ chased: 1 });
  expect(await told(scene, "consultationOpened")).toBe(5);
  expect(await chase()).toEqual({ chased: 0 });
  expect((await logOf(scene)).at(-1)).toBe("notification.reminded");
  const notMine = chaseConsultation(scene.people.reviewer, place, clock);
  expect(await refusalOf(notMine)).toBe("notAllowed");
  await closeConsultation(scene.people.manager, place, clock);
  expect(await refusalOf(chase())).toBe("wrongState");
});

it("is exported with an event, by the manager alone", async () => {
  const { scene, place, amend } = await opened();
  await amend("由另一单位牵头");
  const ask = { ...place, locale: "zh-CN" as const };
  const { tables } = await exportConsultation(scene.people.manager, ask, clock);
  expect(tables[0]?.rows.slice(0, 2)).toEqual([
    ["序号", "事项编号", "事项", "单位", "意见", "采纳情况", "理由"],
    [1, "1", "Item 1", scene.lead.nameZh, "由另一单位牵头", "待研究", ""],
  ]);
  expect(tables[0]?.rows).toHaveLength(7);
  expect((await logOf(scene)).at(-1)).toBe("consultation.exported");
  expect(await refusalOf(exportConsultation(scene.people.reporter, ask, clock))).toBe("notAllowed");
  const unknown = { ...ask, consultationId: "not-an-id" };
  expect(await refusalOf(exportConsultation(scene.people.manager, unknown, clock))).toBe(
    "notFound",
  );
});
