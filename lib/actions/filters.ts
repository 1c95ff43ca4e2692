"use server";
// The doors of the filters a reader keeps.
import { removeFilter, removeFilterInput } from "@/lib/commands/filter/remove-filter";
import { renameFilter, renameFilterInput } from "@/lib/commands/filter/rename-filter";
import { saveFilter, saveFilterInput } from "@/lib/commands/filter/save-filter";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with the name it held. */
export type FilterFormState = { result: ActionResult<unknown>; name: string } | null;

export async function saveFilterAction(
  _before: FilterFormState,
  form: FormData,
): Promise<FilterFormState> {
  const name = textOf(form, "name");
  const input = { plan: form.get("plan"), list: form.get("list"), name, query: form.get("query") };
  return { result: await runCommand(saveFilterInput, input, saveFilter, form), name };
}

/** The form of one filter: its buttons say what is wanted by `intent`. */
export async function changeFilterAction(
  _before: FilterFormState,
  form: FormData,
): Promise<FilterFormState> {
  const name = textOf(form, "name");
  const at = { filterId: form.get("filterId"), expectedVersion: form.get("expectedVersion") };
  const result =
    textOf(form, "intent") === "remove"
      ? await runCommand(removeFilterInput, at, removeFilter, form)
      : await runCommand(renameFilterInput, { ...at, name }, renameFilter, form);
  return { result, name };
}
