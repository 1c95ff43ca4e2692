// What loading would change, day by day, beside what is recorded now.
import { fill } from "@/components/status/refused-form";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CalendarChange, CalendarDay } from "@/lib/domain/work-calendar/calendar-file";
import type { Messages } from "@/messages";

type LoadPreviewProps = {
  change: CalendarChange;
  kinds: Messages["calendar"]["kind"];
  words: Messages["calendar"]["load"];
};

export function LoadPreview({ change, kinds, words }: LoadPreviewProps) {
  const { added, altered, same } = change;
  const rows = [...added.map((after) => ({ after, before: null })), ...altered].toSorted((a, b) =>
    a.after.day < b.after.day ? -1 : 1,
  );
  const count = rows.length;
  const wordsOf = ({ kind, name }: CalendarDay) => `${kinds[kind]} · ${name}`;
  if (count === 0) return <Note role="status">{words.nothing}</Note>;
  return (
    <>
      <Note role="status">
        {fill(words.result, { added: added.length, altered: altered.length, same })}
      </Note>
      <div className="max-h-96 overflow-y-auto">
        <DataTable caption={words.caption} reachable>
          <TableHead>
            <HeadCell>{words.caption}</HeadCell>
            <HeadCell>{words.before}</HeadCell>
          </TableHead>
          <tbody>
            {rows.map(({ after, before }) => (
              <Row key={after.day}>
                <Cell rowHead className="font-normal">
                  <span className="n mr-2 text-xs text-ink-3">{after.day}</span>
                  {wordsOf(after)}
                </Cell>
                <Cell muted>{before ? wordsOf(before) : words.added}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      </div>
      <SubmitButton variant="primary" pendingLabel={words.pending} className="justify-self-start">
        {fill(words.confirm, { count })}
      </SubmitButton>
    </>
  );
}
