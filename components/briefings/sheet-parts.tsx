// The blocks of a sheet on the screen, in the order of the paper. What may be written is handed to `field`; the rest is
// locked and, while there is something to write, shaded.
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { SheetBlock, SheetCell } from "@/lib/domain/document/sheet";

export type WriteField = (block: string, text: string, label: string) => ReactNode;
export type PartWords = { caption: string; lead: string };

const locked = "bg-sunken px-1.5 -mx-1.5 rounded-xs";

type PartProps<K extends SheetBlock["kind"]> = {
  block: Extract<SheetBlock, { kind: K }>;
  field: WriteField | null;
};

export function HeadingPart({ block }: Pick<PartProps<"heading">, "block">) {
  return (
    <div className="mt-5 mb-1.5 flex flex-wrap items-baseline gap-x-3">
      <h3 className="text-md">{block.text}</h3>
      {block.note ? <p className="text-xs text-ink-3">{block.note}</p> : null}
    </div>
  );
}

export function LeadPart({ block, field }: PartProps<"lead">) {
  return (
    <p className={classNames("text-lg leading-[1.6] font-semibold text-pretty", field && locked)}>
      {block.text}
    </p>
  );
}

export function TextPart({ block, field }: PartProps<"text">) {
  if (block.block !== undefined && field) {
    return <div className="mt-2">{field(block.block, block.text, block.label ?? "")}</div>;
  }
  if (block.text === "") return null;
  const isLocked = field !== null && block.block === undefined;
  return (
    <p
      className={classNames(
        "mt-1.5 text-sm leading-[1.7] wrap-anywhere whitespace-pre-line",
        block.quiet && "text-ink-2",
        isLocked && locked,
      )}
    >
      {block.text}
    </p>
  );
}

export function ClassesPart({ block, field }: PartProps<"classes">) {
  return (
    <dl className={classNames("border-y border-rule", field && "bg-sunken")}>
      {block.rows.map(({ label, text }) => (
        <div
          key={label}
          className="grid gap-x-4 border-b border-line py-1.5 text-sm leading-[1.6] last:border-b-0 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <dt className="font-semibold">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function LatePart({ block, field, words }: PartProps<"table"> & { words: PartWords }) {
  const { columns, rows, none, rest } = block;
  if (rows.length === 0) {
    return <p className="border-y border-rule py-2 text-sm text-ink-2">{none}</p>;
  }
  return (
    <>
      <DataTable
        caption={words.caption}
        phone="list"
        density="base"
        className="border-y border-rule"
      >
        <TableHead>
          {columns.map(({ head, align }) => (
            <HeadCell key={head} numeric={align === "right"}>
              {head}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} className="hover:bg-transparent">
              {row.map((cell, column) => (
                <LateCell
                  key={column}
                  cell={cell}
                  head={columns[column]?.head ?? ""}
                  name={row[1]?.text ?? ""}
                  place={column}
                  field={field}
                />
              ))}
            </Row>
          ))}
        </tbody>
      </DataTable>
      {rest[0] ? <p className="mt-1.5 text-xs text-ink-3">{rest[0]}</p> : null}
    </>
  );
}

/** 牵头单位, 任务事项, 滞后天数: the first three of the table name the row. */
const phones = ["meta", "title", "aside"] as const;

type LateCellProps = {
  cell: SheetCell;
  head: string;
  name: string;
  place: number;
  field: WriteField | null;
};

function LateCell({ cell, head, name, place, field }: LateCellProps) {
  const phone = phones[place] ?? "meta";
  const written = cell.block !== undefined && field !== null;
  return (
    <Cell
      phone={phone}
      {...(place > 2 || place === 0 ? { phoneLabel: head } : {})}
      rowHead={place === 1}
      numeric={place === 2}
      className={classNames(
        "align-middle leading-[1.5] font-normal wrap-anywhere",
        place > 2 && "max-sm:w-full",
        place === 5 && "sm:whitespace-nowrap",
        place === 2 && "font-semibold sm:pr-4",
        cell.tone === "quiet" && "text-ink-3",
        field && !written && "bg-sunken",
        written && "sm:min-w-[10rem]",
      )}
    >
      {written && cell.block !== undefined
        ? field(cell.block, cell.text, `${name} ${head}`)
        : cell.text || "—"}
    </Cell>
  );
}
