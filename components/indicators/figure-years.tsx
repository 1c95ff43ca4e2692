// The years of an indicator's reports: those that were written, and any other by its number.
import { Button } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import { hrefTo, type View } from "@/components/status/view";

type FigureYearsProps = { view: View; path: string; years: readonly number[]; year: number };

export function FigureYears({ view, path, years, year }: FigureYearsProps) {
  const { t } = view;
  return (
    <div className="flex flex-wrap items-end gap-3 pb-4">
      <SegmentedLinks
        label={t("indicators.figure.year")}
        options={years.map((each) => ({
          href: hrefTo(view, path, { year: String(each) }),
          label: each,
          current: each === year,
        }))}
      />
      <form className="flex items-center gap-2" action={hrefTo({ ...view, keep: {} }, path)}>
        <label htmlFor="other-year" className="text-sm text-ink-2">
          {t("indicators.figure.otherYear")}
        </label>
        <TextInput
          id="other-year"
          name="year"
          inputMode="numeric"
          pattern="\d{4}"
          maxLength={4}
          className="w-20"
          required
        />
        <Button type="submit">{t("indicators.figure.show")}</Button>
      </form>
    </div>
  );
}
