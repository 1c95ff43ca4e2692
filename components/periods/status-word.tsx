// A status by itself, as it was in one of two states: mark and word, without what else the item says of itself.
import { StatusLabel } from "@/components/charts/status-mark";
import type { ListedItem } from "@/components/status/view";
import type { Status } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";

type StatusWordProps = { t: Translator; item: ListedItem | undefined; status: Status | null };

export function StatusWord({ t, item, status }: StatusWordProps) {
  if (status === null || !item) {
    return <span className="text-ink-3">{t("periods.restated.absent")}</span>;
  }
  return (
    <StatusLabel kind={item.assessment.kind} status={status}>
      {t(`domain.status.${status}`)}
    </StatusLabel>
  );
}
