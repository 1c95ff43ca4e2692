"use client";
// "/" puts the cursor into the search field, unless something is being typed.
import { useEffect } from "react";

export function SearchShortcut({ field }: { field: string }) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable]");
      const input = document.getElementById(field);
      if (typing || !input) return;
      event.preventDefault();
      input.focus();
    }
    document.addEventListener("keydown", onKey);
    // The link in the bar leads here with #q.
    if (location.hash === `#${field}`) document.getElementById(field)?.focus();
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
  return null;
}
