// From a draft to the form: the names of its fields and what they show.
import type { Reading } from "../milestone/milestone";
import type { Draft } from "./draft";

/** What the fields of a form hold, by name. */
export type FormValues = Readonly<Record<string, string>>;

export const textFields = ["doneText", "problemsText", "nextText", "coordinationText"] as const;

/** Field names of the list-like readings; the rest of the name is a code or a unit's name. */
export const listFields = {
  build: { tick: "stage.", day: "stageOn." },
  coverage: { tick: "unit.", day: "unitOn." },
  qualitative: { tick: "criterion.", day: "criterionOn.", document: "criterionDocument." },
} as const;

type Entries = [string, string][];

function listEntries(reading: Reading): Entries {
  switch (reading.kind) {
    case "build": {
      const { tick, day } = listFields.build;
      return reading.reached.flatMap(
        ({ stage, on }) =>
          [
            [`${tick}${stage}`, "on"],
            [`${day}${stage}`, on],
          ] as Entries,
      );
    }
    case "coverage": {
      const { tick, day } = listFields.coverage;
      return reading.complied.flatMap(
        ({ unit, on }) =>
          [
            [`${tick}${unit}`, "on"],
            [`${day}${unit}`, on],
          ] as Entries,
      );
    }
    case "qualitative": {
      const { tick, day, document } = listFields.qualitative;
      return reading.met.flatMap(
        (row) =>
          [
            [`${tick}${row.criterion}`, "on"],
            [`${day}${row.criterion}`, row.on],
            [`${document}${row.criterion}`, row.document],
          ] as Entries,
      );
    }
    case "count":
    case "threshold":
      return [];
  }
}

function readingValues(reading: Reading): Record<string, string> {
  const listed = listEntries(reading);
  const none: Record<string, string> = listed.length === 0 ? { "reading.none": "on" } : {};
  switch (reading.kind) {
    case "build":
    case "qualitative":
      return { ...none, ...Object.fromEntries(listed) };
    case "coverage": {
      const named = reading.complied.map(({ unit, on }) => `${unit} ${on}`).join("\n");
      const count = reading.count === null ? none : { "reading.count": String(reading.count) };
      return { ...count, "reading.named": named, ...Object.fromEntries(listed) };
    }
    case "count":
      return { "reading.value": String(reading.value) };
    case "threshold":
      return {
        "reading.value": String(reading.value),
        "reading.dataYear": String(reading.dataYear),
        "reading.label": reading.label,
        "reading.publishedOn": reading.publishedOn ?? "",
      };
  }
}

/** What the form shows of a draft. */
export function toFormValues(draft: Draft): FormValues {
  return {
    ...(draft.reading ? readingValues(draft.reading) : {}),
    factOn: draft.factOn ?? "",
    doneText: draft.doneText,
    problemsText: draft.problemsText,
    nextText: draft.nextText,
    coordinationText: draft.coordinationText,
    forecastOn: draft.forecastOn ?? "",
    forecastClass: draft.forecastClass ?? "",
  };
}

/** The first draft of a quarter: the last accepted fact and forecast stand, the words are written anew. */
export function carriedOver(last: Draft): Draft {
  return {
    ...last,
    factOn: null,
    doneText: "",
    problemsText: "",
    nextText: "",
    coordinationText: "",
  };
}
