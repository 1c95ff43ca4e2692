// The last accepted report and this one, field by field; on a phone the marks in the new one say both.
import type { ReactNode } from "react";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { daysBetween } from "@/lib/domain/calendar";
import type { Draft } from "@/lib/domain/report/draft";
import { quarterWords, readingWords } from "@/messages/words";
import { ChangedText } from "./changed-text";
import type { ReviewItem, Words } from "./review-item";

type ComparisonProps = Words & { entry: ReviewItem };
type Field = Exclude<keyof Draft, "factOn">;

const texts = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

export function Comparison({ t, locale, entry }: ComparisonProps) {
  const { previous, draft } = entry;
  const words = { t, locale };
  const rows: { field: Field; before: ReactNode; after: ReactNode }[] = [
    { field: "reading", ...readingCells(words, entry) },
    {
      field: "forecastOn",
      before: previous?.draft.forecastOn ?? null,
      after: <ForecastCell t={t} entry={entry} />,
    },
    { field: "forecastClass", ...classCells(words, entry) },
    ...texts.map((field) => ({
      field,
      before: previous?.draft[field] ?? null,
      after: (
        <ChangedText
          before={previous?.draft[field] ?? ""}
          after={draft[field]}
          unchanged={t("reviews.report.unchanged")}
          empty={t("reviews.report.empty")}
        />
      ),
    })),
  ];
  return (
    <DataTable
      caption={t("reviews.report.comparison")}
      layout="fixed"
      className="[&_tbody_td]:py-2 [&_tbody_td]:align-top [&_tbody_th]:py-2 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell className="w-24 max-sm:w-20">
          <span className="sr-only">{t("reviews.report.field")}</span>
        </HeadCell>
        <HeadCell className="max-sm:hidden">
          {previous
            ? `${t("reviews.report.lastAccepted")} · ${quarterWords(t, previous.period)}`
            : t("reviews.report.noLast")}
        </HeadCell>
        <HeadCell>{`${t("reviews.report.thisTime")} · ${quarterWords(t, entry.period)}`}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <Row key={field}>
            <Cell rowHead className="text-ink-3">
              {t(`reviews.field.${field}`)}
            </Cell>
            <Cell className="leading-[1.7] whitespace-pre-wrap max-sm:hidden">
              {before || <span className="text-ink-3">{t("common.dash")}</span>}
            </Cell>
            <Cell className="leading-[1.7] whitespace-pre-wrap">{after}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Old struck out, new underlined; the same value once, with a word. */
function Changed({
  t,
  before,
  after,
  note,
}: Pick<Words, "t"> & { before: string | null; after: string; note?: ReactNode }) {
  if (before === after) {
    return (
      <>
        {after}
        <span className="ml-2 text-xs text-ink-3">{t("reviews.report.unchanged")}</span>
      </>
    );
  }
  return (
    <>
      {before ? <del className="mr-1.5">{before}</del> : null}
      <ins className="font-semibold">{after}</ins>
      {note ? <span className="ml-2 whitespace-nowrap">{note}</span> : null}
    </>
  );
}

function readingCells({ t, locale }: Words, { draft, previous, preview, on }: ReviewItem) {
  const say = (reading: Draft["reading"], upTo: string) =>
    reading ? readingWords(t, locale, preview.target, reading, upTo) : null;
  const before = say(previous?.draft.reading ?? null, previous?.on ?? on);
  const after = say(draft.reading, on) ?? t("common.dash");
  const day = draft.factOn ? (
    <span className="text-xs text-ink-3">{`${t("reviews.field.factOn")} ${draft.factOn}`}</span>
  ) : null;
  return { before, after: <Changed t={t} before={before} after={after} note={day} /> };
}

function classCells({ t }: Words, { draft, previous }: ReviewItem) {
  const say = (given: Draft["forecastClass"]) =>
    given ? t(`domain.forecastClass.${given}`) : null;
  const before = say(previous?.draft.forecastClass ?? null);
  return {
    before,
    after: (
      <Changed
        t={t}
        before={before}
        after={say(draft.forecastClass) ?? t("reviews.report.empty")}
      />
    ),
  };
}

function ForecastCell({ t, entry }: Pick<Words, "t"> & { entry: ReviewItem }) {
  const now = entry.draft.forecastOn;
  if (!now) return <span className="text-ink-3">{t("reviews.report.empty")}</span>;
  const before = entry.previous?.draft.forecastOn ?? null;
  const moved = before ? daysBetween(before, now) : 0;
  const late = daysBetween(entry.preview.dueOn, now);
  return (
    <>
      <Changed t={t} before={before} after={now} />
      {moved !== 0 ? (
        <span className={`ml-2 ${late > 0 ? "text-sev" : "text-ink-2"}`}>
          {moved > 0
            ? t("reviews.report.later", { days: moved })
            : t("reviews.report.earlierBy", { days: -moved })}
        </span>
      ) : null}
      {late > 0 ? (
        <span className="ml-2 text-xs text-sev">{t("reviews.report.lateBy", { days: late })}</span>
      ) : null}
    </>
  );
}
