// A table with heads that are heads. No stripes, no upright rules: a line under each row, figures to the right.
// On a phone each row becomes two lines (`phone` on the cells says which goes where); roles keep it a table for readers.
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type DataTableProps = {
  /** Read out, not shown. */
  caption: ReactNode;
  density?: "dense" | "base";
  /** fixed: widths come from the heads, long names are cut; class [--table-min:56rem] keeps it from being crushed. */
  layout?: "auto" | "fixed";
  /** list: two-line rows on a phone; scroll: sideways. */
  phone?: "list" | "scroll";
  /** It scrolls and holds no link: without a stop of its own the keyboard could not move it. */
  reachable?: boolean;
  children: ReactNode;
  className?: string;
};

const reached = { tabIndex: 0, role: "group" } as const;

export function DataTable({
  caption,
  density = "dense",
  layout = "auto",
  phone = "scroll",
  reachable = false,
  children,
  className,
}: DataTableProps) {
  return (
    <div
      className={classNames("@container w-full min-w-0 overflow-x-auto", className)}
      {...(reachable ? reached : {})}
      aria-label={reachable && typeof caption === "string" ? caption : undefined}
    >
      <table
        role="table"
        className={classNames(
          "w-full border-collapse text-sm",
          layout === "fixed" && "sm:min-w-(--table-min) sm:table-fixed",
          phone === "list" && "as-list",
          density === "dense"
            ? "[&_:is(tbody,tfoot)_tr>*]:h-(--row-dense)"
            : "[&_:is(tbody,tfoot)_tr>*]:h-(--row-base)",
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

type HeadCellProps = ComponentProps<"th"> & {
  numeric?: boolean;
  /** Direction it is sorted by now. */
  sort?: "ascending" | "descending";
  /** Gone where the table has less than 62rem: a narrow screen, a pane, large text. */
  wide?: boolean;
};

export function HeadCell({ numeric, sort, wide, className, ...rest }: HeadCellProps) {
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sort}
      className={classNames(
        "h-7 border-b border-line-strong pr-3 text-xs whitespace-nowrap text-ink-3 last:pr-0",
        numeric && "text-right",
        wide && "@max-[62rem]:hidden",
        className,
      )}
      {...rest}
    />
  );
}

export function Row({
  selected,
  className,
  ...rest
}: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      role="row"
      aria-selected={selected}
      className={classNames(
        "hover:bg-hover",
        selected &&
          "bg-brand-tint hover:bg-brand-tint [&>*:first-child]:shadow-[inset_3px_0_0_var(--color-brand)]",
        className,
      )}
      {...rest}
    />
  );
}

type CellProps = ComponentProps<"td"> & {
  numeric?: boolean;
  strong?: boolean;
  muted?: boolean;
  /** Cut with an ellipsis; give `title`. */
  truncate?: boolean;
  /** The cell that names its row. */
  rowHead?: boolean;
  wide?: boolean;
  /** lead: a mark before the title; aside: end of the first line; meta: second line. */
  phone?: "lead" | "title" | "aside" | "meta" | "hide";
  /** On a phone stands before a meta value. */
  phoneLabel?: string;
};

export function Cell({
  numeric,
  strong,
  muted,
  truncate,
  rowHead,
  wide,
  phone,
  phoneLabel,
  className,
  ...rest
}: CellProps) {
  const CellTag = rowHead ? "th" : "td";
  return (
    <CellTag
      scope={rowHead ? "row" : undefined}
      role={rowHead ? "rowheader" : "cell"}
      data-phone={phone}
      data-label={phoneLabel}
      className={classNames(
        "border-b border-line pr-3 last:pr-0",
        numeric && "text-right whitespace-nowrap",
        strong && "font-semibold",
        muted && "text-ink-2",
        truncate && "max-w-0 truncate",
        wide && "@max-[62rem]:hidden",
        className,
      )}
      {...rest}
    />
  );
}

/** Its words run over the empty cells beside it: a real span would bring hidden columns back. */
type GroupRowProps = {
  title: ReactNode;
  note?: ReactNode;
  columns: number;
  tone?: "ink" | "over" | "sev";
};
const groupTones = { ink: "", over: "text-over", sev: "text-sev" };

export function GroupRow({ title, note, columns, tone = "ink" }: GroupRowProps) {
  return (
    <tr role="row" data-group className="border-b border-line-strong">
      <th
        scope="rowgroup"
        role="rowheader"
        aria-colspan={columns}
        data-phone="title"
        className="h-9 max-w-0 pt-2 text-sm font-semibold whitespace-nowrap"
      >
        <span className={groupTones[tone]}>{title}</span>
        {note ? <span className="ml-2 text-xs font-normal text-ink-3">{note}</span> : null}
      </th>
    </tr>
  );
}

/** Foot row: a sum under a strong line. */
export function SumRow(props: ComponentProps<"tr">) {
  return (
    <tr
      role="row"
      {...props}
      className="font-semibold [&>*]:border-t [&>*]:border-t-line-strong [&>*]:border-b-rule"
    />
  );
}
