"use client";
// A save that failed for want of a network or a session is tried again when either may be back.
import { useEffect, useEffectEvent } from "react";

/** As long as nothing tells us better. */
const AGAIN_MS = 15_000;

export function useSaveAgain(waiting: boolean, save: () => void): void {
  const again = useEffectEvent(save);
  useEffect(() => {
    if (!waiting) return;
    const seen = () => {
      if (document.visibilityState === "visible" && navigator.onLine) again();
    };
    const timer = setInterval(seen, AGAIN_MS);
    for (const name of ["online", "focus"]) window.addEventListener(name, seen);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      for (const name of ["online", "focus"]) window.removeEventListener(name, seen);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [waiting]);
}
