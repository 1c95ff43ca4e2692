// 代签: appointed for dated days by the head or the manager, ends by itself or early, and signs nothing of its own.
import { describe, expect, it } from "vitest";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { day, longAgo } from "@/prisma/factories/days";
import {
  clock,
  db,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
} from "../report/report-scene.fixture";
import { signReports } from "../report/sign-reports";
import { appointDeputy, type AppointDeputyInput } from "./appoint-deputy";
import { endDeputy } from "./end-deputy";
import { setSignOffMode } from "./set-sign-off-mode";
import { deputyAsk, deputyIn, inboxOf, modeAsk, signedInOn } from "./signoff-scene.fixture";

const shared = await newScene();
const appoint = (scene: Scene, change: Partial<AppointDeputyInput> = {}, by = scene.people.head) =>
  appointDeputy(by, deputyAsk(scene, change), clock);
const fieldsOf = async (work: Promise<unknown>) =>
  (await faultOf(work)).details.fields?.map(({ field, code }) => `${field} ${code}`);
const end = (scene: Scene, grantId: string, by = scene.people.head) =>
  endDeputy(by, { plan: scene.plan.code, unit: scene.lead.code, grantId }, clock);

describe("a deputy", () => {
  it("holds the head's right for these days, is told, and leaves one entry with its ground", async () => {
    const scene = await newScene();
    const { head, colleague } = scene.people;
    const { grantId } = await appoint(scene);
    expect(await db.grant.findUniqueOrThrow({ where: { id: grantId } })).toMatchObject({
      personId: colleague.personId,
      role: "head",
      organisationId: scene.lead.id,
      planId: scene.plan.id,
      deputyForName: head.displayName,
      startsOn: day("2024-10-08"),
      endsOn: day("2024-10-13"),
    });
    const [event] = await db.auditEvent.findMany({ where: { subjectId: colleague.personId } });
    expect(event).toMatchObject({ action: "signOff.deputised", reason: "letter of 7 October" });
    expect((await inboxOf(colleague)).map(({ kind }) => kind)).toEqual(["deputyAppointed"]);
    const roles = async (today: string) =>
      (await signedInOn(colleague, today)).grants.map(({ role }) => role);
    expect(await roles("2024-10-07")).toEqual(["reporter"]);
    expect(await roles("2024-10-12")).toEqual(["reporter", "head"]);
    expect(await roles("2024-10-13")).toEqual(["reporter"]);
  });

  it.each(["reporter", "otherHead", "reviewer", "leader", "auditor"] as const)(
    "is not appointed by the %s",
    async (role) => {
      expect(await refusalOf(appoint(shared, {}, shared.people[role]))).toBe("notAllowed");
    },
  );

  it("is not appointed by a deputy, nor by and for oneself", async () => {
    const scene = await newScene();
    const deputy = await deputyIn(scene);
    const ask = { personId: scene.people.reporter.personId };
    expect(await refusalOf(appoint(scene, ask, deputy))).toBe("notAllowed");
    const { head } = scene.people;
    expect(await refusalOf(appoint(scene, { personId: head.personId }))).toBe("ownWork");
  });

  it("is a person of the unit, for days to come, by a paper or a word", async () => {
    const { outsider, auditor } = shared.people;
    const notOfUnit = ["person notOfUnit"];
    expect(await fieldsOf(appoint(shared, { personId: outsider.personId }))).toEqual(notOfUnit);
    expect(await fieldsOf(appoint(shared, { personId: auditor.personId }))).toEqual(notOfUnit);
    const past = appoint(shared, { firstOn: "2024-10-07" });
    expect(await fieldsOf(past)).toEqual(["firstOn inPast"]);
    const groundless = await faultOf(appoint(shared, { basis: "" }));
    expect(groundless.code).toBe("incomplete");
    expect(groundless.details.fields).toEqual([{ field: "basis", code: "required" }]);
  });

  it("is no administrator on any of these days", async () => {
    const scene = await newScene();
    const leaving = await insertPerson(db, {
      role: "reporter",
      plan: scene.plan,
      unit: scene.lead,
    });
    const of = { personId: leaving.personId };
    await db.grant.updateMany({ where: of, data: { endsOn: day("2024-10-10") } });
    const startsOn = day("2024-10-10");
    await db.grant.create({ data: { ...of, role: "auditor", startsOn, createdAt: longAgo } });
    expect(await fieldsOf(appoint(scene, of))).toEqual(["person excluded"]);
  });

  it("stands alone: a second one for the same days is refused, also at once", async () => {
    const scene = await newScene();
    const both = await Promise.allSettled([
      appoint(scene),
      appoint(scene, { personId: scene.people.reporter.personId }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const later = { firstOn: "2024-10-12", lastOn: "2024-10-20" };
    expect(await fieldsOf(appoint(scene, later))).toEqual(["firstOn daysTaken"]);
    await appoint(scene, { ...later, firstOn: "2024-10-13" });
    const where = { organisationId: scene.lead.id, deputyForName: { not: null } };
    expect(await db.grant.count({ where })).toBe(2);
  });

  it("of two heads stands in for the one the manager names", async () => {
    const scene = await newScene();
    const second = await insertPerson(db, { role: "head", plan: scene.plan, unit: scene.lead });
    const { manager } = scene.people;
    expect(await fieldsOf(appoint(scene, {}, manager))).toEqual(["headId required"]);
    const { grantId } = await appoint(scene, { headId: second.personId }, manager);
    const grant = await db.grant.findUniqueOrThrow({ where: { id: grantId } });
    expect(grant.deputyForName).toBe(second.displayName);
  });

  it("of a unit without a head stands in for the one who answers for it", async () => {
    const scene = await newScene();
    const { head, manager } = scene.people;
    await db.grant.updateMany({
      where: { personId: head.personId },
      data: { endsOn: day("2024-10-01") },
    });
    expect(await refusalOf(appoint(scene, {}, manager))).toBe("noResponsible");
    await setSignOffMode(manager, modeAsk(scene), clock);
    const { grantId } = await appoint(scene, {}, manager);
    const grant = await db.grant.findUniqueOrThrow({ where: { id: grantId } });
    expect(grant.deputyForName).toBe("Wang Wu");
  });
});

describe("a deputy's signature", () => {
  it("carries both names, in the round and in the log", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    const deputy = await deputyIn(scene);
    await signReports(deputy, { reportIds: [reportId] }, clock);
    const name = `${deputy.displayName} 代${scene.people.head.displayName}`;
    expect(await db.reportRound.findFirstOrThrow({ where: { reportId } })).toMatchObject({
      signMode: "deputy",
      signedById: deputy.personId,
      signedByName: name,
    });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: reportId, action: "report.signed" },
    });
    expect(event.after).toMatchObject({ signedBy: name });
  });

  it("does not stand under what they sent themselves: all or none", async () => {
    const scene = await newScene();
    const others = await reportIn("withHead", scene, "coverage");
    const { reporter } = scene.people;
    await appoint(scene, { personId: reporter.personId });
    const own = await signedInOn(reporter, "2024-10-08");
    const work = signReports(own, { reportIds: [others] }, clock);
    const { code, details } = await faultOf(work);
    expect([code, details.params]).toEqual(["ownWork", { items: scene.items.coverage.code }]);
    expect(await stateOf(others)).toBe("withHead");
  });

  it("is no more once the days are over", async () => {
    const scene = await newScene();
    const reportId = await reportIn("withHead", scene);
    await deputyIn(scene);
    const after = await signedInOn(scene.people.colleague, "2024-10-13");
    expect(await refusalOf(signReports(after, { reportIds: [reportId] }, clock))).toBe(
      "notAllowed",
    );
  });
});

