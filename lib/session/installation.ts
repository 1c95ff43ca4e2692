// What pages may know of the installation they are shown by.
import "server-only";
import { env, hasSingleSignOn, isDemo } from "../platform/env";

/** Invented progress: pages say so. */
export function isDemonstration(): boolean {
  return isDemo();
}

/** The password of every account of a demonstration, which its sign-in page shows; undefined elsewhere. */
export function demoPassword(): string | undefined {
  return isDemo() ? env().LUOSHI_DEMO_PASSWORD : undefined;
}

/** What the city calls its single sign-on, for the button; null: there is none. "": it has no name in this language. */
export function singleSignOnName(locale: string): string | null {
  if (!hasSingleSignOn()) return null;
  const { LUOSHI_OIDC_NAME_ZH: zh, LUOSHI_OIDC_NAME_EN: en } = env();
  return (locale === "en" ? en : zh) ?? "";
}
