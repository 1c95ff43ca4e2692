import { randomUUID } from "node:crypto";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { LinkRouter } from "@/components/ui/link-router";
import { PageKeyProvider } from "@/components/ui/sent-key";
import {
  KEYS_COOKIE,
  TEXT_COOKIE,
  textSizes,
  THEME_COOKIE,
  themes,
} from "@/lib/domain/preferences";
import { getLocale, getT } from "@/messages/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: { default: t("common.product"), template: `%s · ${t("common.brand")}` } };
}

// Before the first paint, so that what is there for lack of script alone is never seen with it.
const SCRIPT_RUNS = 'document.documentElement.dataset.script="on"';

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const store = await cookies();
  const theme = themes.find((name) => name === store.get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const text = textSizes.find((name) => name === store.get(TEXT_COOKIE)?.value);
  return (
    <html
      lang={await getLocale()}
      suppressHydrationWarning // The script below has written on it.
      {...(theme && theme !== "system" ? { "data-theme": theme } : {})}
      {...(text && text !== "normal" ? { "data-text": text } : {})}
      {...(store.get(KEYS_COOKIE)?.value === "off" ? { "data-keys": "off" } : {})}
    >
      <body>
        <script
          nonce={nonce}
          suppressHydrationWarning // Browsers hide a nonce.
          dangerouslySetInnerHTML={{ __html: SCRIPT_RUNS }}
        />
        <PageKeyProvider pageKey={randomUUID()}>{children}</PageKeyProvider>
        <LinkRouter />
      </body>
    </html>
  );
}
