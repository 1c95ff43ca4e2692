// What was accepted beside what is right: the reading always, the words only where they differ.
import type { ReactNode } from "react";
import { ReadingDetail } from "@/components/milestones/kinds";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { LocalDate, Target } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Locale, Translator } from "@/messages";

type ComparisonProps = {
  t: Translator;
  locale: Locale;
  target: Target;
  before: Draft;
  after: Draft;
  /** A reading without a day of its own is true for this one. */
  periodEndsOn: LocalDate;
};

const texts = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

export function Comparison(props: ComparisonProps) {
  const { t, before, after } = props;
  return (
    <DataTable
      caption={t("corrections.detail.comparison")}
      layout="fixed"
      className="[&_tbody_td]:py-2 [&_tbody_td]:align-top [&_tbody_th]:py-2 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell className="w-28 max-sm:w-20">
          <span className="sr-only">{t("corrections.detail.field")}</span>
        </HeadCell>
        <HeadCell>{t("corrections.detail.before")}</HeadCell>
        <HeadCell>{t("corrections.detail.after")}</HeadCell>
      </TableHead>
      <tbody>
        <Line
          label={t("reviews.field.reading")}
          before={<Reading {...props} draft={before} />}
          after={<Reading {...props} draft={after} />}
        />
        {wordsOf(props).map(({ label, was, is }) => (
          <Line
            key={label}
            label={label}
            before={was || <Nothing t={t} />}
            after={is || <Nothing t={t} />}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

function Line(row: { label: string; before: ReactNode; after: ReactNode }) {
  return (
    <Row>
      <Cell rowHead className="text-ink-3">
        {row.label}
      </Cell>
      <Cell className="leading-[1.7] whitespace-pre-wrap text-ink-2">{row.before}</Cell>
      <Cell className="leading-[1.7] whitespace-pre-wrap">{row.after}</Cell>
    </Row>
  );
}

function Reading({ draft, ...props }: ComparisonProps & { draft: Draft }) {
  return (
    <>
      <ReadingDetail {...props} reading={draft.reading} />
      <span className="text-xs text-ink-3">
        {`${props.t("reviews.field.factOn")} ${draft.factOn ?? props.periodEndsOn}`}
      </span>
    </>
  );
}

const Nothing = ({ t }: Pick<ComparisonProps, "t">) => (
  <span className="text-ink-3">{t("corrections.detail.empty")}</span>
);

/** The fields beside the reading that say something else. */
function wordsOf({ t, before, after }: ComparisonProps) {
  const classOf = ({ forecastClass }: Draft) =>
    forecastClass ? t(`domain.forecastClass.${forecastClass}`) : "";
  const rows = [
    { field: "forecastOn" as const, was: before.forecastOn ?? "", is: after.forecastOn ?? "" },
    { field: "forecastClass" as const, was: classOf(before), is: classOf(after) },
    ...texts.map((field) => ({ field, was: before[field].trim(), is: after[field].trim() })),
  ];
  return rows
    .filter(({ was, is }) => was !== is)
    .map(({ field, ...row }) => ({ ...row, label: t(`reviews.field.${field}`) }));
}
