// The commands of other dates, instructions, escalations and closures.
import type { UserActor } from "@/lib/domain/actor";
import { getClosureDetail } from "@/lib/data/closure-queue";
import { viewDates } from "@/lib/domain/view-dates";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { decideClosure } from "../closure/decide-closure";
import { throughAllHands, withFile } from "../correction/correction-scene.fixture";
import { askChange } from "../deadline/ask-change";
import { changeSettings } from "../deadline/change-settings";
import {
  clock,
  type DeadlineScene,
  newDeadlineScene,
  words,
} from "../deadline/deadline-scene.fixture";
import { exportDeadlines } from "../deadline/export-deadlines";
import { resendChange } from "../deadline/resend-change";
import { exportItemFile } from "../document/export-item-file";
import { printDeadlineTable } from "../document/print-deadline-table";
import { endEscalation } from "../escalation/end-escalation";
import { markEscalation } from "../escalation/mark-escalation";
import { reorderEscalations } from "../escalation/reorder-escalations";
import { rewordEscalation } from "../escalation/reword-escalation";
import { acceptInstruction } from "../instruction/accept-instruction";
import { giveInstruction } from "../instruction/give-instruction";
import {
  formOf,
  instructionIn,
  type InstructionScene,
  newInstructionScene,
  onPaper,
} from "../instruction/instruction-scene.fixture";
import { replyInstruction } from "../instruction/reply-instruction";
import { sendBackInstruction } from "../instruction/send-back-instruction";
import { withdrawInstruction } from "../instruction/withdraw-instruction";
import type { CommandName } from "../registry";
import { db, drafted, newScene } from "../report/report-scene.fixture";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const locale = "zh-CN" as const;
const reason = "Say when.";

