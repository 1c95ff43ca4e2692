"use server";
// The doors by which a unit passes its items on: to a colleague or an office, back, and all of one person's at once.
import { passItem, passItemInput } from "@/lib/commands/charge/pass-item";
import { takeOver, takeOverInput } from "@/lib/commands/charge/take-over";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of passing on: what was typed and chosen comes back. */
export type PassState = {
  result: ActionResult<{ passed: number }>;
  values: Readonly<Record<string, string>>;
} | null;

const orNull = (text: string) => (text === "" ? null : text);

function valuesOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** `items`: the item's code and the post that was shown, with a bar between. */
export async function passItemAction(_before: PassState, form: FormData): Promise<PassState> {
  const values = valuesOf(form, ["office", "personId", "backupId", "note"]);
  const items = form.getAll("items").flatMap((pair) => {
    if (typeof pair !== "string") return [];
    const [milestone = "", expected = ""] = pair.split("|");
    return [{ milestone, expected: orNull(expected) }];
  });
  const input = {
    plan: textOf(form, "plan"),
    organisation: textOf(form, "organisation"),
    items,
    office: values["office"] ?? "",
    personId: orNull(values["personId"] ?? ""),
    backupId: orNull(values["backupId"] ?? ""),
    note: values["note"] ?? "",
  };
  return { result: await runCommand(passItemInput, input, passItem, form), values };
}

export async function takeOverAction(_before: PassState, form: FormData): Promise<PassState> {
  const values = valuesOf(form, ["fromId", "toId", "note"]);
  const input = {
    plan: textOf(form, "plan"),
    organisation: textOf(form, "organisation"),
    ...values,
  };
  return { result: await runCommand(takeOverInput, input, takeOver, form), values };
}
