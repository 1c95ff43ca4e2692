// Which paper a form is about, and how it was refused as a whole.
import { faultWords, messageOf, type Refused } from "@/components/status/refused-form";
import { Note } from "@/components/ui/note";
import type { BriefingFormWords, BriefingRef } from "./form-words";

export function BriefingRefFields({ briefing }: { briefing: BriefingRef }) {
  return (
    <>
      <input type="hidden" name="plan" value={briefing.plan} />
      <input type="hidden" name="briefingId" value={briefing.id} />
      <input type="hidden" name="version" value={briefing.version} />
    </>
  );
}

type RefusedProps = {
  refused: Refused | null;
  refusal: BriefingFormWords["refusal"];
  /** Fields that say it themselves. */
  fields: readonly string[];
};

export function RefusedNote({ refused, refusal, fields }: RefusedProps) {
  if (!refused) return null;
  const elsewhere = refused.fields.filter(({ field }) => !fields.includes(field));
  const words =
    elsewhere.length > 0
      ? elsewhere.map((fault) => faultWords(fault, refusal)).join(" ")
      : messageOf(refused, refusal);
  return (
    <Note tone="ink" role="alert">
      {words}
    </Note>
  );
}