describe("ending a deputy early", () => {
  it("takes the right away at once, once, with one entry", async () => {
    const scene = await newScene();
    const { colleague } = scene.people;
    const { grantId } = await appoint(scene);
    const both = await Promise.allSettled([end(scene, grantId), end(scene, grantId)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusalOf(end(scene, grantId))).toBe("wrongState");
    expect(await logOf(colleague.personId)).toEqual(["signOff.deputised", "signOff.deputyEnded"]);
    const { grants } = await signedInOn(colleague, "2024-10-08");
    expect(grants.map(({ role }) => role)).toEqual(["reporter"]);
  });

  it("before the first day leaves no day", async () => {
    const scene = await newScene();
    const { grantId } = await appoint(scene, { firstOn: "2024-10-10" });
    await end(scene, grantId, scene.people.manager);
    expect(await db.grant.findUniqueOrThrow({ where: { id: grantId } })).toMatchObject({
      startsOn: day("2024-10-10"),
      endsOn: day("2024-10-10"),
    });
  });

  it("is refused to others, to the deputy, and for what is no deputy of the unit", async () => {
    const scene = await newScene();
    const { grantId } = await appoint(scene);
    const deputy = await signedInOn(scene.people.colleague, "2024-10-08");
    for (const by of [deputy, scene.people.reporter, scene.people.otherHead])
      expect(await refusalOf(end(scene, grantId, by))).toBe("notAllowed");
    const own = await db.grant.findFirstOrThrow({
      where: { personId: scene.people.reporter.personId },
    });
    expect(await refusalOf(end(scene, own.id))).toBe("notFound");
    const elsewhere = await appoint(shared);
    expect(await refusalOf(end(scene, elsewhere.grantId))).toBe("notFound");
  });
});
