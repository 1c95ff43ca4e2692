// A column head that sorts by its column, or gives the plan's order back.
import { Link } from "@/components/ui/link";
import { HeadCell } from "@/components/ui/data-table";
import type { View } from "@/components/status/view";

export type Sorting = {
  key: "plan" | "due" | "status";
  hrefs: Readonly<Record<"plan" | "due" | "status", string>>;
};
type SortHeadProps = {
  t: View["t"];
  name: "due" | "status";
  sorting: Sorting | undefined;
  className: string;
  children: string;
};

export function SortHead({ t, name, sorting, className, children }: SortHeadProps) {
  if (!sorting) return <HeadCell className={className}>{children}</HeadCell>;
  const isSorted = sorting.key === name;
  return (
    <HeadCell className={className} {...(isSorted ? { sort: "ascending" } : {})}>
      <Link
        href={sorting.hrefs[isSorted ? "plan" : name]}
        className={isSorted ? "font-semibold text-ink" : "d"}
        title={t(isSorted ? "milestones.list.unsort" : "milestones.list.sortBy", {
          column: children,
        })}
      >
        {children}
        {isSorted ? " ↓" : ""}
      </Link>
    </HeadCell>
  );
}
