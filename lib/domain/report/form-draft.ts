// From a form to a draft: what was typed, field by field, becomes a draft or is faulted where it stands.
import { isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import {
  type MilestoneKind,
  milestoneKinds,
  type Reading,
  valueLabels,
} from "../milestone/milestone";
import { type Draft, forecastClasses, TEXT_LIMIT } from "./draft";
import { type FormValues, listFields, textFields } from "./form-values";

export type ParsedDraft = { ok: true; draft: Draft } | { ok: false; faults: FieldFault[] };

type Fault = (field: string, code: string, params?: FieldFault["params"]) => void;
type Reader = (values: FormValues, fault: Fault) => Reading | null;

const typed = (values: FormValues, field: string) => (values[field] ?? "").trim();

/** Digits as a hand types them: full-width ones, thousands separated, a full-width point. NaN for anything else. */
export function toNumber(text: string): number {
  const plain = text
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, "");
  return plain === "" ? Number.NaN : Number(plain);
}

function readNumber(values: FormValues, field: string, fault: Fault, whole = false): number | null {
  const text = typed(values, field);
  if (text === "") return null;
  const value = toNumber(text);
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) fault(field, "notNumber");
  else if (value < 0) fault(field, "negative");
  else return value;
  return null;
}

function readDay(values: FormValues, field: string, fault: Fault): string | null {
  const text = typed(values, field).replaceAll("/", "-");
  if (text === "") return null;
  if (isLocalDate(text)) return text;
  fault(field, "notDate");
  return null;
}

/** Codes whose box is ticked, in the order of the form. */
function ticked(values: FormValues, prefix: string): string[] {
  return Object.keys(values).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
}

/** "Nothing yet" is a statement of its own: an untouched list says nothing. */
const saysNone = (values: FormValues) => typed(values, "reading.none") !== "";

/** A day beside an empty box would be lost: it is faulted instead. */
function strayDays(
  values: FormValues,
  { tick, day }: { tick: string; day: string },
  fault: Fault,
): void {
  for (const code of ticked(values, day)) {
    if (typed(values, `${day}${code}`) !== "" && !(`${tick}${code}` in values))
      fault(`${day}${code}`, "notTicked");
  }
}

/** A ticked entry's own day, else the day given for all; faulted where neither is there. */
function entryDay(
  values: FormValues,
  field: string,
  common: string | null,
  fault: Fault,
): string | null {
  const own = readDay(values, field, fault);
  if (own === null && common === null && typed(values, field) === "") fault(field, "required");
  return own ?? common;
}

const readBuild: Reader = (values, fault) => {
  const { tick, day } = listFields.build;
  strayDays(values, listFields.build, fault);
  const reached = ticked(values, tick).flatMap((stage) => {
    const on = entryDay(values, `${day}${stage}`, null, fault);
    return on === null ? [] : [{ stage, on }];
  });
  return reached.length > 0 || saysNone(values) ? { kind: "build", reached } : null;
};

const readCount: Reader = (values, fault) => {
  const value = readNumber(values, "reading.value", fault);
  return value === null ? null : { kind: "count", value };
};

/** One unit a line, its day after a comma or a space; without a day the common one. */
function readNamed(values: FormValues, common: string | null, fault: Fault) {
  return typed(values, "reading.named")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => {
      const own = /^(.*?)[\s,，、]+(\d{4}[-/]\d{2}[-/]\d{2})$/.exec(line);
      const on = own?.[2]?.replaceAll("/", "-") ?? common;
      if (on === null) fault("reading.named", "dayMissing");
      else if (!isLocalDate(on)) fault("reading.named", "notDate");
      else return [{ unit: own?.[1] ?? line, on }];
      return [];
    });
}

const readCoverage: Reader = (values, fault) => {
  const { tick, day } = listFields.coverage;
  const common = readDay(values, "reading.unitsOn", fault);
  strayDays(values, listFields.coverage, fault);
  const listed = ticked(values, tick).flatMap((unit) => {
    const on = entryDay(values, `${day}${unit}`, common, fault);
    return on === null ? [] : [{ unit, on }];
  });
  const known = new Set(listed.map((entry) => entry.unit));
  const complied = [
    ...listed,
    ...readNamed(values, common, fault).filter((entry) => !known.has(entry.unit)),
  ];
  const count = readNumber(values, "reading.count", fault, true);
  if (complied.length === 0 && count === null && !saysNone(values)) return null;
  return { kind: "coverage", complied, count };
};

const readThreshold: Reader = (values, fault) => {
  const value = readNumber(values, "reading.value", fault);
  const year = readNumber(values, "reading.dataYear", fault, true);
  const publishedOn = readDay(values, "reading.publishedOn", fault);
  const label = valueLabels.find((each) => each === typed(values, "reading.label"));
  if (value === null) return null;
  if (typed(values, "reading.dataYear") === "") fault("reading.dataYear", "required");
  if (year !== null && (year < 1990 || year > 2100)) fault("reading.dataYear", "invalid");
  if (!label) fault("reading.label", "required");
  return year !== null && label
    ? { kind: "threshold", value, dataYear: year, label, publishedOn }
    : null;
};

const readQualitative: Reader = (values, fault) => {
  const { tick, day, document } = listFields.qualitative;
  strayDays(values, listFields.qualitative, fault);
  const met = ticked(values, tick).flatMap((criterion) => {
    const on = entryDay(values, `${day}${criterion}`, null, fault);
    const paper = typed(values, `${document}${criterion}`);
    if (paper === "") fault(`${document}${criterion}`, "required");
    return on === null || paper === "" ? [] : [{ criterion, on, document: paper }];
  });
  return met.length > 0 || saysNone(values) ? { kind: "qualitative", met } : null;
};

const readers: Record<MilestoneKind, Reader> = {
  build: readBuild,
  count: readCount,
  coverage: readCoverage,
  threshold: readThreshold,
  qualitative: readQualitative,
};

/** The draft that was typed, or every fault at its field. */
export function parseDraft(values: FormValues): ParsedDraft {
  const faults: FieldFault[] = [];
  const fault: Fault = (field, code, params) => {
    faults.push({ field, code, ...(params ? { params } : {}) });
  };
  const kind = milestoneKinds.find((each) => each === values.kind);
  if (!kind) fault("reading", "otherKind");
  for (const field of textFields) {
    if ((values[field] ?? "").length > TEXT_LIMIT) fault(field, "tooLong", { limit: TEXT_LIMIT });
  }
  const draft: Draft = {
    reading: kind ? readers[kind](values, fault) : null,
    factOn: readDay(values, "factOn", fault),
    doneText: values.doneText ?? "",
    problemsText: values.problemsText ?? "",
    nextText: values.nextText ?? "",
    coordinationText: values.coordinationText ?? "",
    forecastOn: readDay(values, "forecastOn", fault),
    forecastClass: forecastClasses.find((each) => each === values.forecastClass) ?? null,
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, draft };
}
