// Answered, sent back, closed, withdrawn: by those who may, from the state the table says, once.
import { describe, expect, it } from "vitest";
import { getInstructionPage } from "@/lib/data/instructions";
import { ANSWER_LIMIT } from "@/lib/domain/instruction/check-instruction";
import { instructionStates } from "@/lib/domain/instruction/instruction-transitions";
import { insertPerson } from "@/prisma/factories/people";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  refusalOf,
} from "../report/report-scene.fixture";
import { acceptInstruction } from "./accept-instruction";
import {
  formOf,
  instructionIn,
  type InstructionScene,
  newInstructionScene,
  stored,
} from "./instruction-scene.fixture";
import { REASON_LIMIT } from "./prepare-instruction-move";
import { replyInstruction } from "./reply-instruction";
import { sendBackInstruction } from "./send-back-instruction";
import { withdrawInstruction } from "./withdraw-instruction";

const text = "已完成用地审批。";
const reason = "结果没有写明。";

/** Each move by somebody who may. */
const moves = {
  reply: async (scene: InstructionScene, id: string, actor = scene.people.head) =>
    replyInstruction(actor, { ...(await formOf(scene, id)), text }, clock),
  sendBack: async (scene: InstructionScene, id: string, actor = scene.people.leader) =>
    sendBackInstruction(actor, { ...(await formOf(scene, id)), reason }, clock),
  accept: async (scene: InstructionScene, id: string, actor = scene.people.manager) =>
    acceptInstruction(actor, await formOf(scene, id), clock),
  withdraw: async (scene: InstructionScene, id: string, actor = scene.secretary) =>
    withdrawInstruction(actor, { ...(await formOf(scene, id)), reason }, clock),
};

const toldOf = async (id: string, kind: string) =>
  (
    await db.notification.findMany({ where: { subjectId: id, kind }, select: { params: true } })
  ).map(({ params }) => params);

describe("the whole way", () => {
  it("keeps every round, tells the other side, and writes each step to the log once", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("given", scene);
    await moves.reply(scene, id);
    await moves.sendBack(scene, id);
    await moves.reply(scene, id, scene.people.reporter);
    await moves.accept(scene, id);
    const row = await stored(id);
    expect([row.state, row.version, row.endedByName]).toEqual([
      "closed",
      5,
      scene.people.manager.displayName,
    ]);
    expect(row.replies.map((reply) => [reply.round, reply.outcome, reply.reason])).toEqual([
      [1, "sentBack", reason],
      [2, "accepted", null],
    ]);
    expect(await logOf(id)).toEqual([
      "instruction.given",
      "instruction.replied",
      "instruction.sentBack",
      "instruction.replied",
      "instruction.closed",
    ]);
    // The leader and the secretary, twice; reporter, colleague and head of the unit.
    expect(await toldOf(id, "instructionReplied")).toHaveLength(4);
    expect(await toldOf(id, "instructionDecided")).toEqual([
      ...[1, 2, 3].map(() => ({ outcome: "sentBack", on: "2024-10-31" })),
      ...[1, 2, 3].map(() => ({ outcome: "accepted" })),
    ]);
  });

  it("withdrawn it leaves what was said on record", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("replied", scene);
    await moves.withdraw(scene, id);
    const row = await stored(id);
    expect([row.state, row.endReason, row.replies.length]).toEqual(["withdrawn", reason, 1]);
  });
});

describe("from the wrong state", () => {
  it("each move is refused, also the answer to one that was withdrawn", async () => {
    const scene = await newInstructionScene();
    const open = { given: ["reply", "withdraw"], replied: ["sendBack", "accept", "withdraw"] };
    for (const state of instructionStates) {
      const id = await instructionIn(state, await renamed(scene, state));
      const allowed: readonly string[] = state in open ? open[state as keyof typeof open] : [];
      for (const name of Object.keys(moves) as (keyof typeof moves)[]) {
        if (allowed.includes(name)) continue;
        expect(await refusalOf(moves[name](scene, id)), `${name} ${state}`).toBe("wrongState");
      }
      expect((await stored(id)).state).toBe(state);
    }
  });

  // The same words twice stand on record once: each state has a scene of its own.
  const renamed = async (scene: InstructionScene, state: string) => {
    const { id } = scene.plan;
    await db.instruction.updateMany({ where: { planId: id }, data: { text: `before ${state}` } });
    return scene;
  };
});

