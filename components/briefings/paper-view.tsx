// A bulletin on the screen as it will print, block by block.
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Block, Paper, Table } from "@/lib/domain/document/paper";
import { numbered, paragraphsOf } from "@/lib/domain/document/paper";
import type { WriteField } from "./sheet-parts";

type PaperViewProps = {
  paper: Paper;
  label: string;
  /** What a block is called, by its key. */
  labels: Readonly<Record<string, string>>;
  field?: WriteField | null;
};

export function PaperView({ paper, label, labels, field = null }: PaperViewProps) {
  const { title, number, draftMark, blocks, language } = paper;
  return (
    <article
      aria-label={label}
      className="border border-line bg-surface px-10 py-8 text-sm leading-[1.8] max-sm:-mx-4 max-sm:border-x-0 max-sm:px-4 max-sm:py-5 print:border-0 print:p-0"
    >
      <header className="border-b-2 border-rule pb-3 text-center">
        {title.map((line) => (
          <h2 key={line} className="font-song text-xl leading-[1.4] text-balance">
            {line}
          </h2>
        ))}
        <p className="mt-1.5 flex flex-wrap justify-center gap-x-4 text-xs text-ink-2">
          {[number, draftMark].filter(Boolean).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </header>
      {numbered(blocks, language).map((block, index) => (
        <PaperBlock key={index} block={block} labels={labels} field={field} />
      ))}
    </article>
  );
}

type BlockProps = Pick<PaperViewProps, "labels"> & { block: Block; field: WriteField | null };

function PaperBlock({ block, labels, field }: BlockProps): ReactNode {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? (
        <h3 className="mt-6 mb-1 text-md">{block.text}</h3>
      ) : (
        <h4 className="mt-5 mb-1 text-base">{block.text}</h4>
      );
    case "paragraph":
      if (block.block !== undefined && field) {
        return (
          <div className="my-2">{field(block.block, block.text, labels[block.block] ?? "")}</div>
        );
      }
      return paragraphsOf(block.text).map((text) => (
        <p
          key={text}
          className={classNames("wrap-anywhere", field && "-mx-1.5 rounded-xs bg-sunken px-1.5")}
        >
          {text}
        </p>
      ));
    case "list":
      return block.items.map((text) => (
        <p key={text} className={classNames("wrap-anywhere", field && "bg-sunken")}>
          {text}
        </p>
      ));
    case "table":
      return <PaperTable table={block} locked={field !== null} />;
    case "note":
      return <p className="py-1 text-xs text-ink-3">{block.text}</p>;
    case "signature":
      return (
        <div className="mt-6 text-right">
          <p>{block.name}</p>
          <p>{block.date}</p>
        </div>
      );
    case "signers":
      return (
        <dl className="mt-7 grid grid-cols-3 gap-x-6 max-sm:grid-cols-1 max-sm:gap-y-2">
          {block.people.map(({ label, name }) => (
            <div key={label} className="flex items-baseline gap-1 border-b border-line-strong pb-1">
              <dt className="shrink-0 text-ink-2">{label}</dt>
              <dd className="min-w-0 wrap-anywhere">{name}</dd>
            </div>
          ))}
        </dl>
      );
    case "facts":
      return null;
  }
}

function PaperTable({ table: { columns, rows, none }, locked }: { table: Table; locked: boolean }) {
  if (rows.length === 0) return <p className="border-y border-line py-2 text-ink-3">{none}</p>;
  return (
    <DataTable
      caption={columns.map(({ head }) => head).join(" ")}
      phone="list"
      className={classNames("border-t border-rule", locked && "bg-sunken")}
    >
      <TableHead>
        {columns.map(({ head }) => (
          <HeadCell key={head}>{head}</HeadCell>
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row[0]} className="hover:bg-transparent">
            {row.map((text, index) => (
              <Cell
                key={index}
                phone={index === 0 ? "hide" : index === 1 ? "title" : "meta"}
                rowHead={index === 1}
                className={classNames(
                  "font-normal wrap-anywhere",
                  index > 2 && "whitespace-nowrap",
                )}
              >
                {text}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
