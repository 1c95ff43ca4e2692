// What the plan's own text says in two ways about the things on this page: the ruling in force, or that it waits.
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/messages";
import type { View } from "./view";

export type DiscrepancyWords = {
  code: string;
  topicZh: string;
  topicEn: string;
  places: readonly [string, string];
  ruling: { value: string; reason: string; ruledBy: string; effectiveOn: string } | null;
};

export function DiscrepancyNotes({
  view: { t, locale },
  notes,
}: {
  view: View;
  notes: readonly DiscrepancyWords[];
}) {
  return (
    <ul className="grid gap-2">
      {notes.map((note) => (
        <li key={note.code}>
          <Note
            tone={note.ruling ? "grey" : "yellow"}
            title={`${note.code} ${inLocale(locale, note.topicZh, note.topicEn)}`}
          >
            {note.ruling
              ? t("overview.discrepancies.ruled", note.ruling)
              : t("overview.discrepancies.open", { first: note.places[0], second: note.places[1] })}
          </Note>
        </li>
      ))}
    </ul>
  );
}

type DiscrepancySectionProps = { view: View; notes: readonly DiscrepancyWords[] };

/** The notes as a part of a page; nothing where nothing disagrees. */
export function DiscrepancySection({ view, notes }: DiscrepancySectionProps) {
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
