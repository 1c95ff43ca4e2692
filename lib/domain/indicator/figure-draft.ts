// A figure as its provider reports it or the commission enters it, and what may be wrong with it, field by field.
import { z } from "zod";
import { yearOf } from "../calendar";
import type { FieldFault } from "../errors";
import { type LocalDate, localDate, valueLabels } from "../milestone/milestone";
import { NOTE_LIMIT, SOURCE_LIMIT } from "./figure-limits";
import { type Parsed, typedFields } from "./typed-fields";

export { NOTE_LIMIT, SOURCE_LIMIT } from "./figure-limits";

/** The words of a figure's report; the value in the indicator's own unit. */
export const figureDraft = z.object({
  value: z.number().nullable(),
  label: z.enum(valueLabels),
  /** A day inside the year for an in-year value; null: 31 December. */
  statedOn: localDate.nullable(),
  publishedOn: localDate.nullable(),
  source: z.string().max(SOURCE_LIMIT),
  note: z.string().max(NOTE_LIMIT),
});
export type FigureDraft = z.infer<typeof figureDraft>;

export type FigureForm = { dataYear: number; draft: FigureDraft };

/** The figure that was typed, or every fault of shape at its field. */
export function parseFigure(values: Readonly<Record<string, string>>): Parsed<FigureForm> {
  const { faults, need, number, day, words } = typedFields(values);
  need("dataYear");
  const dataYear = number("dataYear");
  const draft: FigureDraft = {
    value: number("value"),
    label: valueLabels.find((each) => each === values.label) ?? "provisional",
    statedOn: day("statedOn"),
    publishedOn: day("publishedOn"),
    source: words("source", SOURCE_LIMIT),
    note: words("note", NOTE_LIMIT),
  };
  if (faults.length > 0 || dataYear === null) return { ok: false, faults };
  return { ok: true, value: { dataYear, draft } };
}

export type FigureSpan = {
  /** The plan's base year: no figure before it belongs to the plan. */
  baseYear: number;
  today: LocalDate;
};

/** What no figure may be: of a year out of reach, published in the future or before its fact, stated for another year. */
export function figureFaults(
  dataYear: number,
  { statedOn, publishedOn }: Pick<FigureDraft, "statedOn" | "publishedOn">,
  { baseYear, today }: FigureSpan,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const lastYear = yearOf(today);
  if (!Number.isInteger(dataYear) || dataYear < baseYear || dataYear > lastYear) {
    faults.push({
      field: "dataYear",
      code: "yearOutside",
      params: { from: String(baseYear), to: String(lastYear) },
    });
  }
  if (publishedOn !== null && publishedOn > today)
    faults.push({ field: "publishedOn", code: "inFuture" });
  if (publishedOn !== null && publishedOn < (statedOn ?? `${dataYear}-12-31`))
    faults.push({ field: "publishedOn", code: "beforeFact" });
  if (statedOn !== null && yearOf(statedOn) !== dataYear)
    faults.push({ field: "statedOn", code: "otherYear" });
  return faults;
}

/** What is missing before the figure may be sent. */
export function missingFields({ value, publishedOn, source }: FigureDraft): FieldFault[] {
  const missing = [
    ...(value === null ? ["value"] : []),
    ...(publishedOn === null ? ["publishedOn"] : []),
    ...(source.trim() === "" ? ["source"] : []),
  ];
  return missing.map((field) => ({ field, code: "required" }));
}

/** What a form shows of a figure. */
export function toFigureValues(dataYear: number, draft: FigureDraft): Record<string, string> {
  return {
    dataYear: String(dataYear),
    value: draft.value === null ? "" : String(draft.value),
    label: draft.label,
    statedOn: draft.statedOn ?? "",
    publishedOn: draft.publishedOn ?? "",
    source: draft.source,
    note: draft.note,
  };
}
