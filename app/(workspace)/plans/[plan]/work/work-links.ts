// Where the list of work leads; the filter stays in the address from item to item.
import type { WorkLinks } from "@/components/reports/work-view";
import type { ChargeFilter } from "@/lib/domain/charge/charge";

export function workLinks(plan: string, filter: ChargeFilter, current: string | null): WorkLinks {
  const base = `/plans/${encodeURIComponent(plan)}/work`;
  const kept = filter === "all" ? "" : `?charge=${filter}`;
  const here = current === null ? base : `${base}/${encodeURIComponent(current)}`;
  return {
    entry: (code) => `${base}/${encodeURIComponent(code)}${kept}`,
    filter: (next) => (next === "all" ? base : `${base}?charge=${next}`),
    passing: `${here}${kept === "" ? "?" : `${kept}&`}pass=1`,
    workbook: `${base}/workbook`,
  };
}
