import { Note } from "@/components/ui/note";
import type { BenchState } from "@/lib/domain/definition/bench";
import type { Translator } from "@/messages";

/** How the item stands on the bench, in words that can be read out. */
export function DefinitionLead({ t, state }: { t: Translator; state: BenchState }) {
  const { target, lacksPoints, confirmedPoints } = state;
  return (
    <>
      {t(`definitions.detail.lead.${target}`)}{" "}
      {lacksPoints ? t("definitions.detail.lead.lacksPoints") : null}
      {confirmedPoints > 0 ? t("definitions.detail.lead.points", { count: confirmedPoints }) : null}
    </>
  );
}

const outcomes = ["proposed", "confirmed", "refused", "withdrawn"] as const;

/** What has just been done, by the address the form came back to. */
export function DoneNote({ t, done }: { t: Translator; done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (!outcome) return null;
  return (
    <div className="mb-4">
      <Note role="status">{t(`definitions.detail.done.${outcome}`)}</Note>
    </div>
  );
}
