"use client";
// J and K go on and back, S signs, R returns: the same on the list and on one report. Not while something is typed.
import { useEffect, useRef } from "react";
import { isShortcut } from "@/components/ui/single-keys";

export type SignKeys = Readonly<Record<"j" | "k" | "s" | "r", () => void>>;

/** A ticked box has the focus and takes no letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|submit)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

export function useSignKeys(keys: SignKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "j" && key !== "k" && key !== "s" && key !== "r") return;
      event.preventDefault();
      latest.current[key]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
