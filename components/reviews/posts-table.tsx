"use client";
// Every item with who reviews it, and a box to tick. In the browser, so that ticks survive a refusal.
import { Link } from "@/components/ui/link";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { fill } from "@/components/status/refused-form";

export type PostRow = {
  code: string;
  /** The post that stands there; empty: none. */
  chargeId: string;
  title: string;
  href: string;
  area: string;
  lead: string;
  waiting: boolean;
  reviewer: string | null;
  backup: string | null;
};

export type PostsTableWords = Record<
  | "listLabel"
  | "selectAll"
  | "select"
  | "code"
  | "milestone"
  | "areaColumn"
  | "leadColumn"
  | "waiting"
  | "waitingYes"
  | "reviewer"
  | "backup"
  | "nobody",
  string
>;

type PostsTableProps = {
  rows: readonly PostRow[];
  ticked: readonly string[];
  words: PostsTableWords;
  onTicked: () => void;
};

export function PostsTable({ rows, ticked, words, onTicked }: PostsTableProps) {
  return (
    <DataTable caption={words.listLabel} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-9">
          <Checkbox
            bare
            name="all"
            label={words.selectAll}
            onChange={(event) => {
              const { form, checked } = event.currentTarget;
              for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=items]") ?? [])
                box.checked = checked;
              onTicked();
            }}
          />
        </HeadCell>
        <HeadCell className="w-[4.75rem]">{words.code}</HeadCell>
        <HeadCell>{words.milestone}</HeadCell>
        <HeadCell wide className="w-[6rem]">
          {words.areaColumn}
        </HeadCell>
        <HeadCell className="w-[9rem]">{words.leadColumn}</HeadCell>
        <HeadCell className="w-[4.5rem]">{words.waiting}</HeadCell>
        <HeadCell className="w-[11rem]">{words.reviewer}</HeadCell>
        <HeadCell className="w-[11rem]">{words.backup}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          // A new post is a new row: its box is free again.
          <Row key={`${row.code} ${row.chargeId}`}>
            <Cell phone="lead">
              <Checkbox
                bare
                name="items"
                value={`${row.code}|${row.chargeId}`}
                defaultChecked={ticked.includes(row.code)}
                label={fill(words.select, { code: row.code, title: row.title })}
              />
            </Cell>
            <Cell muted phone="meta">
              {row.code}
            </Cell>
            <Cell rowHead truncate phone="title" title={row.title}>
              <Link href={row.href} className="hover:text-brand hover:underline">
                {row.title}
              </Link>
            </Cell>
            <Cell muted wide truncate phone="hide">
              {row.area}
            </Cell>
            <Cell muted truncate phone="meta" title={row.lead}>
              {row.lead}
            </Cell>
            <Cell muted phone="hide">
              {row.waiting ? words.waitingYes : ""}
            </Cell>
            <Cell truncate phone="meta" phoneLabel={words.reviewer} title={row.reviewer ?? ""}>
              {row.reviewer ?? <span className="text-ink-3">{words.nobody}</span>}
            </Cell>
            <Cell
              muted
              truncate
              phone={row.backup ? "meta" : "hide"}
              phoneLabel={words.backup}
              title={row.backup ?? ""}
            >
              {row.backup ?? ""}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
