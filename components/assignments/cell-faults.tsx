// What is wrong with a spreadsheet, cell by cell.
import {
  faultWords,
  fill,
  messageOf,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Note } from "@/components/ui/note";

type CellFaultsProps = {
  refused: Refused;
  words: { faults: string; faultsCaption: string; cell: string; fault: string };
  refusal: RefusalWords;
};

export function CellFaults({ refused, words, refusal }: CellFaultsProps) {
  const { fields } = refused;
  return (
    <div className="grid max-w-3xl gap-2">
      <Note tone="ink" role="alert">
        {fields.length > 0
          ? fill(words.faults, { count: fields.length })
          : messageOf(refused, refusal)}
      </Note>
      {fields.length > 0 ? (
        <DataTable caption={words.faultsCaption} reachable>
          <TableHead>
            <HeadCell className="w-20">{words.cell}</HeadCell>
            <HeadCell>{words.fault}</HeadCell>
          </TableHead>
          <tbody>
            {fields.map((fault, index) => (
              <Row key={index}>
                <Cell rowHead className="n">
                  {fault.field}
                </Cell>
                <Cell>{faultWords(fault, refusal)}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </div>
  );
}
