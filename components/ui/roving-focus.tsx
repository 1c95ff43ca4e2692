"use client";
// Many links as one stop of the Tab key: arrows, Home and End move between them. Without script each stays a stop.
import { useEffect, useRef, type ReactNode } from "react";

type RovingFocusProps = { label: string; selector: string; children: ReactNode };
type Stop = HTMLElement | SVGElement;

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at + 1 < count ? at + 1 : null;
    case "ArrowLeft":
    case "ArrowUp":
      return at > 0 ? at - 1 : null;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

export function RovingFocus({ label, selector, children }: RovingFocusProps) {
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const frame = root.current;
    if (!frame) return;
    const stops = () => [...frame.querySelectorAll<Stop>(selector)];
    stops().forEach((stop, index) => stop.setAttribute("tabindex", index === 0 ? "0" : "-1"));

    const move = (event: KeyboardEvent) => {
      const all = stops();
      const at = all.findIndex((stop) => stop === document.activeElement);
      const to = at < 0 ? null : targetOf(event.key, at, all.length);
      const next = to === null ? undefined : all[to];
      if (!next) return;
      event.preventDefault();
      all[at]?.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    };
    frame.addEventListener("keydown", move);
    return () => frame.removeEventListener("keydown", move);
  });

  return (
    <div ref={root} role="group" aria-label={label}>
      {children}
    </div>
  );
}
