// What a reading says in full: for the head, the reviewer and the record.
import type { ReactNode } from "react";
import type { Reading, Target } from "@/lib/domain/milestone/milestone";
import { inLocale, type Locale, type Translator } from "@/messages";
import { readingWords, stageWords } from "@/messages/words";

type ReadingDetailProps = {
  t: Translator;
  locale: Locale;
  target: Target;
  reading: Reading | null;
};

/** Later than any day of the plan: everything the reading says. */
const always = "9999-12-31";

export function ReadingDetail({ t, locale, target, reading }: ReadingDetailProps) {
  if (!reading) return <>{t("common.dash")}</>;
  const rows = rowsOf({ t, locale, target, reading });
  return (
    <div className="min-w-0">
      <span className="font-semibold">{readingWords(t, locale, target, reading, always)}</span>
      {rows.length > 0 ? (
        <ul className="mt-0.5 text-xs text-ink-2">
          {rows.map(({ key, name, day, note }) => (
            <li key={key} className="flex gap-2">
              <span className="min-w-0">
                {name}
                {note ? <span className="block text-ink-3">{note}</span> : null}
              </span>
              {day ? <span className="n ml-auto text-ink-3">{day}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type DetailRow = { key: string; name: ReactNode; day?: string | null; note?: string };

function rowsOf({
  t,
  locale,
  target,
  reading,
}: ReadingDetailProps & { reading: Reading }): DetailRow[] {
  switch (reading.kind) {
    case "build":
      return reading.reached.map(({ stage, on }) => ({
        key: stage,
        name: target.kind === "build" ? stageWords(t, locale, target, stage) : stage,
        day: on,
      }));
    case "coverage":
      return reading.complied.map(({ unit, on }) => ({ key: unit, name: unit, day: on }));
    case "qualitative": {
      const named = new Map(
        target.kind === "qualitative"
          ? target.criteria.map((c) => [c.code, inLocale(locale, c.zh, c.en)])
          : [],
      );
      return reading.met.map((row) => ({
        key: row.criterion,
        name: named.get(row.criterion) ?? row.criterion,
        day: row.on,
        note: row.document,
      }));
    }
    case "threshold":
      return [
        {
          key: "year",
          name: t("reports.threshold.ofYear", { year: String(reading.dataYear) }),
          note: t(`domain.valueLabel.${reading.label}`),
          day: reading.publishedOn,
        },
      ];
    case "count":
      return [];
  }
}
