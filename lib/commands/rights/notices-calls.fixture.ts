// The commands of reminders and notices, and of the files put to one.
import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/domain/actor";
import { viewDates } from "@/lib/domain/view-dates";
import { readFilter } from "@/lib/domain/supervision/board";
import { readRegisterFilter } from "@/lib/domain/supervision/register";
import { attachFile } from "../attachment/attach-file";
import { detachFile } from "../attachment/detach-file";
import { openAttachment } from "../attachment/open-attachment";
import { printNotice } from "../document/print-notice";
import type { CommandName } from "../registry";
import { acknowledgeNotice, replyNotice } from "../supervision/answer-notice";
import { draftNotices } from "../supervision/draft-notices";
import { editNotice } from "../supervision/edit-notice";
import { closeNotice, decideReply, withdrawNotice } from "../supervision/end-notice";
import { exportNotices } from "../supervision/export-notices";
import { exportOverdue } from "../supervision/export-overdue";
import { handOverNotice } from "../supervision/hand-over-notice";
import { issueNotice } from "../supervision/issue-notice";
import { sendReminders } from "../supervision/send-reminders";
import {
  type At,
  chaseScene,
  type ChaseScene,
  clock,
  draftOf,
  noticeIn,
  REPLY_BY,
} from "../supervision/supervision-scene.fixture";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const locale = "zh-CN" as const;
const bytes = Buffer.from("%PDF-1.4\nsigned\n%%EOF\n");

const onScene =
  (make: (scene: ChaseScene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await chaseScene();
    return { scene, call: await make(scene) };
  };
const onNotice = (
  state: Parameters<typeof noticeIn>[0],
  call: (actor: UserActor, at: At) => Promise<unknown>,
): Arrange =>
  onScene(async (scene) => {
    const at = await noticeIn(state, scene);
    return (actor) => call(actor, at);
  });

const put = (actor: UserActor, { plan, noticeId }: At) =>
  attachFile(actor, { plan, type: "notice", id: noticeId, fileName: "letter.pdf", bytes }, clock);

const withFile = (call: (actor: UserActor, fileId: string) => Promise<unknown>): Arrange =>
  onScene(async (scene) => {
    const { fileId } = await put(scene.people.reporter, await noticeIn("issued", scene));
    return (actor) => call(actor, fileId);
  });

export const noticesCalls = {
  sendReminders: onScene((scene) => {
    const items = [{ code: scene.items.count.code, seen: 0 }];
    const words = { channel: "system", text: "Please report.", copyHeads: false } as const;
    const ask = { plan: scene.plan.code, items, ...words };
    return (actor) => sendReminders(actor, { ...ask, batchId: randomUUID() }, clock);
  }),
  draftNotices: onScene((scene) => {
    const ask = draftOf(scene);
    return (actor) => draftNotices(actor, ask, clock);
  }),
  editNotice: onNotice("draft", (actor, at) =>
    editNotice(actor, { ...at, demand: "Say why.", replyBy: REPLY_BY }, clock),
  ),
  issueNotice: onNotice("draft", (actor, at) => issueNotice(actor, at, clock)),
  withdrawNotice: onNotice("draft", (actor, at) => withdrawNotice(actor, at, clock)),
  closeNotice: onNotice("issued", (actor, at) =>
    closeNotice(actor, { ...at, reason: "It is done." }, clock),
  ),
  decideReply: onNotice("replied", (actor, at) =>
    decideReply(actor, { ...at, decision: "accept", reason: "" }, clock),
  ),
  handOverNotice: onNotice("issued", (actor, at) =>
    handOverNotice(actor, { ...at, office: "Inspection", number: "12" }, clock),
  ),
  acknowledgeNotice: onNotice("issued", (actor, at) => acknowledgeNotice(actor, at, clock)),
  replyNotice: onNotice("acknowledged", (actor, at) =>
    replyNotice(actor, { ...at, text: "The land was late." }, clock),
  ),
  exportNotices: onScene(({ plan }) => {
    const filter = readRegisterFilter({});
    return (actor) => exportNotices(actor, { plan: plan.code, locale, filter }, clock);
  }),
  exportOverdue: onScene(({ plan }) => {
    const dates = viewDates({}, clock());
    const ask = { plan: plan.code, locale, dates, filter: readFilter({}), items: [] };
    return (actor) => exportOverdue(actor, ask, clock);
  }),
  printNotice: onNotice("issued", (actor, { plan, noticeId }) =>
    printNotice(actor, { plan, noticeId, format: "docx", locale }, clock),
  ),
  attachFile: onNotice("issued", put),
  detachFile: withFile((actor, fileId) => detachFile(actor, { fileId }, clock)),
  openAttachment: withFile((actor, fileId) => openAttachment(actor, { fileId }, clock)),
} satisfies Partial<Record<CommandName, Arrange>>;
