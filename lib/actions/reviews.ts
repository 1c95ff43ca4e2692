"use server";
// The doors of the review desk: accept, return, take an acceptance back, and say who reviews what.
import { redirect } from "next/navigation";
import { acceptReports, acceptReportsInput } from "@/lib/commands/report/accept-reports";
import { returnReport, returnReportInput } from "@/lib/commands/report/return-report";
import { revokeAcceptance, revokeAcceptanceInput } from "@/lib/commands/report/revoke-acceptance";
import { assignReviewer, assignReviewerInput } from "@/lib/commands/review/assign-reviewer";
import { handOverReviews, handOverReviewsInput } from "@/lib/commands/review/hand-over-reviews";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { safePath } from "@/lib/domain/web/safe-path";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

/** What became of a decision with a reason; the reason typed comes back. */
export type ReviewReasonState = { result: ActionResult; reportId: string; reason: string } | null;

/** What became of an assignment: on how many items, and what was chosen. */
export type PostsState = {
  result: ActionResult<number>;
  chosen: { personId: string; backupId: string; fromId: string; toId: string; note: string };
  items: string[];
} | null;

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<void>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}

/** A box or hidden field holds "key|what the page showed"; a key alone names nothing that was seen. */
function pairsOf(form: FormData, name: string): [key: string, seen: string][] {
  return form.getAll(name).flatMap((value) => {
    if (typeof value !== "string") return [];
    const [key = "", seen = ""] = value.split("|");
    return [[key, seen] as [string, string]];
  });
}

/** On to the next report in the same answer. */
function goOn(form: FormData): void {
  const next = safePath(textOf(form, "next"));
  if (next) redirect(next);
}

/** Accepting many is confirmed by a box: its form names it, that of a single report does not. */
export async function acceptReportsAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionResult> {
  const pairs = pairsOf(form, "reports");
  const seen = pairs.flatMap(([id, version]) => (version ? [[id, Number(version)]] : []));
  const input = { reportIds: pairs.map(([id]) => id), seen: Object.fromEntries(seen) as unknown };
  if (textOf(form, "many") !== "" && textOf(form, "confirmed") === "") {
    const fields = [{ field: "confirmed", code: "notConfirmed" }];
    return { ok: false, code: "incomplete", fields, params: {} };
  }
  const result = await runCommand(acceptReportsInput, input, quiet(acceptReports), form);
  if (result.ok) goOn(form);
  return result;
}

function reasonOf(form: FormData) {
  const version = textOf(form, "version");
  return {
    reportId: textOf(form, "reportId"),
    reason: textOf(form, "reason"),
    expectedVersion: version === "" ? undefined : Number(version),
  };
}

/** One report, accepted or returned by which of the two buttons was pressed. */
export async function decideReportAction(
  _before: ReviewReasonState,
  form: FormData,
): Promise<ReviewReasonState> {
  const input = reasonOf(form);
  if (textOf(form, "decision") === "accept") {
    return { ...input, result: await acceptReportsAction(null, form) };
  }
  const result = await runCommand(returnReportInput, input, quiet(returnReport), form);
  if (result.ok) goOn(form);
  return { ...input, result };
}

export async function revokeAcceptanceAction(
  _before: ReviewReasonState,
  form: FormData,
): Promise<ReviewReasonState> {
  const { reportId, reason, expectedVersion } = reasonOf(form);
  const input = { reportId, reason, expectedVersion };
  const result = await runCommand(revokeAcceptanceInput, input, quiet(revokeAcceptance), form);
  return { reportId, reason, result };
}

function chosenIn(form: FormData) {
  const text = (name: string) => textOf(form, name);
  return {
    personId: text("personId"),
    backupId: text("backupId"),
    fromId: text("fromId"),
    toId: text("toId"),
    note: text("note"),
  };
}

export async function assignReviewerAction(
  _before: PostsState,
  form: FormData,
): Promise<PostsState> {
  const chosen = chosenIn(form);
  const items = pairsOf(form, "items");
  const input = {
    ...chosen,
    plan: textOf(form, "plan"),
    items: items.map(([code, chargeId]) => ({ code, chargeId: chargeId || null })),
  };
  const result = await runCommand(assignReviewerInput, input, assignReviewer, form);
  return { result, chosen, items: items.map(([code]) => code) };
}

export async function handOverReviewsAction(
  _before: PostsState,
  form: FormData,
): Promise<PostsState> {
  const chosen = chosenIn(form);
  const input = { ...chosen, plan: textOf(form, "plan") };
  return {
    result: await runCommand(handOverReviewsInput, input, handOverReviews, form),
    chosen,
    items: [],
  };
}
