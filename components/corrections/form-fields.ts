// What the fields of a correction share: what they start from, and the fault at each.
import type { EntryFields } from "@/components/milestones/kinds";
import { faultWords, type Refused, type RefusalWords } from "@/components/status/refused-form";
import type { FormValues } from "@/lib/domain/report/form-values";

export function entryFields(
  values: FormValues,
  refused: Refused | null,
  words: { refusal: RefusalWords; required: string },
  required: readonly string[],
): EntryFields {
  const faults = (refused?.fields ?? []).map(
    (fault) => [fault.field, faultWords(fault, words.refusal)] as const,
  );
  return {
    values,
    // The first fault of a field is the one to mend first.
    faults: Object.fromEntries(faults.toReversed()),
    required,
    requiredWord: words.required,
  };
}
