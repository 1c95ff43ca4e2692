// The columns of the sheet that goes out and comes back (product.md 6), and what of them may be written.
export const workbookColumns = [
  "code",
  "title",
  "dueOn",
  "last",
  "value",
  "doneText",
  "problemsText",
  "nextText",
  "forecastOn",
  "forecastClass",
] as const;
export type WorkbookColumn = (typeof workbookColumns)[number];

/** The columns a reporter fills in; the others are for reading. */
export const workbookFields = [
  "value",
  "doneText",
  "problemsText",
  "nextText",
  "forecastOn",
  "forecastClass",
] as const;
export type WorkbookField = (typeof workbookFields)[number];

export type FieldTexts = Readonly<Record<WorkbookField, string>>;

export const noTexts: FieldTexts = {
  value: "",
  doneText: "",
  problemsText: "",
  nextText: "",
  forecastOn: "",
  forecastClass: "",
};

/** The same text for every field, each made by its name. */
export function textsOf(textOf: (field: WorkbookField) => string): FieldTexts {
  return Object.fromEntries(workbookFields.map((field) => [field, textOf(field)])) as FieldTexts;
}

/** Head words by column: the one that is written, then others that are understood. */
export type ColumnNames = Readonly<Record<WorkbookColumn, readonly string[]>>;
