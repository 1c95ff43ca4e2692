// What tests of proposals share: a scene with items of which nothing is confirmed, and steps by the people of it.
import { getPlanBoard } from "@/lib/data/plan-board";
import type { UserActor } from "@/lib/domain/actor";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import { insertMilestone, type MadeMilestone } from "@/prisma/factories/milestones";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { confirmProposal } from "./confirm-proposal";
import { proposeDefinition } from "./propose-definition";

export const list: DefinitionContent = {
  kind: "target",
  part: { kind: "coverageList", units: ["North", "South"] },
};
export const points: DefinitionContent = {
  kind: "checkpoints",
  points: [{ on: "2024-12-31", value: 0.5 }],
};
export const weight: DefinitionContent = { kind: "weight", weight: 2 };
export const cadence: DefinitionContent = { kind: "cadence", cadence: "yearly" };
export const by = { document: "Doc 1", effectiveOn: "2024-10-01" };

export async function logOf(item: MadeMilestone): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectId: item.id },
    orderBy: { id: "asc" },
  });
  return events.map((event) => event.action);
}

export const versionsOf = (item: MadeMilestone) =>
  db.milestoneVersion.findMany({ where: { milestoneId: item.id }, orderBy: { version: "asc" } });

export async function proposalState(id: string): Promise<string> {
  return (await db.definitionProposal.findUniqueOrThrow({ where: { id } })).state;
}

export async function newProposalScene() {
  const scene = await newScene();
  const { people, plan } = scene;
  let made = 0;

  /** A coverage item of which nothing is confirmed. */
  async function openItem(): Promise<MadeMilestone> {
    made += 1;
    // What is kept of the plan does not know an item that came past the commands.
    await db.plan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } } });
    const nothing = { units: [], listConfirmed: false, confirmedCount: null };
    return insertMilestone(db, {
      plan,
      area: scene.area,
      code: `open-${made}`,
      target: { kind: "coverage", share: 1, of: "clinics", ofEn: "clinics", ...nothing },
      lead: scene.lead,
      supporting: [scene.supporting],
    });
  }
  const propose = (item: MadeMilestone, content = list, actor: UserActor = people.reporter) =>
    proposeDefinition(actor, { plan: plan.code, milestone: item.code, content }, clock);
  return {
    ...scene,
    openItem,
    propose,
    proposed: async (content = list) => {
      const item = await openItem();
      return { item, ...(await propose(item, content)) };
    },
    confirm: (proposalId: string, actor: UserActor = people.manager) =>
      confirmProposal(actor, { proposalId, ...by }, clock),
    assessed: async (item: MadeMilestone) => {
      const today = { asOf: "2024-10-08", knownBy: clock(), live: true };
      const board = await getPlanBoard(people.manager, plan.code, today);
      return board.items.find((each) => each.code === item.code)?.assessment;
    },
    revision: async () => (await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).revision,
  };
}
export type ProposalScene = Awaited<ReturnType<typeof newProposalScene>>;
