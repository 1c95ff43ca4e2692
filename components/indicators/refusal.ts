// A refused form of an indicator: who saved in between is named where the command knows.
import {
  fill,
  messageOf as plainMessage,
  type Refused,
  refusedBy as refusalIn,
} from "@/components/status/refused-form";
import type { FormState } from "@/lib/actions/indicators";
import type { FormWords } from "./form-words";

export function refusedBy(state: FormState): Refused | null {
  return refusalIn(state?.result);
}

export function messageOf(refused: Refused, words: FormWords): string {
  const { code, params } = refused;
  if (code === "conflict" && params.by) return fill(words.form.conflict, params);
  return plainMessage(refused, words);
}
