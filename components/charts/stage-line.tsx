// The stages of a build in a row, read only: reached, where it stands now, still ahead; the target stage is framed.
// On a phone they stand one below the other.
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Stage = {
  key: string;
  label: ReactNode;
  /** Date reached, "this quarter", or a dash. */
  when?: ReactNode;
  state: "reached" | "current" | "ahead";
  target?: boolean;
};

const dots: Record<Stage["state"], string> = {
  reached: "size-[0.6875rem] border-[1.5px] border-done-fill bg-done-fill",
  current: "size-[1.0625rem] border-[0.25rem] border-brand bg-surface",
  ahead: "size-[0.6875rem] border-[1.5px] border-control bg-surface",
};

export function StageLine({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol aria-label={label} className="text-xs max-sm:grid max-sm:gap-3 sm:flex">
      {stages.map((stage, index) => (
        <li
          key={stage.key}
          aria-current={stage.state === "current" ? "step" : undefined}
          className={classNames(
            "relative flex min-w-0 flex-1 gap-2.5 leading-[1.4] sm:flex-col sm:items-center sm:gap-1.5 sm:text-center",
            stage.state === "ahead"
              ? "text-ink-3"
              : stage.state === "current"
                ? "font-semibold text-ink"
                : "text-ink-2",
          )}
        >
          {index > 0 ? (
            <span
              aria-hidden
              className={classNames(
                "absolute max-sm:bottom-[calc(100%-0.25rem)] max-sm:left-[0.4375rem] max-sm:h-[calc(100%-0.25rem)] max-sm:w-0.5 sm:top-[0.4375rem] sm:right-1/2 sm:h-0.5 sm:w-full",
                stage.state === "ahead" ? "bg-line-strong" : "bg-done-fill",
              )}
            />
          ) : null}
          <span
            aria-hidden
            className="relative z-1 grid size-[1.0625rem] shrink-0 place-items-center"
          >
            <span
              className={classNames(
                "rounded-full shadow-[0_0_0_2px_var(--color-surface)]",
                dots[stage.state],
              )}
            />
          </span>
          <span className="min-w-0 max-sm:flex max-sm:flex-1 max-sm:items-baseline max-sm:gap-2">
            <span className={stage.target ? "border-b-2 border-ink pb-px" : undefined}>
              {stage.label}
            </span>
            {stage.when ? (
              <span className="block text-2xs font-normal text-ink-3 max-sm:ml-auto">
                {stage.when}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
