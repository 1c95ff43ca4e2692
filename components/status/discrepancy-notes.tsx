// What the plan's own text says in two ways about the things on this page: the number used, the ruling in force or
// that it waits, and for readers of the register what either place would make of it.
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";
import type { BothReadings } from "@/lib/domain/discrepancy/both-readings";
import { BothReadingsList } from "./both-readings";
import { RulingWords, type RulingRecord } from "./ruling-words";
import type { View } from "./view";

export type DiscrepancyWords = {
  code: string;
  topicZh: string;
  topicEn: string;
  places: readonly [string, string];
  ruling: RulingRecord | null;
  results: readonly BothReadings[];
};

type DiscrepancyNotesProps = { view: View; notes: readonly DiscrepancyWords[] };

export function DiscrepancyNotes({ view, notes }: DiscrepancyNotesProps) {
  const { t, locale } = view;
  return (
    <ul className="grid gap-2">
      {notes.map((note) => (
        <li key={note.code}>
          <Note
            tone={note.ruling ? "grey" : "yellow"}
            title={`${note.code} ${inLocale(locale, note.topicZh, note.topicEn)}`}
          >
            {note.ruling ? (
              <RulingWords t={t} ruling={note.ruling} />
            ) : (
              t("overview.discrepancies.open", { first: note.places[0], second: note.places[1] })
            )}
            <BothReadingsList view={view} results={note.results} />
          </Note>
        </li>
      ))}
    </ul>
  );
}

/** The notes as a part of a page; nothing where nothing disagrees. */
export function DiscrepancySection({ view, notes }: DiscrepancyNotesProps) {
  const { t } = view;
  if (notes.length === 0) return null;
  return (
    <Section
      className="mt-9 max-sm:mt-7"
      title={t("overview.discrepancies.notes")}
      note={t("overview.discrepancies.count", { count: notes.length })}
    >
      <DiscrepancyNotes view={view} notes={notes} />
    </Section>
  );
}
