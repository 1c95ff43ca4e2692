// A refused form in words, in the browser: the whole message and the one at each field.
import type { ErrorCode, FieldFault } from "@/lib/domain/errors";

/** The messages of a code and of a fault in the reader's language. */
export type RefusalWords = {
  codes: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
};

export type Refused = {
  ok: false;
  code: ErrorCode;
  fields: readonly FieldFault[];
  params: Readonly<Record<string, string | number>>;
};

export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ""));
}

export function refusedBy(result: { ok: true } | Refused | null | undefined): Refused | null {
  return result && !result.ok ? result : null;
}

export function messageOf({ code, params }: Refused, { codes }: RefusalWords): string {
  return fill(codes[code] ?? code, params);
}

/** `params` stands for what the message leaves open, where the form knows a better word than the code. */
export function faultWords(
  fault: FieldFault,
  { faults }: RefusalWords,
  params: Readonly<Record<string, string>> = {},
): string {
  return fill(faults[fault.code] ?? faults.invalid ?? fault.code, { ...fault.params, ...params });
}

export function faultAt(
  refused: Refused | null,
  field: string,
  words: RefusalWords,
  params: Readonly<Record<string, string>> = {},
): string | undefined {
  const fault = refused?.fields.find((each) => each.field === field);
  return fault && faultWords(fault, words, params);
}
