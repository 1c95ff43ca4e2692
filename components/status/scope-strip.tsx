// One cell for each item that has fallen due: a picture of the numbers beside it.
import { DueStrip } from "@/components/charts/due-strip";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { View } from "./view";

type ScopeStripProps = { view: Pick<View, "t">; items: readonly Assessment[] };

export function ScopeStrip({ view: { t }, items }: ScopeStripProps) {
  const due = items.filter((item) => item.countedApart === null && item.dueOn <= item.asOf);
  const count = (status: Assessment["status"]) =>
    due.filter((item) => item.status === status).length;
  const counts = {
    doneOnTime: count("doneOnTime"),
    doneLate: count("doneLate"),
    overdue: count("overdue"),
    awaiting: count("awaiting"),
  };
  return <DueStrip label={t("overview.areas.stripLabel", counts)} counts={counts} />;
}
