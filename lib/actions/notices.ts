"use server";
// The doors of notices: draft, edit, issue, acknowledge, reply, weigh, close, hand over. What was typed comes back.
import { redirect } from "next/navigation";
import {
  acknowledgeNotice,
  replyNotice,
  replyNoticeInput,
} from "@/lib/commands/supervision/answer-notice";
import { draftNotices, draftNoticesInput } from "@/lib/commands/supervision/draft-notices";
import { editNotice, editNoticeInput } from "@/lib/commands/supervision/edit-notice";
import {
  closeNotice,
  closeNoticeInput,
  decideReply,
  decideReplyInput,
  withdrawNotice,
} from "@/lib/commands/supervision/end-notice";
import { handOverNotice, handOverNoticeInput } from "@/lib/commands/supervision/hand-over-notice";
import { issueNotice } from "@/lib/commands/supervision/issue-notice";
import { noticeInput } from "@/lib/commands/supervision/notice-move";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held by name. */
export type NoticeState = {
  result: ActionResult;
  typed: Readonly<Record<string, string>>;
  round: number;
} | null;

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<unknown>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}

const typedNames = ["demand", "replyBy", "kind", "text", "reason", "office", "number"] as const;

function after(before: NoticeState, form: FormData, result: ActionResult): NoticeState {
  const typed = Object.fromEntries(typedNames.map((name) => [name, textOf(form, name)]));
  return { result, typed, round: (before?.round ?? 0) + 1 };
}

const noticeOf = (form: FormData) => ({
  plan: textOf(form, "plan"),
  noticeId: textOf(form, "noticeId"),
  expectedVersion: Number(textOf(form, "version")),
});

/** A hidden field "1.1-01|gy-health" is an item and the unit it was listed under. */
function itemsIn(form: FormData) {
  return form.getAll("items").flatMap((value) => {
    if (typeof value !== "string") return [];
    const [code = "", unit = ""] = value.split("|");
    return [{ code, unit }];
  });
}

/** An input of a date that was left empty is said at its field. */
function missingDay(form: FormData): ActionResult | null {
  if (textOf(form, "replyBy") !== "") return null;
  const fields = [{ field: "replyBy", code: "required" }];
  return { ok: false, code: "incomplete", fields, params: {} };
}

export async function draftNoticesAction(
  before: NoticeState,
  form: FormData,
): Promise<NoticeState> {
  const plan = textOf(form, "plan");
  const input = {
    plan,
    token: textOf(form, "token"),
    kind: textOf(form, "kind"),
    items: itemsIn(form),
    demand: textOf(form, "demand"),
    replyBy: textOf(form, "replyBy"),
  };
  const missing = missingDay(form);
  if (missing) return after(before, form, missing);
  const result = await runCommand(draftNoticesInput, input, draftNotices, form);
  if (!result.ok) return after(before, form, result);
  const base = `/plans/${encodeURIComponent(plan)}/notices`;
  const [first, ...rest] = result.value.noticeIds;
  redirect(rest.length === 0 && first ? `${base}/${first}` : `${base}?state=draft`);
}

export async function editNoticeAction(before: NoticeState, form: FormData): Promise<NoticeState> {
  const missing = missingDay(form);
  if (missing) return after(before, form, missing);
  const typed = { demand: textOf(form, "demand"), replyBy: textOf(form, "replyBy") };
  const input = { ...noticeOf(form), ...typed };
  return after(before, form, await runCommand(editNoticeInput, input, quiet(editNotice), form));
}

export async function issueNoticeAction(before: NoticeState, form: FormData): Promise<NoticeState> {
  return after(
    before,
    form,
    await runCommand(noticeInput, noticeOf(form), quiet(issueNotice), form),
  );
}

export async function withdrawNoticeAction(
  before: NoticeState,
  form: FormData,
): Promise<NoticeState> {
  return after(
    before,
    form,
    await runCommand(noticeInput, noticeOf(form), quiet(withdrawNotice), form),
  );
}

export async function acknowledgeNoticeAction(
  before: NoticeState,
  form: FormData,
): Promise<NoticeState> {
  const result = await runCommand(noticeInput, noticeOf(form), quiet(acknowledgeNotice), form);
  return after(before, form, result);
}

export async function replyNoticeAction(before: NoticeState, form: FormData): Promise<NoticeState> {
  const input = { ...noticeOf(form), text: textOf(form, "text") };
  return after(before, form, await runCommand(replyNoticeInput, input, quiet(replyNotice), form));
}

export async function decideReplyAction(before: NoticeState, form: FormData): Promise<NoticeState> {
  const decided = { decision: textOf(form, "decision"), reason: textOf(form, "reason") };
  const input = { ...noticeOf(form), ...decided };
  return after(before, form, await runCommand(decideReplyInput, input, quiet(decideReply), form));
}

export async function closeNoticeAction(before: NoticeState, form: FormData): Promise<NoticeState> {
  const input = { ...noticeOf(form), reason: textOf(form, "reason") };
  return after(before, form, await runCommand(closeNoticeInput, input, quiet(closeNotice), form));
}

export async function handOverNoticeAction(
  before: NoticeState,
  form: FormData,
): Promise<NoticeState> {
  const typed = { office: textOf(form, "office"), number: textOf(form, "number") };
  const input = { ...noticeOf(form), ...typed };
  return after(
    before,
    form,
    await runCommand(handOverNoticeInput, input, quiet(handOverNotice), form),
  );
}
