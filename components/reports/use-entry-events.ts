"use client";
// What reaches an entry form from outside its fields: the keys to go on, and the page that is left.
import { useEffect, useEffectEvent } from "react";

type EntryEvents = {
  /** Ctrl+Enter or Cmd+Enter. */
  onNext: () => void;
  onHidden: () => void;
};

export function useEntryEvents({ onNext, onHidden }: EntryEvents): void {
  const next = useEffectEvent(onNext);
  const hidden = useEffectEvent(onHidden);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) next();
    };
    const onChange = () => {
      if (document.visibilityState === "hidden") hidden();
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("visibilitychange", onChange);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("visibilitychange", onChange);
    };
  }, []);
}
