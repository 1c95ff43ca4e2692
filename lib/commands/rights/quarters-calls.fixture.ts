// The commands of quarters, of their papers, and of a draft of the assignments that is put to the units.
import type { UserActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import { checkBriefing, returnBriefing } from "../briefing/check-briefing";
import { draftBriefing, rebaseBriefing } from "../briefing/draft-briefing";
import { editBriefing } from "../briefing/edit-briefing";
import { issueBriefing } from "../briefing/issue-briefing";
import { printBriefing } from "../briefing/print-briefing";
import { answerConsultation } from "../consultation/answer-consultation";
import { chaseConsultation } from "../consultation/chase-consultation";
import { closeConsultation } from "../consultation/close-consultation";
import { decideAnswer } from "../consultation/decide-answer";
import { exportConsultation } from "../consultation/export-consultation";
import { openConsultation } from "../consultation/open-consultation";
import { closePeriod } from "../period/close-period";
import { compilePeriod } from "../period/compile-period";
import { editBrief } from "../period/edit-brief";
import { issuePeriod } from "../period/issue-period";
import { openPeriod } from "../period/open-period";
import { reopenPeriod } from "../period/reopen-period";
import { reschedulePeriod } from "../period/reschedule-period";
import type { CommandName } from "../registry";
import { clock, db, newScene } from "../report/report-scene.fixture";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const locale = "zh-CN" as const;
const reason = "The spreadsheet came late.";
const at = (text: string) => () => new Date(`${text}+08:00`);
// 2024Q3 by weekdays alone: closes on 10 October, grace to the 17th, review to the 31st.
const [whileOpen, afterGrace] = [at("2024-10-09T09:00"), at("2024-10-18T09:00")];
const [compiling, afterReview] = [at("2024-11-01T08:00"), at("2024-11-01T09:00")];
const window = { closesOn: "2024-10-20", graceEndsOn: "2024-10-25", reviewEndsOn: "2024-11-10" };

const quarter = ({ plan, open }: Scene) => ({ plan: plan.code, period: open.code });
const onScene =
  (make: (scene: Scene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newScene();
    return { scene, call: await make(scene) };
  };
async function compiled(scene: Scene): Promise<void> {
  await closePeriod(scene.people.manager, quarter(scene), afterGrace);
  await compilePeriod(scene.people.manager, quarter(scene), compiling);
}

type Named = { plan: string; briefingId: string; expectedVersion: number };
const onBriefing = (
  state: "drafted" | "checked",
  call: (actor: UserActor, named: Named) => Promise<unknown>,
): Arrange =>
  onScene(async (scene) => {
    const { plan, people, closed } = scene;
    const asked = { plan: plan.code, period: closed.code, kind: "brief" } as const;
    const { briefingId } = await draftBriefing(people.reviewer, asked, clock);
    const named = async () => {
      const row = await db.briefing.findUniqueOrThrow({ where: { id: briefingId } });
      return { plan: plan.code, briefingId, expectedVersion: row.version };
    };
    if (state === "checked") await checkBriefing(people.manager, await named(), clock);
    return async (actor) => call(actor, await named());
  });

type Place = { plan: string; consultationId: string };
const consulted = (make: (scene: Scene, place: Place) => Call | Promise<Call>): Arrange =>
  onScene(async (scene) => {
    const { plan, people, lead, supporting } = scene;
    const owners = { lead: lead.code, supporting: supporting.code, leader: "", seen: [] };
    const rows = [{ item: "1", ...owners }];
    const asked = { plan: plan.code, title: "分工稿", answerBy: "2024-10-18", rows };
    const { consultationId } = await openConsultation(people.manager, asked, clock);
    return make(scene, { plan: plan.code, consultationId });
  });

async function answered(scene: Scene, place: Place): Promise<string> {
  const answers = [{ milestone: "1", verdict: "amend" as const, comment: "Not ours." }];
  const ask = { ...place, unit: scene.supporting.code, answers };
  await answerConsultation(scene.people.supporter, ask, clock);
  return (await db.consultationAnswer.findFirstOrThrow({ orderBy: { answeredAt: "desc" } })).id;
}

export const quartersCalls = {
  openPeriod: onScene(({ plan }) => {
    const next = { plan: plan.code, period: "2024Q4" };
    return (actor) => openPeriod(actor, next, at("2024-12-22T09:00"));
  }),
  closePeriod: onScene((scene) => (actor) => closePeriod(actor, quarter(scene), afterGrace)),
  reopenPeriod: onScene(async (scene) => {
    await closePeriod(scene.people.manager, quarter(scene), afterGrace);
    return (actor) => reopenPeriod(actor, { ...quarter(scene), window, reason }, afterGrace);
  }),
  reschedulePeriod: onScene((scene) => {
    return (actor) => reschedulePeriod(actor, { ...quarter(scene), window, reason }, whileOpen);
  }),
  compilePeriod: onScene(async (scene) => {
    await closePeriod(scene.people.manager, quarter(scene), afterGrace);
    return (actor) => compilePeriod(actor, quarter(scene), compiling);
  }),
  editBrief: onScene(async (scene) => {
    await compiled(scene);
    const words = { overall: "So.", lagging: "", indicators: "", areas: "", upcoming: "" };
    const ask = { ...quarter(scene), words, expectedVersion: 0 };
    return (actor) => editBrief(actor, ask, compiling);
  }),
  issuePeriod: onScene(async (scene) => {
    await compiled(scene);
    const ask = { ...quarter(scene), signatory: "Li Ming" };
    return (actor) => issuePeriod(actor, ask, afterReview);
  }),
  draftBriefing: onScene(({ plan, closed }) => {
    const ask = { plan: plan.code, period: closed.code, kind: "brief" } as const;
    return (actor) => draftBriefing(actor, ask, clock);
  }),
  rebaseBriefing: onBriefing("drafted", (actor, named) => {
    const later = () => new Date(clock().getTime() + 3_600_000);
    return rebaseBriefing(actor, named, later);
  }),
  editBriefing: onBriefing("drafted", (actor, named) =>
    editBriefing(actor, { ...named, locale, texts: { overall: "Words." } }, clock),
  ),
  checkBriefing: onBriefing("drafted", (actor, named) => checkBriefing(actor, named, clock)),
  returnBriefing: onBriefing("checked", (actor, named) =>
    returnBriefing(actor, { ...named, reason }, clock),
  ),
  issueBriefing: onBriefing("checked", (actor, named) =>
    issueBriefing(actor, { ...named, signatory: "Li Ming" }, clock),
  ),
  printBriefing: onBriefing("drafted", (actor, { plan, briefingId }) =>
    printBriefing(actor, { plan, briefingId, format: "docx", locale }, clock),
  ),
  openConsultation: onScene((scene) => {
    const owners = { lead: scene.lead.code, supporting: "", leader: "", seen: [] };
    const rows = [{ item: "1", ...owners }];
    const ask = { plan: scene.plan.code, title: "分工稿", answerBy: "2024-10-18", rows };
    return (actor) => openConsultation(actor, ask, clock);
  }),
  chaseConsultation: consulted((_, place) => (actor) => chaseConsultation(actor, place, clock)),
  closeConsultation: consulted((_, place) => (actor) => closeConsultation(actor, place, clock)),
  exportConsultation: consulted((_, place) => {
    return (actor) => exportConsultation(actor, { ...place, locale }, clock);
  }),
  decideAnswer: consulted(async (scene, place) => {
    const answerId = await answered(scene, place);
    const ask = { ...place, answerId, decision: "adopted" as const };
    return (actor) => decideAnswer(actor, ask, clock);
  }),
  answerConsultation: consulted((scene, place) => {
    const ask = { ...place, unit: scene.supporting.code, answers: [], agreeToRest: true };
    return (actor) => answerConsultation(actor, ask, clock);
  }),
} satisfies Partial<Record<CommandName, Arrange>>;
