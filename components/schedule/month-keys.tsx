"use client";
// Page Up and Page Down change the month while the focus is inside, as in any grid of days.
import { type ReactNode, useEffect, useRef } from "react";

const relations: Readonly<Record<string, string>> = { PageUp: "prev", PageDown: "next" };

export function MonthKeys({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const frame = root.current;
    if (!frame) return;
    const turn = (event: KeyboardEvent) => {
      const relation = relations[event.key];
      const way = relation ? frame.querySelector<HTMLAnchorElement>(`a[rel=${relation}]`) : null;
      if (!way) return;
      event.preventDefault();
      way.click();
    };
    frame.addEventListener("keydown", turn);
    return () => frame.removeEventListener("keydown", turn);
  });

  return <div ref={root}>{children}</div>;
}
