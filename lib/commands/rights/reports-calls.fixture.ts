// The commands around a report, each on a record it can be done to.
import type { UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { draftOf } from "@/prisma/factories/drafts";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { passItem, type PassItemInput } from "../charge/pass-item";
import { takeOver } from "../charge/take-over";
import { dropCorrection } from "../correction/drop-correction";
import { propose, withFile } from "../correction/correction-scene.fixture";
import { saveCorrection } from "../correction/save-correction";
import { sendCorrections } from "../correction/send-corrections";
import { attachEvidence } from "../evidence/attach-evidence";
import { detachEvidence } from "../evidence/detach-evidence";
import { openEvidence } from "../evidence/open-evidence";
import { acceptReports } from "../report/accept-reports";
import { confirmNoChange } from "../report/confirm-no-change";
import { acceptedBefore } from "../report/last-quarter.fixture";
import { clock, db, drafted, newScene, reportIn, versionOf } from "../report/report-scene.fixture";
import { returnByHead, returnReport } from "../report/return-report";
import { revokeAcceptance } from "../report/revoke-acceptance";
import { saveDraft } from "../report/save-draft";
import { sendReport } from "../report/send-report";
import { signReports } from "../report/sign-reports";
import { withdrawReport } from "../report/withdraw-report";
import { assignReviewer } from "../review/assign-reviewer";
import { handOverReviews } from "../review/hand-over-reviews";
import type { CommandName } from "../registry";
import { sendReady } from "../workbook/send-ready";
import type { Arrange } from "./everybody.fixture";

const reason = "It was wrong.";
const pdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
const file = { fileName: "list.pdf", bytes: pdf };

type Call = (actor: UserActor) => Promise<unknown>;
type Station = Parameters<typeof reportIn>[0];

/** On a report at this station. */
const onReport =
  (state: Station, call: (actor: UserActor, reportId: string) => Promise<unknown>): Arrange =>
  async () => {
    const scene = await newScene();
    const reportId = await reportIn(state, scene);
    return { scene, call: (actor: UserActor) => call(actor, reportId) };
  };
const onScene =
  (make: (scene: Scene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newScene();
    return { scene, call: await make(scene) };
  };
const placeOf = (scene: Scene) => ({
  plan: scene.plan.code,
  milestone: scene.items.count.code,
  period: scene.open.code,
  expectedVersion: null,
});

/** What is sent one by one tells which were refused instead of throwing. */
async function sendOneReady(actor: UserActor, reportId: string): Promise<void> {
  const reports = [{ reportId, expectedVersion: await versionOf(reportId) }];
  const [refused] = (await sendReady(actor, { reports }, clock)).refused;
  if (refused) throw new DomainError(refused.code);
}

const proposed = (call: (actor: UserActor, reportId: string) => Promise<unknown>): Arrange =>
  onScene(async (scene) => {
    const reportId = await propose(scene, await reportIn("accepted", scene));
    return (actor) => call(actor, reportId);
  });

const passing = (scene: Scene): PassItemInput => ({
  plan: scene.plan.code,
  organisation: scene.lead.code,
  items: [{ milestone: scene.items.count.code, expected: null }],
  office: "Planning",
  personId: scene.people.colleague.personId,
  backupId: null,
  note: "",
});

const reviewing = (scene: Scene, personId: string) => ({
  plan: scene.plan.code,
  items: [
    {
      code: scene.items.count.code,
      chargeId: null,
    },
  ],
  personId,
  backupId: "",
  note: "",
});

async function evidenceOf(scene: Scene, sent: boolean): Promise<string> {
  const { reportId } = await drafted(scene, "count");
  await withFile(scene, reportId);
  const ask = { reportId, expectedVersion: await versionOf(reportId) };
  if (sent) await sendReport(scene.people.reporter, ask, clock);
  return (await db.evidenceLink.findFirstOrThrow({ where: { reportId } })).id;
}

export const reportsCalls = {
  saveDraft: onScene((scene) => {
    const ask = { ...placeOf(scene), draft: draftOf("count") };
    return (actor) => saveDraft(actor, ask, clock);
  }),
  confirmNoChange: onScene(async (scene) => {
    await acceptedBefore(scene, scene.items.count);
    return (actor) => confirmNoChange(actor, { ...placeOf(scene), word: "" }, clock);
  }),
  sendReport: onReport("draft", async (actor, reportId) =>
    sendReport(actor, { reportId, expectedVersion: await versionOf(reportId) }, clock),
  ),
  sendReady: onReport("draft", sendOneReady),
  withdrawReport: onReport("withHead", (actor, reportId) =>
    withdrawReport(actor, { reportId }, clock),
  ),
  signReports: onReport("withHead", (actor, id) => signReports(actor, { reportIds: [id] }, clock)),
  returnByHead: onReport("withHead", (actor, reportId) =>
    returnByHead(actor, { reportId, reason }, clock),
  ),
  acceptReports: onReport("withCommission", (actor, id) =>
    acceptReports(actor, { reportIds: [id] }, clock),
  ),
  returnReport: onReport("withCommission", (actor, reportId) =>
    returnReport(actor, { reportId, reason }, clock),
  ),
  revokeAcceptance: onReport("accepted", async (actor, reportId) =>
    revokeAcceptance(
      actor,
      { reportId, reason, expectedVersion: await versionOf(reportId) },
      clock,
    ),
  ),
  proposeCorrection: onScene(async (scene) => {
    const reportId = await reportIn("accepted", scene);
    return (by) => propose(scene, reportId, { by });
  }),
  dropCorrection: async () => ({
    ...(await proposed((actor, reportId) =>
      dropCorrection(actor, { reportId, reason, together: false }, clock),
    )()),
    // The unit proposed it: of the commission the manager alone gives it up.
    except: ["reviewer", "secondReviewer"],
  }),
  saveCorrection: proposed(async (actor, reportId) => {
    const draft = draftOf("count", { reading: { kind: "count", value: 1 } });
    const expectedVersion = await versionOf(reportId);
    return saveCorrection(actor, { reportId, draft, expectedVersion }, clock);
  }),
  sendCorrections: proposed(async (actor, reportId) =>
    sendCorrections(
      actor,
      { reportId, expectedVersion: await versionOf(reportId), together: false },
      clock,
    ),
  ),
  attachEvidence: onReport("draft", (actor, reportId) =>
    attachEvidence(actor, { reportId, ...file }, clock),
  ),
  detachEvidence: onScene(async (scene) => {
    const linkId = await evidenceOf(scene, false);
    return (actor) => detachEvidence(actor, { linkId }, clock);
  }),
  openEvidence: onScene(async (scene) => {
    const linkId = await evidenceOf(scene, true);
    return (actor) => openEvidence(actor, { linkId }, clock);
  }),
  passItem: onScene((scene) => (actor) => passItem(actor, passing(scene), clock)),
  takeOver: onScene(async (scene) => {
    const { people, plan, lead } = scene;
    await passItem(people.reporter, passing(scene), clock);
    const ask = { plan: plan.code, organisation: lead.code, note: "" };
    const [fromId, toId] = [people.colleague.personId, people.reporter.personId];
    return (actor) => takeOver(actor, { ...ask, fromId, toId }, clock);
  }),
  assignReviewer: onScene(
    (scene) => (actor) =>
      assignReviewer(actor, reviewing(scene, scene.people.reviewer.personId), clock),
  ),
  handOverReviews: onScene(async (scene) => {
    const { plan, people } = scene;
    const next = await insertPerson(db, { role: "reviewer", plan });
    const fromId = people.reviewer.personId;
    await assignReviewer(people.reviewer, reviewing(scene, fromId), clock);
    const ask = { plan: plan.code, fromId, toId: next.personId, note: "" };
    return (actor) => handOverReviews(actor, ask, clock);
  }),
} satisfies Partial<Record<CommandName, Arrange>>;
