"use client";
// Arrows go from the field into what was found and through it; Escape goes back to the field.
import { type RefObject, useEffect } from "react";

export const firstHit = () => document.querySelector<HTMLElement>("[data-hit]");

function next(key: string, at: number, hits: readonly HTMLElement[], field: HTMLElement | null) {
  if (key === "ArrowDown") return hits[at + 1] ?? null;
  if (at < 0) return null;
  if (key === "ArrowUp") return hits[at - 1] ?? field;
  return key === "Escape" ? field : null;
}

export function useHitKeys(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const hits = [...document.querySelectorAll<HTMLElement>("[data-hit]")];
      const here = document.activeElement;
      const at = hits.findIndex((hit) => hit === here);
      if (at < 0 && here !== field.current) return;
      const to = next(event.key, at, hits, field.current);
      if (!to) return;
      event.preventDefault();
      to.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
}
