// Every fault by file and cell, in the order of the files.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { CheckWords } from "@/messages/workbook-check-words";
import type { WorkbookWords } from "./form-words";

type FaultTableProps = { faults: CheckWords["faults"]; words: WorkbookWords["dryRun"] };

export function FaultTable({ faults, words }: FaultTableProps) {
  return (
    <DataTable caption={words.faultTable} phone="list" className="max-w-[64rem]">
      <TableHead>
        <HeadCell>{words.file}</HeadCell>
        <HeadCell>{words.cell}</HeadCell>
        <HeadCell>{words.reason}</HeadCell>
      </TableHead>
      <tbody>
        {faults.map((fault) => (
          <Row key={`${fault.file} ${fault.place} ${fault.reason}`}>
            <Cell phone="meta" muted className="py-1 align-top leading-[1.6] break-all">
              {fault.file}
            </Cell>
            <Cell phone="aside" strong className="n py-1 align-top leading-[1.6] whitespace-nowrap">
              {fault.place}
            </Cell>
            <Cell
              rowHead
              phone="title"
              className="py-1 text-left align-top font-normal leading-[1.6]"
            >
              {fault.reason}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
