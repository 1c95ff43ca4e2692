// The name of a figure, and of a status among figures.
import type { Status } from "@/lib/domain/milestone/assessment";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import type { Translator } from "@/messages";

export function figureLabel(t: Translator, key: FigureKey): string {
  if (!key.startsWith("status."))
    return t(`overview.figure.${key as Exclude<FigureKey, `status.${Status}`>}`);
  const status = key.slice("status.".length) as Status;
  return status === "notStarted" ? t("overview.track.notStarted") : t(`domain.status.${status}`);
}
