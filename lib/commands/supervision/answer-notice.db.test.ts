// What the unit does with a notice against a real database, and what becomes of it when the unit is no more.
import { describe, expect, it } from "vitest";
import { expectOneWinner, faultOf, refusalOf } from "../report/report-scene.fixture";
import { acknowledgeNotice, replyNotice } from "./answer-notice";
import { closeNotice, decideReply } from "./end-notice";
import {
  chaseScene,
  clock,
  db,
  logOf,
  noticeIn,
  noticeRow,
  seen,
  toldOf,
} from "./supervision-scene.fixture";

const faultsOf = async (work: Promise<unknown>) =>
  (await faultOf(work)).details.fields?.map(({ field, code }) => `${field} ${code}`);

describe("the unit's answer", () => {
  it("acknowledges and replies, each once in the log", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("replied", scene);
    expect(await logOf(at.noticeId)).toEqual([
      "notice.drafted",
      "notice.issued",
      "notice.acknowledged",
      "notice.replied",
    ]);
    const told = await toldOf(scene.plan.id, "noticeReplied");
    expect(told.map((row) => row.personId)).toContain(scene.people.reviewer.personId);
  });

  it("a reply says by itself that the notice was received", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    await replyNotice(scene.people.reporter, { ...at, text: "Done in May." }, clock);
    expect((await noticeRow(at.noticeId)).acknowledgedByName).toBe(
      scene.people.reporter.displayName,
    );
  });

  it("an empty reply is refused at its field", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    const work = replyNotice(scene.people.reporter, { ...at, text: "" }, clock);
    expect(await faultsOf(work)).toEqual(["text required"]);
  });

  it("a notice that was closed meanwhile is not answered any more, and nothing is written", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    await closeNotice(scene.people.reviewer, { ...at, reason: "Done meanwhile." }, clock);
    const work = replyNotice(scene.people.reporter, { ...at, text: "Too late." }, clock);
    expect(await refusalOf(work)).toBe("wrongState");
    expect(await db.reply.count({ where: { noticeId: at.noticeId } })).toBe(0);
  });

  it("another unit's people are not let in", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    for (const who of ["outsider", "otherHead", "supporter", "leader"] as const)
      expect(await refusalOf(acknowledgeNotice(scene.people[who], at, clock))).toBe("notAllowed");
  });

  it("of two who acknowledge at once one wins", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    const { reporter, head } = scene.people;
    await expectOneWinner([
      acknowledgeNotice(reporter, at, clock),
      acknowledgeNotice(head, at, clock),
    ]);
  });
});

describe("a unit that is merged while a notice runs", () => {
  it("its successor acknowledges and replies, and is told of what is decided", async () => {
    const scene = await chaseScene();
    const at = await noticeIn("issued", scene);
    await db.organisationVersion.create({
      data: {
        organisationId: scene.lead.id,
        nameZh: "merged",
        nameEn: "merged",
        sortOrder: 1,
        successorCodes: [scene.other.code],
        effectiveOn: new Date("2024-10-08T00:00:00.000Z"),
        acceptedAt: clock(),
      },
    });
    const { outsider, otherHead, reporter, reviewer } = scene.people;
    expect(await refusalOf(acknowledgeNotice(reporter, at, clock))).toBe("notAllowed");
    await acknowledgeNotice(outsider, at, clock);
    const reply = { ...(await seen(scene, at.noticeId)), text: "Taken over by us." };
    await replyNotice(otherHead, reply, clock);
    const accept = { ...(await seen(scene, at.noticeId)), decision: "accept" as const, reason: "" };
    await decideReply(reviewer, accept, clock);
    const told = await toldOf(scene.plan.id, "noticeDecided");
    expect(told.map((row) => row.personId)).toContain(otherHead.personId);
    expect(await noticeRow(at.noticeId)).toMatchObject({ state: "closed", number: 1 });
  });
});
