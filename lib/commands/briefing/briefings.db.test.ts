// Briefs and bulletins through their commands: who may do what, one entry each, one winner, and what is issued stays.
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { blocksOf, type Sheet } from "@/lib/domain/document/sheet";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getBriefing, getBriefingPage } from "@/lib/data/briefings";
import { getBriefingRegister } from "@/lib/data/briefing-register";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
} from "../report/report-scene.fixture";
import { checkBriefing, returnBriefing } from "./check-briefing";
import { draftBriefing, rebaseBriefing } from "./draft-briefing";
import { editBriefing } from "./edit-briefing";
import { issueBriefing } from "./issue-briefing";
import { printBriefing } from "./print-briefing";

type Kind = "brief" | "bulletin";
type Made = { scene: Scene; id: string };

async function draft(kind: Kind = "brief", scene?: Scene): Promise<Made> {
  const made = scene ?? (await newScene());
  const { briefingId } = await draftBriefing(
    made.people.reviewer,
    { plan: made.plan.code, period: made.closed.code, kind },
    clock,
  );
  return { scene: made, id: briefingId };
}

const version = async (id: string) =>
  (await db.briefing.findUniqueOrThrow({ where: { id } })).version;
const asked = async ({ scene, id }: Made) => ({
  plan: scene.plan.code,
  briefingId: id,
  expectedVersion: await version(id),
});
const check = async (made: Made, actor: UserActor = made.scene.people.manager) =>
  checkBriefing(actor, await asked(made), clock);
const issue = async (made: Made, actor: UserActor = made.scene.people.manager) =>
  issueBriefing(actor, { ...(await asked(made)), signatory: "Signatory" }, clock);
const edit = async (made: Made, texts: Record<string, string>, actor?: UserActor) =>
  editBriefing(
    actor ?? made.scene.people.reviewer,
    { ...(await asked(made)), locale: "zh-CN", texts },
    clock,
  );
