"use client";
// Wraps the table whose boxes are named `item`: what is ticked goes on to the page where it is edited. A plain GET form,
// so that it works without script too.
import { type ReactNode, useRef, useState } from "react";
import { fill } from "@/components/status/refused-form";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";

type PickFormProps = {
  action: string;
  total: number;
  words: {
    label: string;
    ticked: string;
    all: string;
    clear: string;
    edit: string;
    consult: string;
  };
  children: ReactNode;
};

export function PickForm({ action, total, words, children }: PickFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>('input[name="item"]') ?? []),
  ];
  const recount = () => setCount(boxes().filter((box) => box.checked).length);
  const tick = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    recount();
  };
  return (
    <form ref={form} action={action} method="get" aria-label={words.label} onChange={recount}>
      {children}
      <div className="sticky bottom-0 z-10 mt-3 bg-paper py-2 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
        <BulkBar count={fill(words.ticked, { count })}>
          <Button variant="inverse" size="sm" onClick={() => tick(count < total)}>
            {count < total ? fill(words.all, { count: total }) : words.clear}
          </Button>
          <Button type="submit" size="sm" name="for" value="consultation" variant="inverse">
            {words.consult}
          </Button>
          <Button type="submit" size="sm">
            {words.edit}
          </Button>
        </BulkBar>
      </div>
    </form>
  );
}
