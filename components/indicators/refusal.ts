// A refused form in words, in the browser: the whole message and the one at each field.
import type { ActionResult } from "@/lib/actions/define-action";
import type { FormState } from "@/lib/actions/indicators";
import type { FormWords } from "./form-words";

export type Refused = Extract<ActionResult<unknown>, { ok: false }>;

export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function refusedBy(state: FormState): Refused | null {
  return state && !state.result.ok ? state.result : null;
}

/** Who saved in between is named where the command knows. */
export function messageOf({ code, params }: Refused, words: FormWords): string {
  if (code === "conflict" && params.by) return fill(words.form.conflict, params);
  return fill(words.codes[code] ?? code, params);
}

export function faultAt(
  refused: Refused | null,
  field: string,
  words: FormWords,
): string | undefined {
  const fault = refused?.fields.find((each) => each.field === field);
  if (!fault) return undefined;
  return fill(words.faults[fault.code] ?? words.faults.invalid ?? fault.code, fault.params ?? {});
}
