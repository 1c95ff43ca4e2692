// Where an entry leads: back to the list, to the item's page, to the neighbours that are still to be written.
import type { EntryLinks } from "@/components/reports/report-view";
import type { WorkList } from "@/lib/data/work";

type Ask = {
  plan: string;
  code: string;
  period: string | null;
  list: WorkList;
  /** Another date is this reader's to ask for. */
  mayAsk: boolean;
};

export function entryLinks({ plan, code, period, list, mayAsk }: Ask): EntryLinks {
  const base = `/plans/${encodeURIComponent(plan)}`;
  const kept = list.filter === "all" ? "" : `?charge=${list.filter}`;
  const toWork = (item: string) => `${base}/work/${encodeURIComponent(item)}${kept}`;
  const open = list.groups
    .filter(({ group }) => group !== "sent")
    .flatMap(({ rows }) => rows.filter((row) => row.owed).map((row) => row.item.code));
  const index = open.indexOf(code);
  // From what is sent already, the first that is still open comes next.
  const next = index === -1 ? open[0] : open[index + 1];
  const previous = index > 0 ? open[index - 1] : undefined;
  return {
    here: `${base}/work/${encodeURIComponent(code)}${period ? `?period=${encodeURIComponent(period)}` : kept}`,
    list: `${base}/work${kept}`,
    detail: `${base}/milestones/${encodeURIComponent(code)}`,
    otherDate: mayAsk ? `${base}/deadlines/new?item=${encodeURIComponent(code)}` : null,
    previous: previous === undefined ? null : toWork(previous),
    next: next === undefined ? null : toWork(next),
    place: index === -1 ? null : { index: index + 1, total: open.length },
  };
}
