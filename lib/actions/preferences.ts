"use server";
// Language and appearance of this browser. Not a change of records: nothing of it goes into the log.
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import {
  keyChoices,
  KEYS_COOKIE,
  TEXT_COOKIE,
  textSizes,
  THEME_COOKIE,
  themes,
} from "@/lib/domain/preferences";
import { textOf } from "@/lib/domain/form-text";
import { safePath } from "@/lib/domain/web/safe-path";
import { isSecure } from "@/lib/session/tokens";
import { locales } from "@/messages";
import { LOCALE_COOKIE } from "@/messages/server";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const allowed = new Map<string, readonly string[]>([
  [LOCALE_COOKIE, locales],
  [THEME_COOKIE, themes],
  [TEXT_COOKIE, textSizes],
  [KEYS_COOKIE, keyChoices],
]);

/** Sets one preference and stays on the page it was set from. */
export async function setPreferenceAction(form: FormData): Promise<void> {
  const name = textOf(form, "name");
  const value = textOf(form, "value");
  if (!allowed.get(name)?.includes(value)) return;
  (await cookies()).set(name, value, {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
    secure: isSecure(),
    httpOnly: name !== LOCALE_COOKIE, // the page of last resort asks for it in the browser
  });
  const back = safePath(textOf(form, "back"));
  if (back) redirect(back);
}
