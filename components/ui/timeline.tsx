// What happened, in order: dot = happened, ink square = a formal paper, dashed = still to come.
import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names";

export type TimelineEntry = {
  key: string;
  title: ReactNode;
  when?: ReactNode;
  dateTime?: string;
  tone?: "dot" | "formal" | "pending";
  children?: ReactNode;
};

const dots = {
  dot: "rounded-full border-ink-2 bg-ink-2",
  formal: "rounded-[1px] border-ink bg-ink",
  pending: "rounded-full border-dashed border-ink-2 bg-(--trail-ground)",
};

type TimelineProps = {
  label: string;
  entries: readonly TimelineEntry[];
  ground?: "paper" | "surface";
};

export function Timeline({ label, entries, ground = "surface" }: TimelineProps) {
  return (
    <ol
      aria-label={label}
      className="relative text-sm before:absolute before:top-1.5 before:bottom-1.5 before:left-[0.3125rem] before:w-px before:bg-line-strong"
      style={{ "--trail-ground": `var(--color-${ground})` } as CSSProperties}
    >
      {entries.map((entry) => (
        <li key={entry.key} className="relative pb-3.5 pl-[1.375rem] last:pb-0">
          <span
            aria-hidden
            className={classNames(
              "absolute top-[0.375rem] left-px size-[0.5625rem] border-[1.5px] shadow-[0_0_0_3px_var(--trail-ground)]",
              dots[entry.tone ?? "dot"],
            )}
          />
          <div className="flex items-baseline gap-2">
            <b>{entry.title}</b>
            {entry.when ? (
              <time
                dateTime={entry.dateTime}
                className="ml-auto text-xs whitespace-nowrap text-ink-3"
              >
                {entry.when}
              </time>
            ) : null}
          </div>
          {entry.children ? (
            <div className="mt-px text-xs leading-[1.6] text-ink-2">{entry.children}</div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
