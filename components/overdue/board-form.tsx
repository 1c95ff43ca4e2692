"use client";
// Wraps the board, whose boxes are named `items`: what is ticked goes on to the page that reminds, drafts or exports. A
// plain GET form, so that it works without script; with script the bar stands there only while something is ticked.
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { fill } from "@/components/status/refused-form";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { useHasScript } from "@/components/ui/has-script";

export type BoardFormWords = Record<
  "label" | "ticked" | "all" | "clear" | "remind" | "copy" | "draft" | "export",
  string
>;

type BoardFormProps = {
  /** Where the ticked items go. */
  to: { remind: string; draft: string; export: string };
  /** Dates that the file is made for. */
  keep: Readonly<Record<string, string>>;
  total: number;
  words: BoardFormWords;
  children: ReactNode;
};

/** The box in the head of the table ticks them all. */
export const ALL_BOX = "all-items";

export function BoardForm({ to, keep, total, words, children }: BoardFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const hasScript = useHasScript();
  const [ticked, setTicked] = useState<string[]>([]);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>('input[name="items"]') ?? []),
  ];
  const recount = () => {
    const units = boxes().flatMap((box) => (box.checked ? (box.dataset["unit"] ?? "") : []));
    setTicked(units);
    const head = form.current?.querySelector<HTMLInputElement>(`#${ALL_BOX}`);
    if (!head) return;
    head.checked = total > 0 && units.length === total;
    head.indeterminate = units.length > 0 && units.length < total;
  };
  const tickAll = (checked: boolean) => {
    for (const box of boxes()) if (!box.disabled) box.checked = checked;
    recount();
  };
  const changed = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.id === ALL_BOX) tickAll(target.checked);
    else recount();
  };
  const count = ticked.length;
  return (
    <form
      ref={form}
      action={to.remind}
      method="get"
      aria-label={words.label}
      data-script={hasScript ? "on" : "off"}
      className="group/board"
      onChange={changed}
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div
        className={`sticky top-0 z-10 bg-paper pb-2 max-sm:static ${count === 0 ? "no-script-only" : ""}`}
      >
        <BulkBar
          count={hasScript ? fill(words.ticked, { count }) : words.label}
          detail={[...new Set(ticked)].join("、")}
        >
          <Button type="submit" size="sm">
            {words.remind}
          </Button>
          <Button type="submit" size="sm" variant="inverse" name="view" value="text">
            {words.copy}
          </Button>
          <Button type="submit" size="sm" variant="inverse" formAction={to.draft}>
            {words.draft}
          </Button>
          <Button type="submit" size="sm" variant="inverse" formAction={to.export}>
            {words.export}
          </Button>
          {hasScript ? (
            <Button size="sm" variant="inverse" onClick={() => tickAll(count < total)}>
              {count < total ? fill(words.all, { count: total }) : words.clear}
            </Button>
          ) : null}
        </BulkBar>
      </div>
      {children}
    </form>
  );
}
