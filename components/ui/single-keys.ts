"use client";
// Shortcuts of one letter or sign, without Ctrl, Alt or Cmd. A reader can turn them off (WCAG 2.1.4): the root layout
// then marks the page. Arrows, Enter and Escape are no such keys and stay.
import { useSyncExternalStore } from "react";

export function singleKeysAreOn(): boolean {
  return document.documentElement.dataset.keys !== "off";
}

/** A key event that may be a shortcut: nothing is held, the key is not repeating, and a letter is allowed. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing)
    return false;
  return event.key.length > 1 || singleKeysAreOn();
}

/** Is something being typed there? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const never = () => () => undefined;

/** For what says which key does it. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(never, singleKeysAreOn, () => true);
}
