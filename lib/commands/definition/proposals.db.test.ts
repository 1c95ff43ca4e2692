// A proposal at the unit's desk: who may make it, in which state, once; refused and taken back; without any effect.
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
} from "../report/report-scene.fixture";
import {
  cadence,
  list,
  logOf,
  newProposalScene,
  points,
  type ProposalScene,
  weight,
} from "./proposal-scene.fixture";
import { refuseProposal } from "./refuse-proposal";
import { withdrawProposal } from "./withdraw-proposal";

let scene: ProposalScene;
beforeAll(async () => {
  scene = await newProposalScene();
});

describe("proposing", () => {
  it.each(["reporter", "head", "manager"] as const)("is open to the %s", async (role) => {
    const item = await scene.openItem();
    const { proposalId } = await scene.propose(item, list, scene.people[role]);
    const row = await db.definitionProposal.findUniqueOrThrow({ where: { id: proposalId } });
    const actor = scene.people[role];
    expect(row).toMatchObject({
      state: "proposed",
      kind: "target",
      content: list,
      proposedById: actor.personId,
      proposedByName: actor.displayName,
      organisationCode: role === "manager" ? "" : scene.lead.code,
    });
    expect(await logOf(item)).toEqual(["definition.proposed"]);
  });

  it.each(["supporter", "outsider", "reviewer", "leader", "auditor"] as const)(
    "is refused to the %s",
    async (role) => {
      const item = await scene.openItem();
      expect(await refusalOf(scene.propose(item, list, scene.people[role]))).toBe("notAllowed");
      expect(await logOf(item)).toEqual([]);
    },
  );

  it("across plans finds nothing", async () => {
    const item = await scene.openItem();
    const other = await newScene();
    expect(await refusalOf(scene.propose(item, list, other.people.manager))).toBe("notFound");
  });

  it("names each fault where it stands", async () => {
    const item = await scene.openItem();
    const twice = { ...list, part: { kind: "coverageList" as const, units: ["a", "a"] } };
    const { code, details } = await faultOf(scene.propose(item, twice));
    expect([code, details.fields]).toEqual(["invalid", [{ field: "part", code: "twice" }]]);
  });

  it("takes one open proposal of a kind, of two at once too", async () => {
    const { item, proposalId } = await scene.proposed();
    expect(await refusalOf(scene.propose(item))).toBe("wrongState");
    await scene.propose(item, weight);
    await withdrawProposal(scene.people.head, { proposalId }, clock);
    await scene.propose(item);
    const fresh = await scene.openItem();
    await expectOneWinner([scene.propose(fresh), scene.propose(fresh, list, scene.people.head)]);
    expect(await logOf(fresh)).toEqual(["definition.proposed"]);
  });

  it("changes no assessment and no revision until it is confirmed", async () => {
    const item = await scene.openItem();
    const before = { assessment: await scene.assessed(item), revision: await scene.revision() };
    const ids = [];
    for (const content of [list, points, weight, cadence]) {
      ids.push((await scene.propose(item, content)).proposalId);
    }
    expect(await scene.assessed(item)).toEqual(before.assessment);
    expect(await scene.revision()).toBe(before.revision);
    for (const id of ids) await scene.confirm(id);
    expect(await scene.assessed(item)).toMatchObject({
      definitionMissing: false,
      noCheckpoint: false,
      expectedBasis: "confirmed",
      weight: 2,
    });
    expect(await scene.revision()).toBe(before.revision + 4);
  });
});

describe("refusing and taking back", () => {
  it("refuses with a reason, once", async () => {
    const { item, proposalId } = await scene.proposed();
    const { manager, reporter } = scene.people;
    const refuse = (actor: UserActor, reason: string) =>
      refuseProposal(actor, { proposalId, reason }, clock);
    expect(await refusalOf(refuse(reporter, "x"))).toBe("notAllowed");
    const { code, details } = await faultOf(refuse(manager, " "));
    expect([code, details.fields?.[0]?.field]).toEqual(["incomplete", "reason"]);
    await refuse(manager, "Two clinics are missing.");
    expect(await refusalOf(refuse(manager, "again"))).toBe("wrongState");
    expect(await refusalOf(scene.confirm(proposalId))).toBe("wrongState");
    expect(await logOf(item)).toEqual(["definition.proposed", "definition.refused"]);
    expect(await db.definitionProposal.findUnique({ where: { id: proposalId } })).toMatchObject({
      reason: "Two clinics are missing.",
      decidedById: manager.personId,
    });
  });

  it("is taken back by its unit, not by the manager or another unit", async () => {
    const { item, proposalId } = await scene.proposed();
    const { manager, outsider, head } = scene.people;
    for (const actor of [manager, outsider]) {
      expect(await refusalOf(withdrawProposal(actor, { proposalId }, clock))).toBe("notAllowed");
    }
    await withdrawProposal(head, { proposalId }, clock);
    expect(await refusalOf(withdrawProposal(head, { proposalId }, clock))).toBe("wrongState");
    expect(await logOf(item)).toEqual(["definition.proposed", "definition.withdrawn"]);
  });

  it("keeps the words of every proposal, open or decided", async () => {
    const { proposalId: id } = await scene.proposed();
    const words = { where: { id }, data: { content: weight } };
    await expect(db.definitionProposal.update(words)).rejects.toThrow(/keeps its words/);
    await scene.confirm(id);
    const again = { where: { id }, data: { state: "refused" as const } };
    await expect(db.definitionProposal.update(again)).rejects.toThrow(/decided once/);
  });
});
