// Every month of the plan so far as a bar, as tall as the days on which the item was changed; the asked month in ink.
import type { Translator } from "@/messages";

type ActStripProps = {
  t: Translator;
  /** First and last day shown. */
  from: string;
  to: string;
  on: string;
  days: readonly string[];
};

const monthOf = (day: string) => day.slice(0, 7);

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = from.split("-").map(Number) as [number, number];
  for (;;) {
    const code = `${year}-${String(month).padStart(2, "0")}`;
    if (code > monthOf(to)) return months;
    months.push(code);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

export function ActStrip({ t, from, to, on, days }: ActStripProps) {
  const months = monthsBetween(from, to);
  const count = (month: string) => days.filter((day) => monthOf(day) === month).length;
  const most = Math.max(1, ...months.map(count));
  const label = t("audit.record.stripLabel", {
    from,
    to,
    on,
    days: days.length,
    month: count(monthOf(on)),
  });
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 flex flex-wrap items-baseline gap-x-3 text-sm">
        <b>{t("audit.record.strip")}</b>
        <span className="text-xs text-ink-3">{t("audit.record.stripNote")}</span>
      </figcaption>
      <div
        role="img"
        aria-label={label}
        className="flex h-12 items-end gap-px border-b border-rule"
      >
        {months.map((month) => {
          const here = month === monthOf(on);
          const height = count(month);
          return (
            <span key={month} className="flex h-full min-w-0 flex-1 flex-col justify-end">
              {here ? (
                <span
                  aria-hidden
                  className="mx-auto w-px flex-1 border-l border-dashed border-ink-3"
                />
              ) : null}
              <span
                className={here ? "bg-ink" : "bg-line-strong"}
                style={{ height: `${height === 0 ? 0 : 15 + (75 * height) / most}%` }}
              />
            </span>
          );
        })}
      </div>
      <div aria-hidden className="flex text-2xs text-ink-3">
        {months.map((month) => (
          <span key={month} className="min-w-0 flex-1 whitespace-nowrap">
            {month.endsWith("-01") ? month.slice(0, 4) : null}
          </span>
        ))}
      </div>
    </figure>
  );
}
