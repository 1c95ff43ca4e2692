// The commands on a plan's text: loading, assignments, definitions, amendments, rulings, thresholds, exports.
import { createHash } from "node:crypto";
import type { UserActor } from "@/lib/domain/actor";
import { defaultProfile } from "@/lib/domain/milestone/default-profile";
import { thresholdsOf } from "@/lib/domain/milestone/profile";
import type { PlanFile } from "@/lib/domain/plan/plan-file";
import { smallPlan } from "@/lib/domain/plan/small-plan.fixture";
import type { Scene } from "@/prisma/factories/plan";
import {
  amendmentScene,
  type AmendmentScene,
  confirm,
  enter,
} from "../amendment/amendment-scene.fixture";
import { exportAmendments } from "../amendment/export-amendments";
import { refuseAmendment } from "../amendment/refuse-amendment";
import { withdrawAmendment } from "../amendment/withdraw-amendment";
import { confirmAssignments } from "../assignment/confirm-assignments";
import { confirmRows } from "../assignment/confirm-rows";
import { exportAssignments } from "../assignment/export-assignments";
import { previewSheet } from "../assignment/preview-sheet";
import { confirmCheckpoint } from "../definition/confirm-checkpoint";
import { confirmContent, confirmDefinition } from "../definition/confirm-definition";
import { previewDefinition } from "../definition/preview-definition";
import {
  by,
  list,
  newProposalScene,
  points,
  type ProposalScene,
} from "../definition/proposal-scene.fixture";
import { refuseProposal } from "../definition/refuse-proposal";
import { withdrawProposal } from "../definition/withdraw-proposal";
import { ruleDiscrepancy } from "../discrepancy/rule-discrepancy";
import { exportFigure } from "../figure/export-figure";
import { loadPlan } from "../plan/load-plan";
import { startPlan } from "../plan/start-plan";
import { changeProfile } from "../profile/change-profile";
import type { CommandName } from "../registry";
import { clock, db, newScene } from "../report/report-scene.fixture";
import { exportSchedule } from "../schedule/export-schedule";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const locale = "zh-CN" as const;
const note = "Not now.";

