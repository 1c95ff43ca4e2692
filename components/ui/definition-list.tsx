// Names and values. inline: name left, value right; band: a ruled strip across the page; stacked: value under name.
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Definition = { term: ReactNode; detail: ReactNode; note?: ReactNode };
type DefinitionListProps = { rows: readonly Definition[]; layout?: "inline" | "band" | "stacked" };

const frames = {
  inline: "grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm",
  band: "flex flex-wrap justify-between gap-x-7 gap-y-2 border-y border-line py-2.5 text-sm max-sm:grid max-sm:grid-cols-2",
  stacked: "grid gap-2.5 text-sm",
};

export function DefinitionList({ rows, layout = "inline" }: DefinitionListProps) {
  const inline = layout === "inline";
  return (
    <dl className={frames[layout]}>
      {rows.map(({ term, detail, note }, index) => (
        <div key={index} className={inline ? "contents" : "min-w-0"}>
          <dt className={classNames("text-ink-3", inline ? "whitespace-nowrap" : "text-xs")}>
            {term}
          </dt>
          <dd className={classNames("min-w-0", layout === "band" && "font-semibold")}>
            {detail}
            {note ? <small className="ml-1.5 text-xs font-normal text-ink-3">{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
