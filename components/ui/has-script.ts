"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server, before hydration, and for good where script does not run. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
