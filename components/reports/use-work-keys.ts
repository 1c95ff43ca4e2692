"use client";
// J and K or the arrows go from row to row, Enter opens, N confirms the focused row without change. Not while
// something is being typed.
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { isShortcut, isTyping } from "@/components/ui/single-keys";
import { wantFocus } from "./focus-form";

const steps: Readonly<Record<string, number>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/** Gives back how to go on after a row was confirmed: to the row that followed it. */
export function useWorkKeys(root: RefObject<HTMLElement | null>): () => void {
  const following = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const rows = () => [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const rowAt = (target: Element | null) =>
      target?.closest("li")?.querySelector<HTMLElement>("[data-row]") ?? null;
    /** Where to go when the row of this element is done. */
    const remember = (target: Element | null) => {
      const all = rows();
      const row = rowAt(target);
      following.current = (row && all[all.indexOf(row) + 1]) ?? null;
    };
    const move = (event: KeyboardEvent, step: number) => {
      const all = rows();
      const at = all.indexOf(rowAt(document.activeElement) ?? document.body);
      // An arrow scrolls the page until a row has the focus.
      if (at < 0 && event.key.startsWith("Arrow")) return;
      const next = at < 0 ? all[0] : all[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || isTyping(event.target)) return;
      const step = steps[event.key.toLowerCase()];
      const inside = root.current?.contains(document.activeElement) ?? false;
      if (step !== undefined) return move(event, step);
      if (event.key === "Enter" && inside) wantFocus();
      const button =
        event.key.toLowerCase() === "n" && inside
          ? document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-no-change]")
          : null;
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element) remember(event.target);
    };
    const frame = root.current;
    document.addEventListener("keydown", onKey);
    frame?.addEventListener("click", onClick, true);
    return () => {
      document.removeEventListener("keydown", onKey);
      frame?.removeEventListener("click", onClick, true);
    };
  }, [root]);

  return useCallback(() => following.current?.focus(), []);
}
