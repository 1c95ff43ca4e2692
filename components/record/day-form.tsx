// Which day, and the days before and after on which anything was changed.
import { hrefTo, type View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { TextInput } from "@/components/ui/text-input";

type DayFormProps = {
  view: View;
  path: string;
  on: string;
  latest: string;
  previous: string | null;
  next: string | null;
};

export function DayForm({ view, path, on, latest, previous, next }: DayFormProps) {
  const { t } = view;
  const step = (day: string | null, key: "previous" | "next", none: "noPrevious" | "noNext") =>
    day ? (
      <Link
        href={hrefTo(view, path, { on: day })}
        className="lnk n max-sm:py-3"
        rel={key === "previous" ? "prev" : "next"}
      >
        {t(`audit.record.${key}`, { day })}
      </Link>
    ) : (
      <span className="text-ink-3 max-sm:py-3">{t(`audit.record.${none}`)}</span>
    );
  return (
    <form method="get" className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <label className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">{t("audit.record.day")}</span>
        <TextInput name="on" type="date" defaultValue={on} max={latest} className="w-40" />
        <Button type="submit">{t("audit.record.show")}</Button>
      </label>
      {step(previous, "previous", "noPrevious")}
      {step(next, "next", "noNext")}
    </form>
  );
}
