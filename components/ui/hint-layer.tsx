"use client";
// Shows at once what a small thing under the pointer or the focus is: first line of its `data-hint` bold, the rest
// under it, with its own drawing before it. Without script the browser's slower title does the same.
import { useState, useRef, type KeyboardEvent, type ReactNode, type SyntheticEvent } from "react";

type Hint = {
  x: number;
  width: number;
  y: number;
  side: "left" | "right";
  symbol: string | null;
  tone: string;
  lines: string[];
};

export function HintLayer({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<Hint | null>(null);

  const show = (event: SyntheticEvent) => {
    const target = event.target instanceof Element ? event.target.closest("[data-hint]") : null;
    const frame = root.current?.getBoundingClientRect();
    if (!target || !frame) return setHint(null);
    const title = target.querySelector("title");
    if (title) title.textContent = "";
    const use = target.querySelector("use");
    const box = (use ?? target).getBoundingClientRect();
    const x = box.left + box.width / 2 - frame.left;
    setHint({
      x,
      width: frame.width,
      y: box.bottom - frame.top + 8,
      side: x > frame.width / 2 ? "right" : "left",
      symbol: use?.getAttribute("href") ?? null,
      tone: target.getAttribute("data-tone") ?? "",
      lines: (target.getAttribute("data-hint") ?? "").split("\n"),
    });
  };
  const hide = () => setHint(null);
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };

  return (
    <div
      ref={root}
      role="presentation"
      className="relative"
      onPointerOver={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={escape}
    >
      {children}
      {hint ? <HintPanel hint={hint} /> : null}
    </div>
  );
}

function HintPanel({ hint }: { hint: Hint }) {
  const [head, ...rest] = hint.lines;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-30 max-w-[22rem] min-w-44 rounded-md bg-surface px-3 py-2 text-sm shadow-pop max-sm:hidden"
      style={{
        top: hint.y,
        ...(hint.side === "left"
          ? { left: Math.max(0, hint.x - 16) }
          : { right: Math.max(0, hint.width - hint.x - 16) }),
      }}
    >
      <b className="block">{head}</b>
      {rest.map((line, index) => (
        <span key={index} className={index === 0 ? `st ${hint.tone}` : "ml-3 text-ink-2"}>
          {index === 0 && hint.symbol ? (
            <svg className="size-4.5 overflow-visible" viewBox="-8 -8 16 16">
              <use href={hint.symbol} width="16" height="16" />
            </svg>
          ) : null}
          <span>{line}</span>
        </span>
      ))}
    </div>
  );
}
