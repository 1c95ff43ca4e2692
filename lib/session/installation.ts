// What pages may know of the installation they are shown by.
import "server-only";
import { env, isDemo } from "../platform/env";

/** Invented progress: pages say so. */
export function isDemonstration(): boolean {
  return isDemo();
}

/** The password of every account of a demonstration, which its sign-in page shows; undefined elsewhere. */
export function demoPassword(): string | undefined {
  return isDemo() ? env().LUOSHI_DEMO_PASSWORD : undefined;
}
