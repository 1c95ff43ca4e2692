// Before and after of an entry, as rows a reader can follow: nested records become "target · min".
import { type Locale, messages } from "@/messages";

export type ChangeRow = {
  term: string;
  before: string | null;
  after: string | null;
  changed: boolean;
};

type Words = {
  keys: Readonly<Record<string, string>>;
  /** Codes in words, by the field that holds them. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

function wordsOf(locale: Locale): Words {
  const codes = messages[locale].audit.codes;
  return {
    keys: { ...messages[locale].audit.keys, ...messages[locale].accounts.keys },
    values: {
      ...codes,
      role: messages[locale].domain.role,
      state: {
        ...codes.state,
        ...messages[locale].domain.periodState,
        ...messages[locale].domain.confirmation,
        ...messages[locale].domain.reportState,
      },
      status: messages[locale].domain.planStatus,
      kind: { ...codes.kind, ...messages[locale].domain.kindLong },
      differs: messages[locale].audit.differs,
      label: messages[locale].domain.valueLabel,
      part: messages[locale].domain.part,
      forecastClass: messages[locale].domain.forecastClass,
      stage: messages[locale].domain.stage,
      cadence: messages[locale].definitions.cadence,
    },
  };
}

function scalarWords(words: Words, key: string, value: string | number | boolean | null): string {
  if (value === null || value === "") return words.keys.empty ?? "";
  if (typeof value === "boolean") return (value ? words.keys.yes : words.keys.no) ?? String(value);
  return words.values[key]?.[String(value)] ?? String(value);
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

/** Path of labels to value. Lists of plain values stand in one line; lists of records are numbered. */
function flatten(
  words: Words,
  value: unknown,
  key: string,
  path: readonly string[],
): [string, string][] {
  if (isScalar(value)) return [[path.join(" · "), scalarWords(words, key, value)]];
  if (Array.isArray(value)) {
    if (value.length === 0) return [[path.join(" · "), words.keys.empty ?? ""]];
    if (value.every(isScalar)) {
      return [[path.join(" · "), value.map((each) => scalarWords(words, key, each)).join(", ")]];
    }
    return value.flatMap((each: unknown, index) =>
      flatten(words, each, key, [...path, String(index + 1)]),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, of]) =>
    flatten(words, of, inner, [...path, words.keys[inner] ?? inner]),
  );
}

/** One row for each field that either side names, in the order they stand. */
export function changeRows(locale: Locale, before: unknown, after: unknown): ChangeRow[] {
  const words = wordsOf(locale);
  const [old, now] = [before, after].map((side) =>
    side === null || side === undefined
      ? new Map<string, string>()
      : new Map(flatten(words, side, "", [])),
  );
  const terms = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  return terms.map((term) => {
    const [was, is] = [old?.get(term) ?? null, now?.get(term) ?? null];
    return { term, before: was, after: is, changed: was !== null && is !== null && was !== is };
  });
}
