// The words of the forms that run in the browser, taken from the messages once; and a refusal by its fields.
import type { ActionResult } from "@/lib/actions/define-action";
import { type Locale, messages } from "@/messages";

export function formWords(locale: Locale) {
  return {
    form: messages[locale].definitions.form,
    effect: messages[locale].definitions.effect,
    moves: messages[locale].definitions.transition,
    codes: { ...messages[locale].errors.code, ...messages[locale].definitions.code } as Readonly<
      Record<string, string>
    >,
    faults: messages[locale].definitions.fault as Readonly<Record<string, string>>,
  };
}
export type FormWords = ReturnType<typeof formWords>;

type Refused = Extract<ActionResult<unknown>, { ok: false }>;

export function refusedBy(result: ActionResult<unknown> | undefined): Refused | null {
  return result && !result.ok ? result : null;
}

export function messageOf({ code }: Refused, words: FormWords): string {
  return words.codes[code] ?? code;
}

export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ""));
}

/** Every fault at the field, in words. */
export function faultsAt(
  refused: Pick<Refused, "fields"> | null,
  field: string,
  words: Pick<FormWords, "faults">,
): string[] {
  const found = refused?.fields.filter((each) => each.field === field) ?? [];
  return found.map(({ code, params }) =>
    fill(words.faults[code] ?? words.faults.invalid ?? code, params ?? {}),
  );
}
