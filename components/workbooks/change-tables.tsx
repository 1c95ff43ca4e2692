// What files would change, field by field; and apart from it what was changed in the system since the download.
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, GroupRow, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { ChangeWords, CheckWords, RowWords } from "@/messages/workbook-check-words";
import type { WorkbookWords } from "./form-words";

type Words = WorkbookWords["dryRun"];

/** Long words keep their lines and are cut by nobody: this is what gets written. */
const text = "py-1 align-top leading-[1.6] whitespace-pre-line break-words";

export function ChangeTable({ rows, words }: { rows: readonly RowWords[]; words: Words }) {
  return (
    <DataTable caption={words.changeTable} phone="list">
      <TableHead>
        <HeadCell className="w-[9rem]">{words.field}</HeadCell>
        <HeadCell className="w-[40%]">{words.before}</HeadCell>
        <HeadCell>{words.after}</HeadCell>
      </TableHead>
      {rows.map((row) => (
        <tbody key={row.code}>
          <GroupRow title={`${row.code} ${row.title}`} note={row.note} columns={3} />
          {row.changes.map((change) => (
            <ChangeRow key={change.field} change={change} words={words} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function ChangeRow({ change, words, made }: { change: ChangeWords; words: Words; made?: boolean }) {
  return (
    <Row>
      <Cell rowHead phone="title" className="align-top text-left font-normal text-ink-2">
        {change.field}
      </Cell>
      {made ? (
        <Cell phone="meta" phoneLabel={words.made} muted className={text}>
          {change.made}
        </Cell>
      ) : null}
      <Cell phone="meta" phoneLabel={words.before} muted className={text}>
        {change.now}
      </Cell>
      <Cell phone="meta" phoneLabel={words.after} className={text}>
        {change.file}
      </Cell>
    </Row>
  );
}

type MeanwhileTableProps = { found: CheckWords; take: readonly string[]; words: Words };

export function MeanwhileTable({ found, take, words }: MeanwhileTableProps) {
  return (
    <div className="min-w-0 border-l-[3px] border-risk-fill pl-3">
      <h3 className="text-base">{words.meanwhileTitle}</h3>
      <p className="mb-1 text-xs text-ink-3">{found.meanwhileNote}</p>
      <DataTable caption={words.meanwhileTitle} phone="list">
        <TableHead>
          <HeadCell className="w-[9rem]">{words.field}</HeadCell>
          <HeadCell className="w-[27%]">{words.made}</HeadCell>
          <HeadCell className="w-[27%]">{words.before}</HeadCell>
          <HeadCell>{words.after}</HeadCell>
        </TableHead>
        {found.meanwhile.map((row) => (
          <tbody key={row.code}>
            <GroupRow
              title={`${row.code} ${row.title}`}
              note={`${row.by} · ${row.note}`}
              columns={4}
            />
            {row.changes.map((change) => (
              <ChangeRow key={change.field} change={change} words={words} made />
            ))}
            <Row>
              <Cell colSpan={4} phone="meta">
                <Checkbox
                  name="take"
                  value={row.code}
                  aria-label={row.take}
                  label={words.takeFile}
                  defaultChecked={take.includes(row.code)}
                />
              </Cell>
            </Row>
          </tbody>
        ))}
      </DataTable>
    </div>
  );
}
