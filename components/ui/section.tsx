// A part of a page: a thick rule, a title, what it counts, a way on. Rules divide the page; boxes do not.
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SectionProps = {
  title: ReactNode;
  /** Quiet words after the title. */
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
  /** minor: a thin rule and a small title, for the side column. */
  weight?: "major" | "minor";
  className?: string;
};

export function Section({
  title,
  note,
  aside,
  children,
  id,
  weight = "major",
  className,
}: SectionProps) {
  const Heading = weight === "major" ? "h2" : "h3";
  return (
    <section id={id} className={classNames("min-w-0", className)}>
      <div
        className={classNames(
          "flex flex-wrap items-baseline gap-x-3 gap-y-1.5",
          weight === "major"
            ? "border-t-2 border-rule pt-[0.5625rem] pb-2"
            : "border-t border-line-strong pt-2 pb-2",
        )}
      >
        <Heading className={weight === "major" ? "text-md" : "text-sm"}>{title}</Heading>
        {note ? <p className="text-xs text-ink-3">{note}</p> : null}
        {aside ? (
          <div className="ml-auto text-xs leading-6 text-ink-2 [&>a]:inline-block">{aside}</div>
        ) : null}
      </div>
      {children}
    </section>
  );
}
