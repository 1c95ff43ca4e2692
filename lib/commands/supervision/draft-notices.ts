// Notices are drafted from chosen items, one for each unit that leads some of them. A draft bears no number.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { isLocalDate, toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { NOTICE_TEXT_LIMIT, noticeFaults, noticeKinds } from "@/lib/domain/supervision/notice";
import { asActor } from "@/lib/data/as-actor";
import { readWorkCalendar } from "@/lib/data/calendar-days";
import { findNoticeIds, insertDrafts, type NewNotice } from "@/lib/data/notices";
import { findOrganisationIds, idOf } from "@/lib/data/organisations";
import { readPlanBoard } from "@/lib/data/plan-board";
import { lockPlan } from "@/lib/data/plans";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { type ChosenItem, chosenItems, MOST_ITEMS } from "./pressing-items";

/** The texts of a notice as typed; shared with the form that edits a draft. */
export const noticeTexts = {
  demand: z.string().trim().max(NOTICE_TEXT_LIMIT),
  replyBy: z.string().refine(isLocalDate),
};

export const draftNoticesInput = z.object({
  plan: z.string(),
  /** Names this form: sent twice it drafts once. */
  token: z.uuid(),
  kind: z.enum(noticeKinds),
  items: z
    .array(z.object({ code: z.string(), /** The unit it was listed under. */ unit: z.string() }))
    .min(1)
    .max(MOST_ITEMS),
  ...noticeTexts,
});
export type DraftNoticesInput = z.infer<typeof draftNoticesInput>;

/** The same for the same form and unit: a UUID of our own making (RFC 9562, version 8). */
function draftId(token: string, unit: string): string {
  const hex = createHash("sha256").update(`${token} ${unit}`).digest("hex");
  const part = (from: number, to: number) => hex.slice(from, to);
  return [part(0, 8), part(8, 12), `8${part(13, 16)}`, `8${part(17, 20)}`, part(20, 32)].join("-");
}

/**
 * Ids of the drafts, in the order of the plan's items. Throws notFound, notAllowed, or invalid {fields}: kind
 * (orderNotAllowed), demand, replyBy, items (settled, noLead, otherUnit).
 */
export async function draftNotices(
  actor: Actor,
  input: DraftNoticesInput,
  clock: Clock,
): Promise<{ noticeIds: string[] }> {
  const at = clock();
  const expected = [...new Set(input.items.map((item) => item.unit))].map((unit) =>
    draftId(input.token, unit),
  );
  const isDrafted = () =>
    asActor(actor, async (tx) => {
      await getVisiblePlan(tx, actor, input.plan);
      mustBeAllowed(actor, "notice.send", { plan: input.plan });
      return (await findNoticeIds(tx, expected)).length > 0;
    });
  if (await isDrafted()) return { noticeIds: expected };
  try {
    return await recordChange(actor, at, (tx) => draftInside(tx, actor, input, at));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
    // The same form, sent twice at once: the other one did it.
    if (await isDrafted()) return { noticeIds: expected };
    throw error;
  }
}

async function draftInside(tx: AuditedTx, actor: Actor, input: DraftNoticesInput, at: Date) {
  const plan = await getVisiblePlan(tx, actor, input.plan);
  mustBeAllowed(actor, "notice.send", { plan: plan.code });
  await lockPlan(tx, plan.id);
  await mustHold(tx, plan, input, at);
  const drafts = await draftsOf(tx, actor, input, at);
  // Of two forms at once the second has waited for the first.
  const done = await findNoticeIds(
    tx,
    drafts.map(({ id }) => id),
  );
  if (done.length > 0) throw new DomainError("conflict");
  await insertDrafts(tx, plan.id, drafts, { at, by: authorOf(actor) });
  const noticeIds = drafts.map(({ id }) => id);
  const audit = drafts.map((draft) => ({
    action: "notice.drafted" as const,
    planId: plan.id,
    subjectType: "Notice",
    subjectId: draft.id,
    after: {
      state: "draft",
      kind: draft.kind,
      unit: draft.unit,
      items: draft.codes,
      replyBy: draft.replyBy,
    },
  }));
  return { result: { noticeIds }, audit };
}

async function mustHold(
  tx: AuditedTx,
  plan: { id: string; mayIssueOrders: boolean },
  input: DraftNoticesInput,
  at: Date,
): Promise<void> {
  const faults = noticeFaults(input, toLocalDate(at), await readWorkCalendar(tx));
  if (input.kind === "order" && !plan.mayIssueOrders)
    faults.push({ field: "kind", code: "orderNotAllowed" });
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
}

type Draft = NewNotice & { unit: string; codes: string[] };

async function draftsOf(
  tx: AuditedTx,
  actor: Actor,
  input: DraftNoticesInput,
  at: Date,
): Promise<Draft[]> {
  const dates = { asOf: toLocalDate(at), knownBy: at, live: true };
  const board = await readPlanBoard(tx, actor, input.plan, dates);
  const items = chosenItems(
    board,
    input.items.map((item) => item.code),
  );
  mustBeOf(items, input);
  const units = [...new Set(items.map((item) => item.lead))];
  const ids = await findOrganisationIds(tx, units);
  return units.map((unit) => {
    const own = items.filter((item) => item.lead === unit);
    return {
      id: draftId(input.token, unit),
      organisationId: idOf(ids, unit),
      kind: input.kind,
      demand: input.demand,
      replyBy: input.replyBy,
      milestoneIds: own.map((item) => item.id),
      unit,
      codes: own.map((item) => item.code),
    };
  });
}

/** An item whose lead changed while the form stood open goes to nobody unseen. */
function mustBeOf(items: readonly ChosenItem[], { items: listed }: DraftNoticesInput): void {
  const unitOf = new Map(listed.map(({ code, unit }) => [code, unit]));
  const moved = items.filter((item) => unitOf.get(item.code) !== item.lead).map(({ code }) => code);
  if (moved.length === 0) return;
  throw new DomainError("invalid", {
    fields: [{ field: "items", code: "otherUnit", params: { items: moved.join("、") } }],
  });
}
