"use server";
// The door of rulings. Done, it leads back to the register as it was filtered, which then names what was ruled.
import { redirect } from "next/navigation";
import { ruleDiscrepancy, ruleDiscrepancyInput } from "@/lib/commands/discrepancy/rule-discrepancy";
import { textOf } from "@/lib/domain/form-text";
import { type ActionResult, runCommand } from "./define-action";

export type RulingState = {
  result: ActionResult<{ code: string }>;
  typed: Readonly<Record<string, string>>;
} | null;

const toNumber = (text: string) => (text === "" ? null : Number(text.replaceAll(/[,，\s]/g, "")));

export async function ruleDiscrepancyAction(
  _before: RulingState,
  form: FormData,
): Promise<RulingState> {
  const [plan, discrepancy] = [textOf(form, "plan"), textOf(form, "discrepancy")];
  const names = ["number", "value", "reason", "effectiveOn"] as const;
  const typed: Record<string, string> = {
    ...Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()])),
    choice: textOf(form, `choice-${discrepancy}`),
  };
  if (typed.choice === "") {
    const fields = [{ field: "choice", code: "required" }];
    return { result: { ok: false, code: "invalid", fields, params: {} }, typed };
  }
  const input = {
    ...typed,
    plan,
    discrepancy,
    number: toNumber(typed.number ?? ""),
    effectiveOn: typed.effectiveOn === "" ? null : typed.effectiveOn,
    expectedRuled: Number(textOf(form, "expectedRuled")),
  };
  const result = await runCommand(ruleDiscrepancyInput, input, ruleDiscrepancy, form);
  if (!result.ok) return { result, typed };
  const query = new URLSearchParams({ show: textOf(form, "show"), ruled: discrepancy });
  redirect(`/plans/${encodeURIComponent(plan)}/discrepancies?${query.toString()}`);
}
