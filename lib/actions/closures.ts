"use server";
// The door of a closure: one form, whose button says what is decided by `move`. What was typed comes back.
import { redirect } from "next/navigation";
import { decideClosure, decideClosureInput } from "@/lib/commands/closure/decide-closure";
import { closureChecks } from "@/lib/domain/closure/checklist";
import type { FormValues } from "@/lib/domain/report/form-values";
import { type ActionResult, runCommand } from "./define-action";

export type ClosureFormState = { result: ActionResult<unknown>; values: FormValues } | null;

export async function decideClosureAction(
  _before: ClosureFormState,
  form: FormData,
): Promise<ClosureFormState> {
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
    ),
  );
  const checklist = closureChecks
    .filter((check) => values[`check.${check}`] !== undefined)
    .map((check) => ({
      check,
      file: values[`file.${check}`] ?? "",
      paper: values[`paper.${check}`] ?? "",
    }));
  const result = await runCommand(
    decideClosureInput,
    { ...values, checklist },
    decideClosure,
    form,
  );
  if (result.ok) {
    const [plan, milestone] = [values["plan"] ?? "", values["milestone"] ?? ""].map(
      encodeURIComponent,
    );
    redirect(`/plans/${plan}/closures/${milestone}?done=${result.value.outcome}`);
  }
  return { result, values };
}
