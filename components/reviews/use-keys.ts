"use client";
// Single keys for work done row by row. Not while something is being typed, and not together with Ctrl, Alt or Cmd.
import { useEffect } from "react";
import { isShortcut, isTyping } from "@/components/ui/single-keys";

/** Key names as KeyboardEvent.key has them, letters in lower case. null: the key does nothing now. */
export function useKeys(keys: Readonly<Record<string, (() => void) | null>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || isTyping(event.target)) return;
      const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