const onDates =
  (make: (scene: DeadlineScene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newDeadlineScene();
    return { scene, call: await make(scene) };
  };
type Step = (scene: DeadlineScene, id: string, actor: UserActor) => Promise<unknown>;
const onRequest = (state: "withHead" | "returned" | "withCommission", step: Step): Arrange =>
  onDates(async (scene) => {
    const { changeId } = await scene.requestIn(state);
    return (actor) => step(scene, changeId, actor);
  });

type InstructionStep = (
  actor: UserActor,
  form: Awaited<ReturnType<typeof formOf>>,
) => Promise<unknown>;
const onInstruction =
  (state: "given" | "replied", step: InstructionStep): Arrange =>
  async () => {
    const scene: InstructionScene = await newInstructionScene();
    const id = await instructionIn(state, scene);
    return { scene, call: async (actor: UserActor) => step(actor, await formOf(scene, id)) };
  };

const leaders = { cause: "用地未批", remedy: "已催办两次", proposal: "请市级协调" };
const mark = (actor: UserActor, { plan }: Scene, milestone: string) =>
  markEscalation(actor, { plan: plan.code, milestone, ...leaders }, clock);
const onEscalation =
  (step: (actor: UserActor, at: { plan: string; escalationId: string }) => Promise<unknown>) =>
  async () => {
    const scene = await newScene();
    const { items, people, plan } = scene;
    const { escalationId } = await mark(people.manager, scene, items.count.code);
    const at = { plan: plan.code, escalationId };
    await mark(people.manager, scene, items.build.code);
    return { scene, call: (actor: UserActor) => step(actor, at) };
  };

/** The count at its target, accepted by somebody whose own work it then is. */
async function doneItem() {
  const scene = await newScene();
  const { plan, people, items } = scene;
  const seven = { reading: { kind: "count", value: 7 }, forecastClass: "completed" } as const;
  const { reportId } = await drafted(scene, "count", seven);
  await withFile(scene, reportId);
  await throughAllHands(scene, reportId, await insertPerson(db, { role: "reviewer", plan }));
  const at = viewDates({}, new Date(clock().getTime() + 60_000));
  const { closure } = await getClosureDetail(people.manager, plan.code, items.count.code, at);
  return { scene, seen: closure.seen };
}

export const decisionsCalls = {
  askChange: onDates(async (scene) => {
    const { code: milestone } = await scene.item("2024-12-31");
    const asked = { plan: scene.plan.code, milestone, kind: "extension" } as const;
    return (actor) => askChange(actor, { ...asked, askedOn: "2025-06-30", ...words }, clock);
  }),
  resendChange: onRequest("returned", async (scene, id, actor) => {
    const asked = { kind: "extension", askedOn: "2025-03-31", ...words } as const;
    return resendChange(actor, { ...(await scene.seen(id)), ...asked }, clock);
  }),
  withdrawChange: onRequest("withHead", ({ steps }, id, actor) => steps.withdraw(id, actor)),
  signChange: onRequest("withHead", ({ steps }, id, actor) => steps.sign(id, actor)),
  returnChange: onRequest("withHead", ({ steps }, id, by) => steps.giveBack(id, reason, by)),
  grantChange: onRequest("withCommission", ({ steps }, id, by) => steps.grant(id, {}, by)),
  refuseChange: onRequest("withCommission", ({ steps }, id, by) => steps.refuse(id, reason, by)),
  changeSettings: onDates(async ({ plan }) => {
    const { seniorApprovalFrom, mayIssueOrders } = await db.plan.findUniqueOrThrow({
      where: { id: plan.id },
    });
    const seen = { seniorApprovalFrom, mayIssueOrders };
    const ask = { plan: plan.code, reason, seniorApprovalFrom, mayIssueOrders: !mayIssueOrders };
    return (actor) => changeSettings(actor, { ...ask, seen }, clock);
  }),
  exportDeadlines: onDates(({ plan }) => {
    const all = { kind: null, state: null, unit: null };
    return (actor) => exportDeadlines(actor, { plan: plan.code, locale, ...all }, clock);
  }),
  printDeadlineTable: onDates(async (scene) => {
    const { item } = await scene.requestIn("withCommission");
    const ask = { plan: scene.plan.code, code: item.code, format: "docx", locale } as const;
    return (actor) => printDeadlineTable(actor, ask, clock);
  }),
  exportItemFile: onDates(async (scene) => {
    const { item } = await scene.requestIn("withCommission");
    const ask = { plan: scene.plan.code, code: item.code, locale };
    return (actor) => exportItemFile(actor, ask, clock);
  }),
  giveInstruction: async () => {
    const scene = await newInstructionScene();
    const ask = onPaper(scene);
    return { scene, call: (actor: UserActor) => giveInstruction(actor, ask, clock) };
  },
  withdrawInstruction: onInstruction("given", (actor, form) =>
    withdrawInstruction(actor, { ...form, reason }, clock),
  ),
  replyInstruction: onInstruction("given", (actor, form) =>
    replyInstruction(actor, { ...form, text: "已召开协调会。" }, clock),
  ),
  acceptInstruction: onInstruction("replied", (actor, form) =>
    acceptInstruction(actor, form, clock),
  ),
  sendBackInstruction: onInstruction("replied", (actor, form) =>
    sendBackInstruction(actor, { ...form, reason }, clock),
  ),
  markEscalation: async () => {
    const scene = await newScene();
    const { code } = scene.items.count;
    return { scene, call: (actor: UserActor) => mark(actor, scene, code) };
  },
  rewordEscalation: onEscalation((actor, at) =>
    rewordEscalation(actor, { ...at, ...leaders, cause: "用地在办" }, clock),
  ),
  reorderEscalations: onEscalation((actor, at) =>
    reorderEscalations(actor, { ...at, direction: "down" }, clock),
  ),
  endEscalation: onEscalation((actor, at) =>
    endEscalation(actor, { ...at, reason: "It is settled." }, clock),
  ),
  decideClosure: async () => {
    const { scene, seen } = await doneItem();
    const ask = { plan: scene.plan.code, milestone: scene.items.count.code, seen, reason };
    const then = () => new Date(clock().getTime() + 60_000);
    const call = (actor: UserActor) => decideClosure(actor, { ...ask, move: "refuse" }, then);
    return { scene, call };
  },
} satisfies Partial<Record<CommandName, Arrange>>;
