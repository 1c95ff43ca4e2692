// A ruling as it stands beside whatever it touches: the value, the reason, by whom, when, since when.
import { toLocalDate } from "@/lib/domain/calendar";
import type { Translator } from "@/messages";

export type RulingRecord = {
  value: string;
  reason: string;
  ruledBy: string;
  effectiveOn: string;
  acceptedAt: Date;
};

export function RulingWords({ t, ruling }: { t: Translator; ruling: RulingRecord }) {
  const { value, reason } = ruling;
  return (
    <>
      {t("rules.ruling.full", { value, reason })}
      <span className="block text-xs text-ink-3">{ruledByWords(t, ruling)}</span>
    </>
  );
}

export function ruledByWords(t: Translator, ruling: RulingRecord): string {
  const { ruledBy, effectiveOn, acceptedAt } = ruling;
  return t("rules.ruling.by", { by: ruledBy, on: toLocalDate(acceptedAt), effectiveOn });
}
