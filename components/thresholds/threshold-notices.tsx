// Above the thresholds: what was saved, or why there is no preview.
import { Note } from "@/components/ui/note";
import type { Translator } from "@/messages";

type ThresholdNoticesProps = { t: Translator; saved: string | null; faults: number };

export function ThresholdNotices({ t, saved, faults }: ThresholdNoticesProps) {
  if (saved === null && faults === 0) return null;
  return (
    <div className="grid gap-3 pb-4">
      {saved === null ? null : (
        <Note role="status">{t("rules.thresholds.saved", { version: saved })}</Note>
      )}
      {faults > 0 ? (
        <Note tone="ink" role="alert">
          {t("rules.thresholds.preview.faults", { count: faults })}
        </Note>
      ) : null}
    </div>
  );
}
