// That a form of a notice was refused, in words: the whole, and what has no field of its own.
import {
  faultWords,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";

type RefusedNoteProps = {
  refused: Refused | null;
  refusal: RefusalWords;
  /** Fields that say it themselves. */
  fields: readonly string[];
};

export function RefusedNote({ refused, refusal, fields }: RefusedNoteProps) {
  if (!refused) return null;
  const elsewhere = refused.fields.filter((fault) => !fields.includes(fault.field));
  if (refused.fields.length > 0 && elsewhere.length === 0) return null;
  return (
    <Note tone="ink" role="alert">
      {elsewhere.length > 0
        ? elsewhere.map((fault) => faultWords(fault, refusal)).join(" ")
        : messageOf(refused, refusal)}
    </Note>
  );
}
