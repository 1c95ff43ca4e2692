// What confirming would change today: now beside after. Plain rows, so that a form can show it in the browser too.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { EffectRow } from "@/messages/definition-words";

export type EffectWords = {
  title: string;
  caption: string;
  field: string;
  now: string;
  after: string;
  same: string;
};

type EffectTableProps = { words: EffectWords; rows: readonly EffectRow[] };

export function EffectTable({ words, rows }: EffectTableProps) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-sm font-semibold">{words.title}</h4>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-2">{words.same}</p>
      ) : (
        <DataTable caption={words.caption} reachable>
          <TableHead>
            <HeadCell className="w-28">{words.field}</HeadCell>
            <HeadCell>{words.now}</HeadCell>
            <HeadCell>{words.after}</HeadCell>
          </TableHead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.field}>
                <Cell rowHead muted className="text-left font-normal">
                  {row.field}
                </Cell>
                <Cell>{row.now}</Cell>
                <Cell strong>{row.after}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </div>
  );
}