const logOf = async (id: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

describe("drafting", () => {
  it("opens one of each for a quarter, at its last day, with one entry", async () => {
    const made = await draft();
    const briefing = await getBriefing(made.scene.people.reviewer, made.scene.plan.code, made.id);
    expect(briefing).toMatchObject({ state: "drafted", asOf: "2024-06-30", issueId: null });
    expect(await logOf(made.id)).toEqual(["briefing.drafted"]);
    expect(await refusalOf(draft("brief", made.scene))).toBe("conflict");
    await draft("bulletin", made.scene);
  });

  it("is the commission's alone", async () => {
    const { people, plan, closed } = await newScene();
    for (const actor of [people.reporter, people.leader, people.auditor]) {
      const input = { plan: plan.code, period: closed.code, kind: "brief" as const };
      expect(await refusalOf(draftBriefing(actor, input, clock))).toBe("notAllowed");
    }
  });

  it("of two at once one wins", async () => {
    const scene = await newScene();
    await expectOneWinner([draft("brief", scene), draft("brief", scene)]);
  });

  it("takes newer data, and keeps the words", async () => {
    const made = await draft();
    await edit(made, { overall: "Words." });
    const later = () => new Date(clock().getTime() + 3_600_000);
    await rebaseBriefing(made.scene.people.reviewer, await asked(made), later);
    const { texts, knownBy } = await getBriefing(
      made.scene.people.reviewer,
      made.scene.plan.code,
      made.id,
    );
    expect(texts).toEqual({ overall: "Words." });
    expect(knownBy).toEqual(later());
  });
});

describe("writing", () => {
  let made: Made;
  beforeAll(async () => {
    made = await draft();
  });

  it("keeps the words, in both languages of the paper, and no figure moves", async () => {
    const before = await getBriefingPage(made.scene.people.manager, made.scene.plan.code, made.id);
    await edit(made, { overall: "Words of the commission." });
    const after = await getBriefingPage(made.scene.people.manager, made.scene.plan.code, made.id);
    expect(after.briefing.texts).toEqual({ overall: "Words of the commission." });
    expect(after.facts?.figures).toEqual(before.facts?.figures);
    expect((await logOf(made.id)).at(-1)).toBe("briefing.edited");
  });

  it.each([
    [{ lead: "x" }, "lead", "unknown"],
    [{ overall: "字".repeat(91) }, "overall", "tooLong"],
    [{ overall: "逾期 3 项" }, "overall", "typedFigure"],
  ])("refuses %o at its field", async (texts, field, code) => {
    const fault = await faultOf(edit(made, texts));
    expect(fault.code).toBe("invalid");
    expect(fault.details.fields).toMatchObject([{ field, code }]);
  });

  it("of a stale version, or two at once, is a conflict", async () => {
    const seen = { ...(await asked(made)), locale: "zh-CN" as const };
    const save = (text: string) =>
      editBriefing(made.scene.people.reviewer, { ...seen, texts: { overall: text } }, clock);
    await expectOneWinner([save("One."), save("Two.")]);
    expect(await refusalOf(save("Three."))).toBe("conflict");
  });

  it("is not for others, who do not even see a draft", async () => {
    expect(await refusalOf(edit(made, {}, made.scene.people.leader))).toBe("notFound");
    const stranger = (await newScene()).people.manager;
    expect(await refusalOf(edit(made, {}, stranger))).toBe("notFound");
  });
});

describe("checking and returning", () => {
  it("is another person's than whoever wrote", async () => {
    const made = await draft();
    expect(await refusalOf(check(made, made.scene.people.reviewer))).toBe("ownWork");
    await edit(made, { overall: "Manager's words." }, made.scene.people.manager);
    expect(await refusalOf(check(made))).toBe("ownWork");
  });

  it("closes the words until it is returned with a reason", async () => {
    const made = await draft();
    await check(made);
    expect(await refusalOf(edit(made, {}))).toBe("wrongState");
    const back = async (reason: string) =>
      returnBriefing(made.scene.people.manager, { ...(await asked(made)), reason }, clock);
    expect(await refusalOf(back(""))).toBe("incomplete");
    await back("The cause is missing.");
    await edit(made, { overall: "Better." });
    expect(await logOf(made.id)).toEqual([
      "briefing.drafted",
      "briefing.checked",
      "briefing.returned",
      "briefing.edited",
    ]);
  });

  it("of two at once one wins", async () => {
    const made = await draft();
    const seen = await asked(made);
    const { manager } = made.scene.people;
    await expectOneWinner([
      checkBriefing(manager, seen, clock),
      checkBriefing(manager, seen, clock),
    ]);
  });
});

describe("issuing", () => {
  let made: Made;
  beforeAll(async () => {
    made = await draft();
    await edit(made, { overall: "As printed." });
    await check(made);
  });

  it("is the manager's, after the check, with a signatory", async () => {
    expect(await refusalOf(issue(made, made.scene.people.reviewer))).toBe("notAllowed");
    const unsigned = { ...(await asked(made)), signatory: " " };
    expect(await refusalOf(issueBriefing(made.scene.people.manager, unsigned, clock))).toBe(
      "invalid",
    );
    expect(await refusalOf(issue(await draft()))).toBe("wrongState");
  });

  it("keeps the whole paper; its figures are those of the roll-up at its dates", async () => {
    await issue(made);
    const { plan, people } = made.scene;
    const { content, issued } = await getBriefing(people.leader, plan.code, made.id);
    expect(issued?.signatory).toBe("Signatory");
    const board = await getPlanBoard(people.leader, plan.code, {
      asOf: "2024-06-30",
      knownBy: clock(),
      live: false,
    });
    const { figures } = rollUp(board.items.map((item) => item.assessment));
    for (const [key, value] of Object.entries(content?.figures.plan ?? {})) {
      expect([key, value]).toEqual([key, figures[key as "due"].records.length]);
    }
    expect(content?.figures.coverage).toEqual({
      owed: board.items.length,
      sent: 0,
      reviewed: 0,
    });
    expect(blocksOf(content?.papers["zh-CN"] as Sheet).get("overall")).toBe("As printed.");
  });

  it("is the end: nobody moves, rewrites or deletes it, not even the owner of the database", async () => {
    expect(await refusalOf(edit(made, {}))).toBe("wrongState");
    const { id } = made;
    await expect(db.briefing.update({ where: { id }, data: { signatory: "x" } })).rejects.toThrow();
    await expect(db.briefing.delete({ where: { id } })).rejects.toThrow();
  });

  it("is read and printed by everyone on the plan, each print in the log", async () => {
    const { plan, people } = made.scene;
    const ask = { plan: plan.code, briefingId: made.id, format: "pdf", locale: "zh-CN" } as const;
    for (const actor of [people.reporter, people.leader, people.auditor]) {
      expect((await printBriefing(actor, ask, clock)).paper).toMatchObject({ mark: "" });
    }
    expect((await logOf(made.id)).filter((each) => each === "document.printed")).toHaveLength(3);
    const other = await draft("bulletin", made.scene);
    expect(
      await refusalOf(printBriefing(people.leader, { ...ask, briefingId: other.id }, clock)),
    ).toBe("notFound");
    const { quarters } = await getBriefingRegister(people.leader, plan.code);
    expect(quarters.map(({ papers }) => [papers.brief?.state, papers.bulletin])).toEqual([
      ["issued", null],
    ]);
  });
});

it("a draft cannot be deleted either", async () => {
  const { id } = await draft();
  await expect(db.briefing.delete({ where: { id } })).rejects.toThrow();
});
