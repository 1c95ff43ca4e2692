import { checkBeforeSending } from "@/lib/domain/report/check-draft";
import type { Draft } from "@/lib/domain/report/draft";
import { textFields } from "@/lib/domain/report/form-values";
import type { EntryView } from "./report-view";

/** Names of the fields that sending asks for, whether they are filled in already or not. */
export function requiredFields(entry: EntryView, draft: Draft): string[] {
  const blank = {
    ...draft,
    forecastOn: null,
    ...Object.fromEntries(textFields.map((name) => [name, ""])),
  };
  const faults = checkBeforeSending(blank, entry.context);
  const asked = faults.filter((fault) => fault.code === "required").map((fault) => fault.field);
  return [...new Set(["reading.value", ...asked])];
}
