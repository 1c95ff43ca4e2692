import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { TEXT_COOKIE, textSizes, THEME_COOKIE, themes } from "@/lib/domain/preferences";
import { getLocale, getT } from "@/messages/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: { default: t("common.product"), template: `%s · ${t("common.brand")}` } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const store = await cookies();
  const theme = themes.find((name) => name === store.get(THEME_COOKIE)?.value);
  const text = textSizes.find((name) => name === store.get(TEXT_COOKIE)?.value);
  return (
    <html
      lang={await getLocale()}
      {...(theme && theme !== "system" ? { "data-theme": theme } : {})}
      {...(text && text !== "normal" ? { "data-text": text } : {})}
    >
      <body>{children}</body>
    </html>
  );
}
