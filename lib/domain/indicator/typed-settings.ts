// What the plan manager typed about an indicator, field by field: a parameter, a description.
import type { DescribedWords } from "./description";
import { limitComparators, type ParameterValue } from "./parameter";
import { type Parsed, typedFields } from "./typed-fields";

export const DOCUMENT_LIMIT = 200;
export const CALIBER_LIMIT = 2000;

export type TypedParameter = {
  year: number;
  parameter: ParameterValue;
  document: string;
  effectiveOn: string;
};

/** The parameter that was typed, or every fault at its field. `kind` says which of the two forms it came from. */
export function parseParameter(values: Readonly<Record<string, string>>): Parsed<TypedParameter> {
  const { faults, need, number, day, words } = typedFields(values);
  const bounds = values.kind === "bounds";
  for (const field of ["year", ...(bounds ? ["min", "max"] : ["value"]), "document", "effectiveOn"])
    need(field);
  const year = number("year");
  const numbers = { min: number("min"), max: number("max"), value: number("value") };
  const effectiveOn = day("effectiveOn");
  const document = words("document", DOCUMENT_LIMIT);
  const comparator = limitComparators.find((each) => each === values.comparator) ?? "<=";
  const { min, max, value } = numbers;
  const parameter: ParameterValue | null = bounds
    ? min === null || max === null
      ? null
      : { kind: "bounds", min, max }
    : value === null
      ? null
      : { kind: "limit", comparator, value };
  if (faults.length > 0 || year === null || effectiveOn === null || parameter === null)
    return { ok: false, faults };
  return { ok: true, value: { year, parameter, document, effectiveOn } };
}

/** The description that was typed, or every fault at its field. Without a release day the profile's holds. */
export function parseDescription(values: Readonly<Record<string, string>>): Parsed<DescribedWords> {
  const { faults, need, text, day, words } = typedFields(values);
  for (const field of ["caliber", "sourceDocument", "document", "effectiveOn"]) need(field);
  const effectiveOn = day("effectiveOn");
  const described = {
    caliber: words("caliber", CALIBER_LIMIT),
    sourceDocument: words("sourceDocument", DOCUMENT_LIMIT),
    document: words("document", DOCUMENT_LIMIT),
    releaseMonthDay: text("releaseMonthDay") || null,
    provider: text("provider") || null,
  };
  if (faults.length > 0 || effectiveOn === null) return { ok: false, faults };
  return { ok: true, value: { ...described, effectiveOn } };
}
