"use client";
// Takes a supporting unit's words or rows into the lead's form, as if typed: the form saves itself. Only with script.
import { type ReactNode, useState } from "react";
import { fieldId } from "@/components/milestones/kinds";
import { useHasScript } from "@/components/ui/has-script";
import { listFields } from "@/lib/domain/report/form-values";
import type { TakeWords } from "./section-words";

export type Take =
  | { kind: "quote"; text: string }
  | { kind: "units"; units: readonly { unit: string; on: string }[] }
  | { kind: "value"; value: number };

type TakeButtonProps = { take: Take; words: Pick<TakeWords, "done">; children: ReactNode };

const entry = () => document.querySelector<HTMLFormElement>("form#entry");

function named(name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const field = entry()?.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
}

function typed(field: Element | null): boolean {
  return field?.dispatchEvent(new Event("input", { bubbles: true })) ?? false;
}

/** At the cursor where there is one in the text, else at its end. */
function quote(text: string): boolean {
  const area = document.getElementById(fieldId("doneText"));
  if (!(area instanceof HTMLTextAreaElement)) return false;
  const at = area.selectionStart > 0 ? area.selectionStart : area.value.length;
  const before = area.value.slice(0, at);
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  area.setRangeText(`${gap}${text}`, at, at, "end");
  return typed(area);
}

/** The union: what is ticked stays, and keeps its own day. */
function tick(units: readonly { unit: string; on: string }[]): boolean {
  let last: Element | null = null;
  const unlisted: string[] = [];
  for (const { unit, on } of units) {
    const box = named(`${listFields.coverage.tick}${unit}`);
    const day = named(`${listFields.coverage.day}${unit}`);
    if (!(box instanceof HTMLInputElement)) {
      unlisted.push(`${unit} ${on}`);
      continue;
    }
    box.checked = true;
    if (day && day.value === "") day.value = on;
    last = day ?? box;
  }
  const list = named("reading.named");
  const added = unlisted.filter((line) => !list?.value.includes(line.split(" ")[0] ?? line));
  if (list && added.length > 0) {
    list.value = [list.value.trimEnd(), ...added].filter(Boolean).join("\n");
    last = list;
  }
  return typed(last);
}

function fillIn(value: number): boolean {
  const field = named("reading.value");
  if (!field) return false;
  field.value = String(value);
  return typed(field);
}

export function TakeButton({ take, words, children }: TakeButtonProps) {
  const hasScript = useHasScript();
  const [done, setDone] = useState(false);
  if (!hasScript) return null;
  const act = () => {
    if (take.kind === "quote") setDone(quote(take.text));
    else setDone(take.kind === "units" ? tick(take.units) : fillIn(take.value));
  };
  return (
    <span className="inline-flex items-baseline gap-2">
      <button
        type="button"
        onClick={act}
        className="lnk inline-flex min-h-6 items-center max-sm:min-h-11"
      >
        {children}
      </button>
      <span role="status" className="text-xs text-ink-3">
        {done ? words.done : ""}
      </span>
    </span>
  );
}
