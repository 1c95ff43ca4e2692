"use server";
// The door of 催办: by message, or put on record as told outside the system.
import {
  type RemindersSent,
  sendReminders,
  sendRemindersInput,
} from "@/lib/commands/supervision/send-reminders";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of it; what was typed comes back. */
export type RemindState = {
  result: ActionResult<RemindersSent>;
  channel: string;
  text: string;
  copyHeads: boolean;
} | null;

/** A hidden field "1.1-01|2" is an item, and how often it had been reminded of when the page was made. */
function chosenIn(form: FormData) {
  return form.getAll("items").flatMap((value) => {
    if (typeof value !== "string") return [];
    const [code = "", seen = ""] = value.split("|");
    return [{ code, seen: Number(seen) }];
  });
}

export async function sendRemindersAction(
  _before: RemindState,
  form: FormData,
): Promise<RemindState> {
  const text = textOf(form, "text");
  const channel = textOf(form, "channel");
  const copyHeads = textOf(form, "copyHeads") !== "";
  const input = {
    plan: textOf(form, "plan"),
    batchId: textOf(form, "batchId"),
    items: chosenIn(form),
    channel,
    text,
    copyHeads,
  };
  const result = await runCommand(sendRemindersInput, input, sendReminders, form);
  return { result, channel, text, copyHeads };
}
