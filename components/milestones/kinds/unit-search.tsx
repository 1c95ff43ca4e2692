"use client";
// A list of units that can be narrowed by typing, and ticked by pasting a list of names. What is hidden stays in the form.
import { type ClipboardEvent, type ReactNode, useRef, useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { listFields } from "@/lib/domain/report/form-values";
import { isList, type PastedUnits, readPasted } from "@/lib/domain/report/pasted-units";

type UnitSearchProps = {
  units: readonly { key: string; node: ReactNode }[];
  /** null: too short a list to search in. */
  searchLabel: string | null;
  words: { noneFound: string; pasteHint: string; ticked: string; unknown: string };
};

const fill = (words: string, params: Readonly<Record<string, string | number>>) =>
  words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ""));

/** Ticks as a hand would: what is ticked stays, and keeps its own day. */
function tick(list: HTMLElement | null, found: PastedUnits["found"]): void {
  const inputs = [...(list?.querySelectorAll("input") ?? [])];
  const named = (name: string) => inputs.find((input) => input.name === name);
  for (const { unit, on } of found) {
    const box = named(`${listFields.coverage.tick}${unit}`);
    const day = named(`${listFields.coverage.day}${unit}`);
    if (box) box.checked = true;
    if (day && day.value === "" && on !== null) day.value = on;
  }
  list?.dispatchEvent(new Event("input", { bubbles: true }));
}

export function UnitSearch({ units, searchLabel, words }: UnitSearchProps) {
  const list = useRef<HTMLUListElement>(null);
  const [sought, setSought] = useState("");
  const [pasted, setPasted] = useState<PastedUnits | null>(null);
  const fits = (key: string) => key.toLowerCase().includes(sought.trim().toLowerCase());
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (!isList(text)) return;
    event.preventDefault();
    const read = readPasted(
      text,
      units.map((unit) => unit.key),
    );
    tick(list.current, read.found);
    setPasted(read);
  };
  return (
    <>
      {searchLabel ? (
        <div className="mt-2">
          <TextInput
            id="unit-search"
            name="search-only"
            type="search"
            form="no-form"
            aria-label={searchLabel}
            placeholder={searchLabel}
            onPaste={paste}
            onInput={(event) => {
              event.stopPropagation();
              setSought(event.currentTarget.value);
            }}
          />
          <p className="mt-1 text-xs text-ink-3">{words.pasteHint}</p>
        </div>
      ) : null}
      <p role="status" className="text-sm text-ink-2 not-empty:mt-1">
        {pasted ? fill(words.ticked, { n: pasted.found.length }) : null}
        {pasted && pasted.unknown.length > 0
          ? fill(words.unknown, { names: pasted.unknown.join("、") })
          : null}
      </p>
      <ul ref={list} className="mt-1.5 grid gap-x-6 border-t border-line *:border-b *:border-line">
        {units.map(({ key, node }) => (
          <li key={key} hidden={!fits(key)}>
            {node}
          </li>
        ))}
      </ul>
      {units.some(({ key }) => fits(key)) ? null : (
        <p className="py-2 text-sm text-ink-3">{words.noneFound}</p>
      )}
    </>
  );
}
