"use client";
// A list of units that can be narrowed by typing. What is hidden stays in the form.
import { type ReactNode, useState } from "react";
import { TextInput } from "@/components/ui/text-input";

type UnitSearchProps = {
  units: readonly { key: string; node: ReactNode }[];
  /** null: too short a list to search in. */
  searchLabel: string | null;
  noneFound: string;
};

export function UnitSearch({ units, searchLabel, noneFound }: UnitSearchProps) {
  const [sought, setSought] = useState("");
  const fits = (key: string) => key.toLowerCase().includes(sought.trim().toLowerCase());
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
            onInput={(event) => {
              event.stopPropagation();
              setSought(event.currentTarget.value);
            }}
          />
        </div>
      ) : null}
      <ul className="mt-1.5 grid gap-x-6 border-t border-line *:border-b *:border-line">
        {units.map(({ key, node }) => (
          <li key={key} hidden={!fits(key)}>
            {node}
          </li>
        ))}
      </ul>
      {units.some(({ key }) => fits(key)) ? null : (
        <p className="py-2 text-sm text-ink-3">{noneFound}</p>
      )}
    </>
  );
}
