"use client";
// What the fields of an entry form share: the values they start from and the fault at each. The form itself is
// components/reports; the fields of a kind know only their own names.
import { createContext, type ReactNode, useContext } from "react";
import type { FormValues } from "@/lib/domain/report/form-values";

export type EntryFields = {
  values: FormValues;
  /** Fault in words, by field name. */
  faults: Readonly<Record<string, string>>;
  /** Fields that sending will ask for. */
  required: readonly string[];
  requiredWord: string;
};

const EntryFieldsContext = createContext<EntryFields>({
  values: {},
  faults: {},
  required: [],
  requiredWord: "",
});

export function EntryFieldsProvider({
  fields,
  children,
}: {
  fields: EntryFields;
  children: ReactNode;
}) {
  return <EntryFieldsContext value={fields}>{children}</EntryFieldsContext>;
}

/** An id may hold no space; a unit's name may. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/\s/g, "_")}`;
}

export function useEntryField(name: string) {
  const { values, faults, required, requiredWord } = useContext(EntryFieldsContext);
  return {
    id: fieldId(name),
    value: values[name] ?? "",
    ticked: name in values,
    error: faults[name],
    note: required.includes(name) ? requiredWord : undefined,
  };
}
