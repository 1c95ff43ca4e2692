// What a form of a quarter says, and how it says that it was refused.
import {
  faultAt,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import type { WindowField } from "@/lib/domain/period/window";

type Labels = Readonly<
  Record<
    | WindowField
    | "reason"
    | "reasonHint"
    | "quarter"
    | "signatory"
    | "signatoryHint"
    | "document"
    | "documentHint",
    string
  >
>;

export type PeriodFormWords = RefusalWords & {
  summary: string;
  text: string;
  confirm: string;
  pending: string;
  done: string;
  form: Labels;
};

/** What is said of the whole form, and at a field. */
export function refusedWords(refused: Refused | null, words: PeriodFormWords) {
  return {
    whole: refused && messageOf(refused, words),
    at: (field: string) => faultAt(refused, field, words),
  };
}