describe("two at once", () => {
  it("two people closing: one does", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("replied", scene);
    const form = await formOf(scene, id);
    await expectOneWinner([
      acceptInstruction(scene.people.leader, form, clock),
      acceptInstruction(scene.people.manager, form, clock),
    ]);
    expect((await logOf(id)).filter((action) => action === "instruction.closed")).toHaveLength(1);
  });

  it("an answer and a withdrawal: one does", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("given", scene);
    const form = await formOf(scene, id);
    await expectOneWinner([
      replyInstruction(scene.people.reporter, { ...form, text }, clock),
      withdrawInstruction(scene.secretary, { ...form, reason }, clock),
    ]);
  });

  it("a form drawn before the last round decides nothing", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("replied", scene);
    const old = await formOf(scene, id);
    await moves.sendBack(scene, id);
    await moves.reply(scene, id);
    expect(await refusalOf(acceptInstruction(scene.people.leader, old, clock))).toBe("conflict");
  });
});

describe("who may", () => {
  it("others are refused, and across plans there is none", async () => {
    const scene = await newInstructionScene();
    const { people } = scene;
    const given = await instructionIn("given", scene);
    for (const actor of [people.supporter, people.outsider, people.manager, people.leader]) {
      expect(await refusalOf(moves.reply(scene, given, actor))).toBe("notAllowed");
    }
    for (const actor of [people.manager, people.head, people.auditor]) {
      expect(await refusalOf(moves.withdraw(scene, given, actor))).toBe("notAllowed");
    }
    await moves.reply(scene, given);
    for (const actor of [people.reviewer, people.head, people.auditor]) {
      expect(await refusalOf(moves.accept(scene, given, actor))).toBe("notAllowed");
      expect(await refusalOf(moves.sendBack(scene, given, actor))).toBe("notAllowed");
    }
    const other = await newInstructionScene();
    expect(await refusalOf(moves.accept(scene, given, other.people.leader))).toBe("notFound");
    const elsewhere = { ...(await formOf(scene, given)), plan: other.plan.code };
    expect(await refusalOf(acceptInstruction(other.people.leader, elsewhere, clock))).toBe(
      "notFound",
    );
  });
});

describe("bad input", () => {
  it("an answer without words or with too many, a return without a reason", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("given", scene);
    const { reporter, leader } = scene.people;
    const answer = async (words: string) =>
      replyInstruction(reporter, { ...(await formOf(scene, id)), text: words }, clock);
    expect((await faultOf(answer("  "))).details.fields).toEqual([
      { field: "text", code: "required" },
    ]);
    expect((await faultOf(answer("x".repeat(ANSWER_LIMIT + 1)))).details.fields?.[0]).toMatchObject(
      { field: "text", code: "tooLong" },
    );
    await answer(text);
    const back = async (words: string) =>
      sendBackInstruction(leader, { ...(await formOf(scene, id)), reason: words }, clock);
    expect((await faultOf(back(" "))).code).toBe("incomplete");
    const long = await faultOf(back("x".repeat(REASON_LIMIT + 1)));
    expect(long.details.fields?.[0]).toMatchObject({ field: "reason", code: "tooLong" });
    expect((await stored(id)).state).toBe("replied");
  });
});

describe("the unit is merged while it runs", () => {
  it("its successor reads it, is told and answers", async () => {
    const scene = await newInstructionScene();
    const { otherHead, leader } = scene.people;
    const id = await instructionIn("given", scene);
    const key = { plan: scene.plan.code, id };
    expect(await refusalOf(moves.reply(scene, id, otherHead))).toBe("notAllowed");
    await db.organisationVersion.create({
      data: {
        organisationId: scene.lead.id,
        nameZh: "merged",
        nameEn: "merged",
        sortOrder: 1,
        successorCodes: [scene.other.code],
        effectiveOn: new Date("2024-10-01"),
        acceptedAt: clock(),
      },
    });
    const page = await getInstructionPage(otherHead, key, clock());
    expect(page.owners).toEqual([scene.lead.code, scene.other.code]);
    expect(page.moves.find(({ name }) => name === "reply")?.obstacle).toBeNull();
    await moves.reply(scene, id, otherHead);
    await moves.sendBack(scene, id, leader);
    const told = await db.notification.findMany({
      where: { subjectId: id, kind: "instructionDecided", personId: otherHead.personId },
    });
    expect(told).toHaveLength(1);
  });

  it("a merger still to come changes nothing", async () => {
    const scene = await newInstructionScene();
    const id = await instructionIn("given", scene);
    await db.organisationVersion.create({
      data: {
        organisationId: scene.lead.id,
        nameZh: "merged",
        nameEn: "merged",
        sortOrder: 1,
        successorCodes: [scene.other.code],
        effectiveOn: new Date("2025-01-01"),
        acceptedAt: clock(),
      },
    });
    expect(await refusalOf(moves.reply(scene, id, scene.people.otherHead))).toBe("notAllowed");
  });
});

it("a secretary of the whole installation may close too", async () => {
  const scene = await newInstructionScene();
  const id = await instructionIn("replied", scene);
  const everywhere = await insertPerson(db, { role: "secretary", plan: null });
  await moves.accept(scene, id, everywhere);
  expect((await stored(id)).state).toBe("closed");
});
