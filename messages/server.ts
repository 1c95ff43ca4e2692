// The language of this request, from a cookie that the language switch sets. Chinese first.
import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { type Locale, locales, translator } from ".";

export const LOCALE_COOKIE = "luoshi-locale";

export const getLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return locales.find((locale) => locale === chosen) ?? "zh-CN";
});

/** The translator of this request. */
export const getT = cache(async () => translator(await getLocale()));
