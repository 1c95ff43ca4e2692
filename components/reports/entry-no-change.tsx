// Above the form: the quarter confirmed without change in one click, or why that is not to be had here.
import { Note } from "@/components/ui/note";
import { SHOWN_FROM } from "@/lib/domain/report/unchanged";
import { inLocale } from "@/messages";
import { NoChangeForm } from "./no-change-form";
import { noChangeWords } from "./no-change-words";
import type { EntryView, Words } from "./report-view";

type EntryNoChangeProps = Words & { entry: EntryView; plan: string };

/** Reasons a reporter can do something about; the others are plain from the form itself. */
const told = new Set(["forecastPast", "contributionsOpen", "targetMet", "wordsMissing"]);

export function EntryNoChange({ t, locale, entry, plan }: EntryNoChangeProps) {
  const { offer, item, period, report } = entry;
  if (!offer) return null;
  if (!offer.offered) {
    if (report !== null || !told.has(offer.why)) return null;
    return (
      <p className="mb-3 text-xs text-ink-3">
        {t("reports.noChange.title")} {t(`reports.noChange.why.${offer.why}`)}
      </p>
    );
  }
  const streak = entry.streak + 1;
  return (
    <div className="mb-4">
      <Note title={t("reports.noChange.title")}>
        {t("reports.noChange.text")}{" "}
        {streak >= SHOWN_FROM ? t("reports.noChange.willBe", { n: streak }) : null}
        <div className="mt-1.5">
          <NoChangeForm
            keys={{
              plan,
              milestone: item.code,
              period: period.code,
              expectedVersion: String(report?.version ?? ""),
            }}
            asksWord={offer.asksWord}
            title={inLocale(locale, item.titleZh, item.titleEn)}
            words={noChangeWords(t)}
          />
        </div>
      </Note>
    </div>
  );
}
