// A remark set off by a line: grey explains, yellow says two things disagree, ink blocks the way.
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoteTone = "grey" | "yellow" | "ink";
const tones: Record<NoteTone, string> = {
  grey: "border-line-strong text-ink-2",
  yellow: "border-risk-fill text-ink-2",
  ink: "border-rule text-ink",
};

type NoteProps = {
  tone?: NoteTone;
  /** Leads the text in bold. */
  title?: ReactNode;
  children?: ReactNode;
  /** alert: read out at once (a blocked action); status: politely. */
  role?: "alert" | "status" | "note";
  id?: string;
};

export function Note({ tone = "grey", title, children, role, id }: NoteProps) {
  return (
    <div
      id={id}
      role={role}
      className={classNames("border-l-[3px] py-0.5 pl-3 text-sm leading-[1.65]", tones[tone])}
    >
      {title ? <b className="mr-1.5 text-ink">{title}</b> : null}
      {children}
    </div>
  );
}
