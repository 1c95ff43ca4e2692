"use client";
// The list as one desk: what was just done is said in one place with the way back, and the keyboard goes row by row.
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { DeskContext } from "./desk-context";
import { fill } from "./fill";
import type { NoChangeWords } from "./no-change-words";
import { UndoForm } from "./undo-form";
import { useWorkKeys } from "./use-work-keys";

type Notice = { words: string; reportId: string | null; title: string };

export function WorkDesk({ words, children }: { words: NoChangeWords; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const goOn = useWorkKeys(root);
  const confirmed = useCallback(
    ({ reportId, title }: { reportId: string; title: string }) => {
      setNotice({ words: fill(words.done, { title }), reportId, title });
      goOn();
    },
    [goOn, words.done],
  );
  const takenBack = useCallback(
    ({ title }: { title: string }) =>
      setNotice({ words: fill(words.undone, { title }), reportId: null, title }),
    [words.undone],
  );
  const desk = useMemo(() => ({ confirmed, takenBack }), [confirmed, takenBack]);
  return (
    <DeskContext value={desk}>
      <div ref={root}>{children}</div>
      <div
        role="status"
        className="sticky bottom-3 z-10 max-sm:bottom-[calc(4rem+env(safe-area-inset-bottom))]"
      >
        {notice ? (
          <div className="mt-3 flex flex-wrap items-center gap-x-2 rounded-md bg-ink py-1 pr-1.5 pl-3.5 text-sm text-ink-inverse [&_.btn]:text-ink-inverse [&_.btn:hover]:text-ink">
            <span className="min-w-0 flex-1">{notice.words}</span>
            {notice.reportId ? (
              <UndoForm
                key={notice.reportId}
                reportId={notice.reportId}
                title={notice.title}
                words={words}
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </DeskContext>
  );
}
