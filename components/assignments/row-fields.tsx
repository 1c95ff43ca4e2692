// One row an item: its lead, its supporting units, its leader in charge, each with its own fault.
import type { ReactNode } from "react";
import {
  faultAt,
  faultWords,
  fill,
  type Refused,
  type RefusalWords,
} from "@/components/status/refused-form";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { FieldMessages } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormRow } from "@/lib/actions/assignments";
import type { RowsWords } from "./form-words";

export type RowSubject = {
  title: string;
  /** Quiet words after it: the line of a spreadsheet and what it does. */
  mark?: string;
  /** What holds now, where the row is filled from something else. */
  now: string | null;
  /** What the units said of it. */
  opinions: readonly string[];
};

type RowFieldsProps = {
  rows: readonly FormRow[];
  subjects: Readonly<Record<string, RowSubject>>;
  words: RowsWords;
  refused: Refused | null;
  refusal: RefusalWords;
};

export function RowFields({ rows, subjects, words, refused, refusal }: RowFieldsProps) {
  return (
    <DataTable
      caption={words.caption}
      layout="fixed"
      phone="list"
      className="[--table-min:56rem] [&_td]:align-top [&_tbody_th]:align-top [&_tbody_tr>*]:py-1.5"
    >
      <TableHead>
        <HeadCell>{words.item}</HeadCell>
        <HeadCell className="w-[15rem]">{words.lead}</HeadCell>
        <HeadCell className="w-[20rem]">{words.supporting}</HeadCell>
        <HeadCell className="w-[15rem]">{words.leader}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row, index) => (
          <FieldRow
            key={row.item}
            {...{ row, index, words, refusal, refused }}
            subject={subjects[row.item]}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

type FieldRowProps = Omit<RowFieldsProps, "rows" | "subjects"> & {
  row: FormRow;
  index: number;
  subject: RowSubject | undefined;
};

function FieldRow({ row, index, subject, words, refused, refusal }: FieldRowProps) {
  const { item } = row;
  // A command names decisions, a form rows: they stand in the same order.
  const rowFault =
    faultAt(refused, `rows.${index}.item`, refusal) ??
    faultAt(refused, `decisions.${index}.milestone`, refusal);
  const faultOf = (field: "lead" | "supporting" | "leader") =>
    refused?.fields
      .filter((each) => each.field === `rows.${index}.${field}`)
      .map((each) => faultWords(each, refusal))
      .join(" ");
  return (
    <Row>
      <Cell rowHead phone="title" className="font-normal">
        <input type="hidden" name="row.item" value={item} />
        <input type="hidden" name="row.seen" value={row.seen} />
        <span className="n mr-2 text-xs text-ink-3">{item}</span>
        {subject?.title}
        {subject?.mark ? (
          <span className="ml-2 text-xs whitespace-nowrap text-ink-3">{subject.mark}</span>
        ) : null}
        <FieldMessages id={`item-${item}`} error={rowFault} />
        {subject?.now ? (
          <span className="block text-xs text-ink-3">
            {fill(words.now, { words: subject.now })}
          </span>
        ) : null}
        {subject?.opinions.map((opinion) => (
          <span key={opinion} className="block text-xs leading-[1.6] text-ink-2">
            {opinion}
          </span>
        ))}
      </Cell>
      <FieldCell id={`lead-${item}`} label={words.lead} error={faultOf("lead")}>
        <TextInput
          id={`lead-${item}`}
          name="row.lead"
          list="unit-names"
          autoComplete="off"
          aria-label={fill(words.leadOf, { item })}
          defaultValue={row.lead}
          error={faultOf("lead") || undefined}
        />
      </FieldCell>
      <FieldCell id={`supporting-${item}`} label={words.supporting} error={faultOf("supporting")}>
        <TextArea
          id={`supporting-${item}`}
          name="row.supporting"
          rows={1}
          autoComplete="off"
          aria-label={fill(words.supportingOf, { item })}
          defaultValue={row.supporting}
          error={faultOf("supporting") || undefined}
        />
      </FieldCell>
      <FieldCell id={`leader-${item}`} label={words.leader} error={faultOf("leader")}>
        <TextInput
          id={`leader-${item}`}
          name="row.leader"
          list="leader-names"
          autoComplete="off"
          aria-label={fill(words.leaderOf, { item })}
          defaultValue={row.leader}
          error={faultOf("leader") || undefined}
        />
      </FieldCell>
    </Row>
  );
}

type FieldCellProps = { id: string; label: string; error: string | undefined; children: ReactNode };

function FieldCell({ id, label, error, children }: FieldCellProps) {
  return (
    <Cell phone="meta" phoneLabel={label} className="max-sm:basis-full">
      {children}
      <FieldMessages id={id} error={error || undefined} />
    </Cell>
  );
}
