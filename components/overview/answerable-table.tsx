// Units, places or leaders in charge in the official order, never ranked. Those with nothing due and nothing missing are one sentence that unfolds to their names.
import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { FigureNumber, hasRecords } from "@/components/status/figure-number";
import { hrefTo, type ListedItem, type NamedRecord, type View } from "@/components/status/view";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope, narrowed, type Scope } from "@/lib/domain/rollup/scope";
import { inLocale } from "@/messages";

type AnswerableTableProps = {
  view: View;
  kind: "unit" | "place" | "leader";
  records: readonly NamedRecord[];
  items: readonly ListedItem[];
  /** Of what part of the plan the items are; null: of all of it. */
  scope?: Scope | null;
};

const columns = [
  "due",
  "done",
  "doneVerified",
  "overdue",
  "awaiting",
  "status.notReported",
] as const;
const paths = { unit: "units", place: "districts", leader: "leaders" } as const;

export function AnswerableTable({
  view,
  kind,
  records,
  items,
  scope: part = null,
}: AnswerableTableProps) {
  const { t, locale } = view;
  const rows = records.map((record) => {
    const scope = narrowed(part, { kind, code: record.code });
    const own = items
      .map((item) => item.assessment)
      .filter((assessment) => isInScope(assessment, scope));
    return { record, scope, own, figures: rollUp(own).figures };
  });
  const answering = rows.filter((row) => hasRecords(row.figures.counted));
  const isShown = (row: (typeof rows)[number]) =>
    columns.some((key) => hasRecords(row.figures[key]));
  const shown = answering.filter(isShown);
  const quiet = answering.filter((row) => !isShown(row));
  return (
    <>
      {shown.length > 0 ? (
        <DataTable caption={t(`overview.answerable.${kind}.caption`)}>
          <TableHead>
            <HeadCell>{t(`overview.answerable.${kind}.head`)}</HeadCell>
            {columns.map((key) => (
              <HeadCell key={key} numeric>
                {t(
                  key === "status.notReported"
                    ? "domain.status.notReported"
                    : `domain.figure.${key}`,
                )}
              </HeadCell>
            ))}
          </TableHead>
          <tbody>
            {shown.map(({ record, scope, figures }) => (
              <Row key={record.code}>
                <Cell rowHead>
                  <Link
                    href={hrefTo(view, `${paths[kind]}/${encodeURIComponent(record.code)}`)}
                    className="hover:text-brand hover:underline max-sm:inline-block max-sm:py-3"
                  >
                    {inLocale(locale, record.nameZh, record.nameEn)}
                  </Link>
                </Cell>
                {columns.map((key) => {
                  const some = hasRecords(figures[key]);
                  return (
                    <Cell key={key} numeric>
                      <FigureNumber
                        view={view}
                        figure={figures[key]}
                        scope={scope}
                        tone={!some ? "zero" : key === "overdue" ? "over" : "inherit"}
                        strong={key === "overdue" && some}
                      />
                    </Cell>
                  );
                })}
              </Row>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      {quiet.length > 0 ? (
        <div className="pt-1 text-xs">
          <Disclosure
            summary={t(
              shown.length > 0
                ? `overview.answerable.${kind}.quiet`
                : `overview.answerable.${kind}.allQuiet`,
              { count: quiet.length },
            )}
          >
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
              {quiet.map(({ record }) => (
                <li key={record.code}>
                  <Link
                    href={hrefTo(view, `${paths[kind]}/${encodeURIComponent(record.code)}`)}
                    className="d max-sm:inline-block max-sm:py-3"
                  >
                    {inLocale(locale, record.nameZh, record.nameEn)}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : shown.length === 0 ? (
        <p className="pt-2 text-xs text-ink-3">
          {t(`overview.answerable.${kind}.allQuiet`, { count: 0 })}
        </p>
      ) : null}
    </>
  );
}
