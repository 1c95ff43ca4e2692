// Units or places in the official order, never ranked. Those with nothing due and nothing missing are one sentence.
import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { FigureValue } from "@/components/ui/figure-value";
import {
  figureHref,
  hrefTo,
  type ListedItem,
  type NamedRecord,
  type View,
} from "@/components/status/view";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope, type Scope } from "@/lib/domain/rollup/scope";
import { inLocale } from "@/messages";

type AnswerableTableProps = {
  view: View;
  kind: "unit" | "place";
  records: readonly NamedRecord[];
  items: readonly ListedItem[];
};

const columns = ["due", "done", "overdue", "awaiting", "status.notReported"] as const;
const paths = { unit: "units", place: "districts" } as const;

export function AnswerableTable({ view, kind, records, items }: AnswerableTableProps) {
  const { t, locale } = view;
  const rows = records.map((record) => {
    const scope: Scope = { kind, code: record.code };
    const own = items
      .map((item) => item.assessment)
      .filter((assessment) => isInScope(assessment, scope));
    return { record, scope, own, figures: rollUp(own).figures };
  });
  const answering = rows.filter((row) => row.figures.counted.records.length > 0);
  const shown = answering.filter((row) =>
    columns.some((key) => row.figures[key].records.length > 0),
  );
  const quiet = answering.length - shown.length;
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
                    href={hrefTo(view, `${paths[kind]}/${record.code}`)}
                    className="hover:text-brand hover:underline max-sm:inline-block max-sm:py-3"
                  >
                    {inLocale(locale, record.nameZh, record.nameEn)}
                  </Link>
                </Cell>
                {columns.map((key) => {
                  const count = figures[key].records.length;
                  return (
                    <Cell key={key} numeric>
                      <FigureValue
                        {...(count > 0
                          ? { href: figureHref(view, key, scope), label: `${count}` }
                          : {})}
                        tone={count === 0 ? "zero" : key === "overdue" ? "over" : "inherit"}
                        strong={key === "overdue" && count > 0}
                      >
                        {count}
                      </FigureValue>
                    </Cell>
                  );
                })}
              </Row>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      {quiet > 0 || shown.length === 0 ? (
        <p className="pt-2 text-xs text-ink-3">
          {t(
            shown.length > 0
              ? `overview.answerable.${kind}.quiet`
              : `overview.answerable.${kind}.allQuiet`,
            { count: quiet },
          )}
        </p>
      ) : null}
    </>
  );
}
