// Old and new of one report in a line: the reading, the forecast and how far it moved.
import { daysBetween } from "@/lib/domain/calendar";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import type { Draft } from "@/lib/domain/report/draft";
import type { Target } from "@/lib/domain/milestone/milestone";
import { readingWords } from "@/messages/words";
import type { Words } from "./report-view";

type ChangeProps = Words & { target: Target; before: Draft | null; now: Draft };

/** Later than any day of the plan: everything the reading says. */
const always = "9999-12-31";

export function ReadingChange({ t, locale, target, before, now }: ChangeProps) {
  const words = (draft: Draft | null) =>
    draft?.reading ? readingWords(t, locale, target, draft.reading, always) : t("common.dash");
  const moved =
    now.reading !== null && rulesOf(target.kind).hasMoved(before?.reading ?? null, now.reading);
  if (!moved) {
    return (
      <span>
        {words(now)} <span className="text-ink-3">{t("reports.change.none")}</span>
      </span>
    );
  }
  return (
    <span>
      {before ? <span className="text-ink-3">{words(before)} → </span> : null}
      <b>{words(now)}</b>
    </span>
  );
}

export function ForecastChange({
  t,
  before,
  now,
  dueOn,
}: Pick<ChangeProps, "t" | "before" | "now"> & { dueOn: string }) {
  if (!now.forecastOn) return <span className="text-ink-3">{t("common.dash")}</span>;
  const shift = before?.forecastOn ? daysBetween(before.forecastOn, now.forecastOn) : 0;
  const late = daysBetween(dueOn, now.forecastOn);
  return (
    <span>
      <span className="n">{now.forecastOn}</span>
      {shift === 0 ? null : (
        <span className="ml-1.5 text-xs text-ink-2">
          {t(shift > 0 ? "reports.change.later" : "reports.change.earlier", {
            days: Math.abs(shift),
          })}
        </span>
      )}
      {late > 0 ? (
        <span className="ml-1.5 text-xs text-ink-3">
          {t("reports.change.pastDue", { days: late })}
        </span>
      ) : null}
    </span>
  );
}

/** The unit's own class, and what it said last time where that differs. */
export function ClassChange({ t, before, now }: Pick<ChangeProps, "t" | "before" | "now">) {
  const say = (draft: Draft | null) =>
    draft?.forecastClass ? t(`domain.forecastClass.${draft.forecastClass}`) : null;
  const [was, is] = [say(before), say(now)];
  if (was === is || !before) return <span>{is ?? t("common.dash")}</span>;
  return (
    <span>
      <span className="text-ink-3">{was ?? t("common.dash")} → </span>
      <b>{is ?? t("common.dash")}</b>
    </span>
  );
}
