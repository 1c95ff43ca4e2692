// A refused form in words, in the browser: the whole message and the one at each field.
import type { ActionResult } from "@/lib/actions/define-action";

/** The messages of errors.code and errors.fields in the reader's language. */
export type RefusalWords = {
  codes: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
};

type Refused = Extract<ActionResult<unknown>, { ok: false }>;

export function refusedBy(result: ActionResult<unknown> | null | undefined): Refused | null {
  return result && !result.ok ? result : null;
}

export function messageOf(refused: Refused, words: RefusalWords): string {
  return words.codes[refused.code] ?? refused.code;
}

/** `params` replaces what the message leaves open, when the form knows a better word than the code. */
export function faultAt(
  refused: Refused | null,
  field: string,
  words: RefusalWords,
  params: Readonly<Record<string, string>> = {},
): string | undefined {
  const fault = refused?.fields.find((each) => each.field === field);
  if (!fault) return undefined;
  const given: Readonly<Record<string, string | number>> = { ...fault.params, ...params };
  const message = words.faults[fault.code] ?? words.faults.invalid ?? fault.code;
  return message.replace(/\{(\w+)\}/g, (_all, name: string) => String(given[name] ?? ""));
}
