"use client";
// The frame itself failed: the page brings its own, in the language of the browser.
import { PageError } from "@/components/layout/page-error";
import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function GlobalErrorPage({ error, reset }: Props) {
  const lang =
    typeof document !== "undefined" && document.cookie.includes("luoshi-locale=en")
      ? "en"
      : "zh-CN";
  return (
    <html lang={lang}>
      <body>
        <main id="main">
          <PageError digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
