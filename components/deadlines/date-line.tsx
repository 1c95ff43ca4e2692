// The dates of one request in their order on a line: what was due, what is asked for, what was given, and today.
import { classNames } from "@/components/ui/class-names";
import { daysBetween } from "@/lib/domain/calendar";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Translator } from "@/messages";

export type DatePoint = {
  label: string;
  on: LocalDate;
  /** plan: the print's own; past: what it starts from; new: asked for or given; today. */
  look: "plan" | "past" | "asked" | "given" | "today";
};

const marks: Record<DatePoint["look"], string> = {
  plan: "size-2.5 rounded-none bg-ink",
  past: "size-2.5 rounded-full bg-ink-2",
  asked: "size-2.5 rounded-full border-[1.5px] border-dashed border-brand bg-surface",
  given: "size-2.5 rounded-full bg-brand",
  today: "h-4 w-px bg-ink",
};

type DateLineProps = { t: Translator; label: string; points: readonly DatePoint[] };

/** Not to scale: the days between stand between. */
export function DateLine({ t, label, points }: DateLineProps) {
  const sorted = [...points].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return (
    <ol aria-label={label} className="flex flex-wrap gap-y-4 py-1 text-sm max-sm:grid">
      {sorted.map((point, index) => {
        const before = sorted[index - 1];
        const days = before ? daysBetween(before.on, point.on) : 0;
        return (
          <li
            key={`${point.label} ${point.on}`}
            className="grid grid-cols-[auto_auto] items-center max-sm:grid-cols-[auto_1fr] max-sm:gap-x-3"
          >
            {before ? (
              <span className="relative mx-1 h-4 w-20 text-center text-2xs leading-none text-ink-3 max-sm:order-2 max-sm:mx-0 max-sm:h-auto max-sm:w-auto max-sm:text-left">
                {days > 0 ? t("deadlines.detail.later", { days }) : null}
                <span
                  aria-hidden
                  className="absolute inset-x-0 bottom-0 h-px bg-line-strong max-sm:hidden"
                />
              </span>
            ) : null}
            <span className="flex items-center gap-2">
              <span
                aria-hidden
                className={classNames("inline-block shrink-0", marks[point.look])}
              />
              <span className="leading-[1.35]">
                <span className="block text-xs text-ink-3">{point.label}</span>
                <b className="n whitespace-nowrap">{point.on}</b>
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
