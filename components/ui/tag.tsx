// A small word in a frame: a file's type, a version, "sample data". Never a status: those have marks.
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type TagProps = { children: ReactNode; tone?: "outline" | "dashed" | "solid"; title?: string };
const tones = {
  outline: "border-line-strong text-ink-2",
  dashed: "border-dashed border-line-strong text-ink-3",
  solid: "border-ink bg-ink text-ink-inverse font-semibold",
};

export function Tag({ children, tone = "outline", title }: TagProps) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-block rounded-xs border px-1.5 text-2xs leading-[1.125rem] whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
