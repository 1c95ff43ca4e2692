// A proposal becomes a version or yearly targets: by the manager, with a document, in one event, once.
import { beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { insertPeople } from "@/prisma/factories/people";
import { clock, db, expectOneWinner, faultOf, refusalOf } from "../report/report-scene.fixture";
import { confirmContent } from "./confirm-definition";
import { confirmProposal } from "./confirm-proposal";
import { previewDefinition } from "./preview-definition";
import {
  by,
  cadence,
  list,
  logOf,
  newProposalScene,
  points,
  type ProposalScene,
  proposalState,
  versionsOf,
  weight,
} from "./proposal-scene.fixture";
import { refuseProposal } from "./refuse-proposal";

let scene: ProposalScene;
beforeAll(async () => {
  scene = await newProposalScene();
});

describe("confirming", () => {
  it("decides the proposal and writes the next version, in one event", async () => {
    const { item, proposalId } = await scene.proposed();
    expect(await scene.confirm(proposalId)).toEqual({ version: 2 });
    const versions = await versionsOf(item);
    expect(versions).toHaveLength(2);
    expect(versions[1]).toMatchObject({
      document: by.document,
      effectiveOn: new Date(by.effectiveOn),
      acceptedAt: clock(),
      titleZh: versions[0]?.titleZh,
      target: { units: ["North", "South"], listConfirmed: true },
    });
    expect(await proposalState(proposalId)).toBe("confirmed");
    expect(await logOf(item)).toEqual(["definition.proposed", "definition.confirmed"]);
    const event = await db.auditEvent.findFirst({
      where: { subjectId: item.id, action: "definition.confirmed" },
    });
    expect(event?.after).toMatchObject({ proposal: proposalId, document: by.document });
  });

  it.each([
    ["weight", weight, { weight: 2, cadence: "quarterly" }],
    ["cadence", cadence, { weight: 1, cadence: "yearly" }],
  ] as const)("takes a %s and leaves the rest as it is", async (_, content, differs) => {
    const { item, proposalId } = await scene.proposed(content);
    await scene.confirm(proposalId);
    const [first, second] = await versionsOf(item);
    expect(second).toMatchObject({ ...differs, target: first?.target, dueOn: first?.dueOn });
  });

  it("takes yearly targets as confirmed points", async () => {
    const { item, proposalId } = await scene.proposed(points);
    await scene.confirm(proposalId);
    const rows = await db.checkpoint.findMany({ where: { milestoneId: item.id } });
    expect(rows).toMatchObject([{ value: 0.5, state: "confirmed", document: by.document }]);
    expect(await versionsOf(item)).toHaveLength(1);
    expect(await logOf(item)).toEqual(["definition.proposed", "checkpoint.confirmed"]);
  });

  it.each(["reporter", "head", "reviewer", "leader"] as const)(
    "is refused to the %s",
    async (role) => {
      const { item, proposalId } = await scene.proposed();
      expect(await refusalOf(scene.confirm(proposalId, scene.people[role]))).toBe("notAllowed");
      expect(await proposalState(proposalId)).toBe("proposed");
      expect(await versionsOf(item)).toHaveLength(1);
    },
  );

  it("is won by one of two managers at once", async () => {
    const { item, proposalId } = await scene.proposed();
    const people = await insertPeople(db, {
      second: { role: "manager", plan: scene.plan },
    });
    await expectOneWinner([scene.confirm(proposalId), scene.confirm(proposalId, people.second)]);
    expect(await versionsOf(item)).toHaveLength(2);
    expect(await logOf(item)).toEqual(["definition.proposed", "definition.confirmed"]);
  });

  it("is refused once the target has another version: the proposal spoke of another", async () => {
    const { item, proposalId } = await scene.proposed();
    const number = { kind: "coverageCount" as const, confirmedCount: 5 };
    const direct = { plan: scene.plan.code, milestone: item.code, ...by };
    await confirmContent(
      scene.people.manager,
      { ...direct, content: { kind: "target", part: number } },
      () => new Date(clock().getTime() + 1000),
    );
    expect(await refusalOf(scene.confirm(proposalId))).toBe("conflict");
    expect(await proposalState(proposalId)).toBe("proposed");
    const reason = "Superseded.";
    await refuseProposal(scene.people.manager, { proposalId, reason }, clock);
    expect(await proposalState(proposalId)).toBe("refused");
  });

  it("never takes effect before what it replaces", async () => {
    const { item, proposalId } = await scene.proposed(points);
    await scene.confirm(proposalId);
    const again = await scene.propose(item, {
      kind: "checkpoints",
      points: [{ on: "2024-12-31", value: 0.6 }],
    });
    const early = { proposalId: again.proposalId, ...by, effectiveOn: "2024-09-30" };
    const { code, details } = await faultOf(confirmProposal(scene.people.manager, early, clock));
    expect([code, details.fields]).toEqual([
      "invalid",
      [{ field: "effectiveOn", code: "beforeAnother" }],
    ]);
    expect(await proposalState(again.proposalId)).toBe("proposed");
    await scene.confirm(again.proposalId);
    expect(await scene.assessed(item)).toMatchObject({
      expectedBasis: null,
      definitionMissing: true,
    });
    expect(await db.checkpoint.count({ where: { milestoneId: item.id } })).toBe(2);
  });

  it.each([
    ["a weight", weight],
    ["a cadence", cadence],
  ] as const)("works for %s without a proposal", async (_, content) => {
    const item = await scene.openItem();
    const ask = { plan: scene.plan.code, milestone: item.code, content, ...by };
    expect(await refusalOf(confirmContent(scene.people.reporter, ask, clock))).toBe("notAllowed");
    await confirmContent(scene.people.manager, ask, clock);
    expect(await logOf(item)).toEqual(["definition.confirmed"]);
  });
});

describe("the preview", () => {
  it("shows the status now and then, and saves nothing", async () => {
    const item = await scene.openItem();
    const ask = { plan: scene.plan.code, milestone: item.code, content: list };
    const { now, after } = await previewDefinition(scene.people.manager, ask, clock);
    expect([now.definitionMissing, after.definitionMissing]).toEqual([true, false]);
    expect(await versionsOf(item)).toHaveLength(1);
    expect(await logOf(item)).toEqual([]);
    const rows = await asActor(scene.people.manager, (tx) =>
      tx.definitionProposal.count({ where: { milestoneId: item.id } }),
    );
    expect(rows).toBe(0);
    expect(await refusalOf(previewDefinition(scene.people.head, ask, clock))).toBe("notAllowed");
  });
});