const onScene =
  (make: (scene: Scene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newScene();
    return { scene, call: await make(scene) };
  };
type Proposed = Awaited<ReturnType<ProposalScene["proposed"]>>;
const onProposal =
  (
    call: (actor: UserActor, at: Proposed & { scene: ProposalScene }) => Promise<unknown>,
  ): Arrange =>
  async () => {
    const scene = await newProposalScene();
    const at = { scene, ...(await scene.proposed()) };
    return { scene, call: (actor: UserActor) => call(actor, at) };
  };
const definingAt = ({ scene, item }: Proposed & { scene: ProposalScene }) => ({
  ...by,
  plan: scene.plan.code,
  milestone: item.code,
});
const onAmendment =
  (
    call: (by: UserActor, scene: AmendmentScene, amendmentId: string) => Promise<unknown>,
  ): Arrange =>
  async () => {
    const scene = await amendmentScene();
    const { amendmentId } = await enter(scene, { count: { dueOn: "2026-06-30" } });
    return { scene, call: (actor: UserActor) => call(actor, scene, amendmentId) };
  };

/** The scene's plan as a file nobody has loaded: refused before it is looked into. */
function fileOf(scene: Scene): { file: PlanFile; sourceHash: string } {
  const file = smallPlan();
  file.plan.code = scene.plan.code;
  return { file, sourceHash: createHash("sha256").update(scene.plan.code).digest("hex") };
}

const rowOf = (scene: Scene) => ({
  item: scene.items.count.code,
  lead: scene.lead.code,
  supporting: scene.supporting.code,
  leader: "副市长",
  seen: [],
});

const textOf = (scene: Scene) =>
  db.discrepancy.create({
    data: {
      planId: scene.plan.id,
      code: "D1",
      topicZh: "人口",
      topicEn: "Population",
      placeA: "1.1",
      valueA: "7",
      placeB: "2.1",
      valueB: "8",
      milestoneCodes: ["2"],
      arithmeticZh: "8 - 7 = 1",
      arithmeticEn: "8 - 7 = 1",
      indicatorCodes: [],
    },
  });

export const plansCalls = {
  loadPlan: async () => {
    const scene = await newScene();
    // In force it takes no file over it: the right is decided before.
    const call = (actor: UserActor) => loadPlan(actor, fileOf(scene), clock);
    return { scene, call, undone: true };
  },
  startPlan: onScene(async (scene) => {
    const { id, code } = scene.plan;
    await db.plan.update({ where: { id }, data: { status: "draft" } });
    return (actor) => startPlan(actor, { plan: code, reportingFrom: "2024-07-01" }, clock);
  }),
  confirmAssignments: onScene((scene) => {
    const decisions = [{ milestone: scene.items.count.code, lead: scene.other.code }];
    const ask = { plan: scene.plan.code, document: "No. 1", startsOn: "2024-10-08", decisions };
    return (actor) => confirmAssignments(actor, ask, clock);
  }),
  confirmRows: onScene(async (scene) => {
    const milestoneId = scene.items.count.id;
    const now = await db.assignment.findMany({ where: { milestoneId, endedAt: null } });
    const rows = [{ ...rowOf(scene), seen: now.map(({ id }) => id) }];
    const ask = { plan: scene.plan.code, document: "No. 1", startsOn: "2024-10-08", rows };
    return (actor) => confirmRows(actor, ask, clock);
  }),
  previewSheet: onScene(async (scene) => {
    const { plan, people } = scene;
    const taken = await exportAssignments(people.manager, { plan: plan.code, locale }, clock);
    const cells = taken.tables[0]?.rows.map((row) => row.map((cell) => String(cell ?? ""))) ?? [];
    const ask = { plan: scene.plan.code, locale };
    return async (actor) => previewSheet(actor, { ...ask, cells }, clock);
  }),
  exportAssignments: onScene(({ plan }) => {
    return (actor) => exportAssignments(actor, { plan: plan.code, locale }, clock);
  }),
  proposeDefinition: async () => {
    const scene = await newProposalScene();
    const item = await scene.openItem();
    return { scene, call: (actor: UserActor) => scene.propose(item, list, actor) };
  },
  withdrawProposal: async () => ({
    ...(await onProposal((actor, { proposalId }) =>
      withdrawProposal(actor, { proposalId }, clock),
    )()),
    // Whose side proposed it takes it back.
    except: ["manager", "secondManager"],
  }),
  confirmProposal: onProposal((actor, { scene, proposalId }) => scene.confirm(proposalId, actor)),
  refuseProposal: onProposal((actor, { proposalId }) =>
    refuseProposal(actor, { proposalId, reason: note }, clock),
  ),
  previewDefinition: onProposal((actor, at) => {
    const { plan, milestone } = definingAt(at);
    return previewDefinition(actor, { plan, milestone, content: list }, clock);
  }),
  confirmContent: onProposal((actor, at) =>
    confirmContent(actor, { ...definingAt(at), content: list }, clock),
  ),
  confirmDefinition: onProposal((actor, at) => {
    const part = { kind: "coverageList", units: ["North"] } as const;
    return confirmDefinition(actor, { ...definingAt(at), part: { ...part, units: ["N"] } }, clock);
  }),
  confirmCheckpoint: onProposal((actor, at) => {
    const asked = points.kind === "checkpoints" ? points.points : [];
    return confirmCheckpoint(actor, { ...definingAt(at), points: asked }, clock);
  }),
  proposeAmendment: async () => {
    const scene = await amendmentScene();
    const change = { count: { dueOn: "2026-06-30" } };
    return { scene, call: (who: UserActor) => enter(scene, change, { by: who }) };
  },
  withdrawAmendment: async () => ({
    ...(await onAmendment((actor, _, amendmentId) =>
      withdrawAmendment(actor, { amendmentId, expectedVersion: 1 }, clock),
    )()),
    // Whoever entered it takes it back.
    except: ["reviewer", "secondReviewer", "secondManager"],
  }),
  putInForce: onAmendment((who, scene, amendmentId) => confirm(scene, amendmentId, { by: who })),
  refuseAmendment: onAmendment((actor, _, amendmentId) =>
    refuseAmendment(actor, { amendmentId, expectedVersion: 1, reason: note }, clock),
  ),
  exportAmendments: onScene(({ plan }) => {
    return (actor) => exportAmendments(actor, { plan: plan.code, locale }, clock);
  }),
  ruleDiscrepancy: onScene(async (scene) => {
    await textOf(scene);
    const ask = { plan: scene.plan.code, discrepancy: "D1", choice: "a", reason: note } as const;
    return (actor) => ruleDiscrepancy(actor, ask, clock);
  }),
  changeProfile: onScene(({ plan }) => {
    const thresholds = { ...thresholdsOf(defaultProfile), dueSoonDays: 60 };
    const words = { name: "city", confirmed: false, source: "", effectiveOn: "2024-10-01" };
    const ask = { plan: plan.code, expectedVersion: 0, ...words, thresholds };
    return (actor) => changeProfile(actor, ask, clock);
  }),
  exportFigure: onScene(({ plan }) => {
    return (actor) => exportFigure(actor, { plan: plan.code, key: "figures", locale }, clock);
  }),
  exportSchedule: onScene(({ plan }) => {
    const ask = { plan: plan.code, locale, format: "csv" as const, query: {} };
    return (actor) => exportSchedule(actor, ask, clock);
  }),
} satisfies Partial<Record<CommandName, Arrange>>;
