"use client";
// Looks again and again while the page is seen: at once when it comes back to sight, then now and then.
import { useEffect } from "react";

/** Between two looks: soon enough to warn before much is typed, rare enough for a slow line. Our choice. */
const LOOK_MS = 20_000;

export function useWatch(look: () => Promise<void>): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible") void look();
    };
    const timer = setInterval(seen, LOOK_MS);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [look]);
}
