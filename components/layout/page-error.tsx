"use client";
// A page that could not be shown. What went wrong stays on the server; here it has a number to quote. Whether the
// database is down is asked of the health address, so that the reader is not sent looking for a fault of the page.
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { ErrorState } from "@/components/ui/error-state";
import en from "@/messages/en/pages.json";
import zh from "@/messages/zh-CN/pages.json";

// Loaded anew, without the router: what runs here has just failed.
const START = "/";

type PageErrorProps = { digest?: string | undefined; retry: () => void };

export function PageError({ digest, retry }: PageErrorProps) {
  const isEnglish = typeof document !== "undefined" && document.documentElement.lang === "en";
  const words = isEnglish ? en : zh;
  const away = useDatabaseDown();
  // Nothing but its digest is told of what failed.
  const busy = digest === "busy";
  const down = !busy && (away || digest === "unavailable");
  const [title, text] = down
    ? [words.downTitle, words.downText]
    : busy
      ? [words.busyTitle, words.busyText]
      : [words.crashTitle, words.crashText];
  return (
    <div className="page py-16">
      <ErrorState
        level={1}
        title={title}
        actions={
          <>
            <button type="button" className={buttonClass({ variant: "primary" })} onClick={retry}>
              {words.retry}
            </button>
            <a href={START} className={buttonClass()}>
              {words.home}
            </a>
          </>
        }
        {...(digest && !busy && !down
          ? { reference: words.reference.replace("{id}", digest) }
          : {})}
      >
        {text}
      </ErrorState>
    </div>
  );
}

function useDatabaseDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const given = new AbortController();
    fetch("/api/health", { signal: given.signal, cache: "no-store" }).then(
      (answer) => setDown(answer.status === 503),
      () => undefined,
    );
    return () => given.abort();
  }, []);
  return down;
}
