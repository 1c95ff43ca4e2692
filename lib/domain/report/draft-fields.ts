// A form's values gathered into the fields a person knows, to compare and to join two drafts of one report.
import { type FormValues, listFields } from "./form-values";

export const draftFields = [
  "reading",
  "factOn",
  "doneText",
  "forecastOn",
  "forecastClass",
  "problemsText",
  "coordinationText",
  "nextText",
] as const;
export type DraftField = (typeof draftFields)[number];

const listPrefixes = Object.values(listFields).flatMap((names) => Object.values(names));

/** The field a form's value belongs to; null for what only says where the form stands. */
export function fieldOf(name: string): DraftField | null {
  if (name.startsWith("reading.") || listPrefixes.some((prefix) => name.startsWith(prefix)))
    return "reading";
  return draftFields.find((field) => field === name) ?? null;
}

// An emptied day beside an empty box says as much as no day at all.
const filled = (values: FormValues, field: DraftField) =>
  Object.entries(values)
    .filter(([name, value]) => fieldOf(name) === field && value.trim() !== "")
    .map(([name, value]) => `${name}\n${value.trim()}`)
    .sort()
    .join("\n\n");

/** Fields in which two versions of a form differ, in the order of the form. */
export function differingFields(a: FormValues, b: FormValues): DraftField[] {
  return draftFields.filter((field) => filled(a, field) !== filled(b, field));
}

/** Mine, with these fields as they are in theirs. */
export function takeFields(
  mine: FormValues,
  theirs: FormValues,
  fields: readonly DraftField[],
): FormValues {
  const taken = (name: string) => {
    const field = fieldOf(name);
    return field !== null && fields.includes(field);
  };
  const kept = Object.entries(mine).filter(([name]) => !taken(name));
  return Object.fromEntries([...kept, ...Object.entries(theirs).filter(([name]) => taken(name))]);
}

export type MergeChoice = "mine" | "theirs";

/**
 * What to keep of each differing field when nobody has chosen yet: what only one of two changed since the version both
 * started from is that one's; where both did, null: a person must choose.
 */
export function proposeMerge(versions: {
  base: FormValues;
  mine: FormValues;
  theirs: FormValues;
}): Record<string, MergeChoice | null> {
  const { base, mine, theirs } = versions;
  const changedByMe = differingFields(base, mine);
  const changedByThem = differingFields(base, theirs);
  return Object.fromEntries(
    differingFields(mine, theirs).map((field) => {
      const [me, them] = [changedByMe.includes(field), changedByThem.includes(field)];
      return [field, me === them ? null : me ? "mine" : "theirs"];
    }),
  );
}

/** One field in short words: texts as typed; of a reading one entry a line, with its name and day. */
export function fieldText(
  values: FormValues,
  field: DraftField,
  names: Readonly<Record<string, string>>,
): string {
  if (field !== "reading") return names[`${field}.${values[field] ?? ""}`] ?? values[field] ?? "";
  const parts = Object.entries(values).flatMap(([name, value]) => {
    if (fieldOf(name) !== "reading" || value.trim() === "") return [];
    const list = Object.values(listFields).find(({ tick }) => name.startsWith(tick));
    if (list) {
      const code = name.slice(list.tick.length);
      return [[names[code] ?? code, values[`${list.day}${code}`]].filter(Boolean).join(" ")];
    }
    if (name === "reading.none") return [names[name] ?? "0"];
    return name.startsWith("reading.") ? [names[`${name}.${value}`] ?? value.trim()] : [];
  });
  return parts.join("\n");
}
