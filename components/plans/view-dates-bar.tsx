// At which dates a page stands and by what it is reckoned: live, collecting, or a look back with the way to today.
import { AsOfForm } from "@/components/layout/as-of-form";
import { Note } from "@/components/ui/note";
import { Link } from "@/components/ui/link";
import type { View } from "@/components/status/view";
import { quarterWords } from "@/messages/words";

type Period = { code: string; endsOn: string; state: string };
type Collecting = { sent: number; owed: number } | null;

type AsOfPickerProps = {
  view: View;
  today: string;
  asOf: string;
  periods: readonly Period[];
  keep?: Readonly<Record<string, string>>;
};

/** Ends of the periods that are over, and today. */
export function AsOfPicker({ view: { t }, today, asOf, periods, keep = {} }: AsOfPickerProps) {
  const ends = periods
    .filter((period) => period.endsOn < today)
    .map((period) => ({
      value: period.endsOn,
      label: `${period.endsOn} ${quarterWords(t, period.code)}`,
    }))
    .toReversed();
  const own =
    asOf !== today && !ends.some((end) => end.value === asOf) ? [{ value: asOf, label: asOf }] : [];
  const options = [{ value: "", label: t("overview.today", { today }) }, ...own, ...ends];
  return (
    <AsOfForm
      label={t("common.asOf")}
      options={options}
      value={asOf === today ? "" : asOf}
      submitLabel={t("common.apply")}
      keep={keep}
    />
  );
}

type BasisLineProps = {
  view: View;
  asOf: string;
  live: boolean;
  collecting: Collecting;
  path: string;
};

export function BasisLine({ view: { t, plan }, asOf, live, collecting, path }: BasisLineProps) {
  if (!live) {
    return (
      <Note tone="ink" role="note">
        {t("common.pastView", { asOf })}
        <Link
          href={`/plans/${encodeURIComponent(plan)}/${path}`}
          className="lnk ml-3 underline underline-offset-4 max-sm:inline-block max-sm:py-2"
        >
          {t("common.backToNow")}
        </Link>
      </Note>
    );
  }
  return (
    <span className="text-sm text-ink-2">
      {t("common.live")}
      {collecting && collecting.owed > 0 ? ` · ${t("common.collecting", collecting)}` : null}
    </span>
  );
}
