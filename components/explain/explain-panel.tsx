"use client";
// The explanation over the page it was opened from. Escape, Close and the browser's Back leave it and put the focus back
// on the number; without script, or opened by its address, it is a page.
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef } from "react";
import { Button, buttonClass } from "@/components/ui/button";

type ExplainPanelProps = {
  title: string;
  /** Over what, and as of when. */
  note: ReactNode;
  /** The same as a page of its own. */
  pageHref: string;
  words: { close: string; page: string };
  children: ReactNode;
};

export function ExplainPanel(props: ExplainPanelProps) {
  // The router keeps what a slot showed last while another page opens.
  return usePathname().includes("/explain/") ? <Panel {...props} /> : null;
}

function Panel({ title, note, pageHref, words, children }: ExplainPanelProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    heading.current?.focus();
    // Closed while it still stands in the page, or the browser does not know where the focus came from.
    return () => shown?.close();
  }, []);
  const leave = useCallback(() => {
    dialog.current?.close();
    router.back();
  }, [router]);
  useEffect(() => {
    const shown = dialog.current;
    // A press beside the panel lands on the dialog's own backdrop; the keyboard has Escape for it.
    const leaveOutside = (event: MouseEvent) => {
      if (event.target === shown) leave();
    };
    shown?.addEventListener("click", leaveOutside);
    return () => shown?.removeEventListener("click", leaveOutside);
  }, [leave]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      className="explain-panel no-print"
    >
      <div className="flex min-h-full flex-col">
        <header className="sticky top-0 z-10 flex items-start gap-4 border-b border-line bg-surface px-6 py-3.5 max-sm:px-4">
          <div className="min-w-0">
            <h2 ref={heading} id={titleId} tabIndex={-1} className="text-lg outline-none">
              {title}
            </h2>
            <p className="text-xs text-ink-3">{note}</p>
          </div>
          <div className="ml-auto flex shrink-0 gap-2">
            <a
              href={pageHref}
              className={buttonClass({ size: "sm", variant: "quiet" }, "max-sm:hidden")}
            >
              {words.page}
            </a>
            <Button size="sm" onClick={leave}>
              {words.close}
            </Button>
          </div>
        </header>
        <div className="flex-1 px-6 pt-4 pb-8 max-sm:px-4">{children}</div>
      </div>
    </dialog>
  );
}
