// What a round of reporting is called: a quarter, the opening round by its day, an older quarter loaded later.
import type { PeriodKind } from "@/lib/domain/period/period-state";
import type { Translator } from ".";
import { quarterWords } from "./words";

type Named = { code: string; kind: PeriodKind; endsOn: string };

export function periodName(t: Translator, { code, kind, endsOn }: Named): string {
  if (kind === "opening") return t("periods.name.opening", { endsOn });
  const quarter = quarterWords(t, code);
  return kind === "backfill" ? t("periods.name.backfill", { quarter }) : quarter;
}
