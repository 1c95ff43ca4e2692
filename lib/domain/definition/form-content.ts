// From the form of one part to what is proposed: what was typed becomes content, or is faulted where it stands.
import { isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import { type Cadence, cadences, type MilestoneKind } from "../milestone/milestone";
import { toNumber } from "../report/form-draft";
import type { FormValues } from "../report/form-values";
import { filledRows, type FormRow, rowValues } from "./form-rows";
import { readNames } from "./name-list";
import type { DefinitionPart } from "./parts";
import { type DefinitionContent, LARGEST_WEIGHT } from "./proposal";

export type ContentForm = {
  part: DefinitionPart;
  kind: MilestoneKind;
  values: FormValues;
  /** The list as rows of cells, from the paste or the file, and the heads under which names may stand. */
  list: { rows: readonly (readonly string[])[]; headings: readonly string[] };
};
export type ParsedContent = {
  /** null with any fault. */
  content: DefinitionContent | null;
  faults: readonly FieldFault[];
  /** What was typed, its rows moved together. */
  values: FormValues;
};
type Read = { content: DefinitionContent | null; faults: FieldFault[]; values?: FormValues };

const WORDS_LIMIT = 200;
/** Shorter codes of our own, and those of the templates. */
const CODE = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

const none = (field: string, code: string, params?: FieldFault["params"]): Read => ({
  content: null,
  faults: [{ field, code, ...(params ? { params } : {}) }],
});

/** A number on the kind's scale: a coverage share is typed as a percentage. */
export function valueOfText(kind: MilestoneKind, text: string): number | string | null {
  if (kind === "build") return text === "" ? null : text;
  const number = toNumber(text.replace(/[%％]$/, ""));
  if (!Number.isFinite(number)) return null;
  return kind === "coverage" ? Number((number / 100).toFixed(6)) : number;
}

/** The reverse: what a form shows of a value. */
export function textOfValue(kind: MilestoneKind, value: number | string): string {
  if (kind !== "coverage" || typeof value !== "number") return String(value);
  return String(Number((value * 100).toFixed(4)));
}

function readUnits({ list }: ContentForm): Read {
  const { names, faults } = readNames(list.rows, list.headings, "units");
  if (faults.length > 0) return { content: null, faults: [...faults] };
  return {
    content: { kind: "target", part: { kind: "coverageList", units: [...names] } },
    faults: [],
  };
}

function readUnitCount({ values }: ContentForm): Read {
  const text = (values.unitCount ?? "").trim();
  if (text === "") return none("unitCount", "required");
  const count = toNumber(text);
  if (!Number.isInteger(count) || count < 1) return none("unitCount", "notWhole");
  return {
    content: { kind: "target", part: { kind: "coverageCount", confirmedCount: count } },
    faults: [],
  };
}

/** Codes of the rows: those they came with, and for new rows ones not yet in the form. */
function codesOf(rows: readonly FormRow[], letter: string): string[] {
  const kept = new Set<string>();
  let number = 0;
  return rows.map(({ cells }) => {
    const own = cells.code ?? "";
    if (CODE.test(own) && !kept.has(own)) {
      kept.add(own);
      return own;
    }
    const others = new Set([...kept, ...rows.map((row) => row.cells.code)]);
    do number += 1;
    while (others.has(`${letter}${number}`));
    kept.add(`${letter}${number}`);
    return `${letter}${number}`;
  });
}

/** Every row needs its Chinese words; English may be left out. */
function wordFaults(rows: readonly FormRow[], prefix: string): FieldFault[] {
  return rows.flatMap(({ cells }, index): FieldFault[] => {
    if (cells.zh === "") return [{ field: `${prefix}.${index}.zh`, code: "required" }];
    const tooLong = (["zh", "en"] as const).filter(
      (name) => (cells[name] ?? "").length > WORDS_LIMIT,
    );
    return tooLong.map((name) => ({
      field: `${prefix}.${index}.${name}`,
      code: "tooLong",
      params: { limit: WORDS_LIMIT },
    }));
  });
}

function readCriteria({ values }: ContentForm): Read {
  const rows = filledRows(values, "criterion", { text: ["zh", "en"], other: ["code", "required"] });
  if (rows.length === 0) return none("part", "required");
  const codes = codesOf(rows, "c");
  const criteria = rows.map(({ cells }, index) => ({
    code: codes[index] ?? "",
    zh: cells.zh ?? "",
    en: cells.en ?? "",
    required: cells.required !== "no",
  }));
  return {
    content: { kind: "target", part: { kind: "qualitative", criteria } },
    faults: wordFaults(rows, "criterion"),
    values: rowValues(
      "criterion",
      criteria.map((each) => ({ ...each, required: each.required ? "yes" : "no" })),
    ),
  };
}

function readStages({ values }: ContentForm): Read {
  const rows = filledRows(values, "stage", { text: ["zh", "en"], other: ["code"] });
  if (rows.length === 0) return none("part", "required");
  const codes = codesOf(rows, "s");
  const stages = rows.map(({ cells }, index) => ({
    code: codes[index] ?? "",
    zh: cells.zh ?? "",
    // An English reader meets the Chinese words rather than nothing.
    en: cells.en || (cells.zh ?? ""),
  }));
  const chosen = rows.findIndex(({ index }) => String(index) === values.goal);
  const goal = stages[chosen];
  const faults = wordFaults(rows, "stage");
  if (!goal) faults.push({ field: "goal", code: "goalMissing" });
  return {
    content: goal ? { kind: "target", part: { kind: "build", stage: goal.code, stages } } : null,
    faults,
    values: { ...rowValues("stage", stages), goal: chosen < 0 ? "" : String(chosen) },
  };
}

/** The days a form offers: one of them without a value is nothing. */
const OFFERED_DAY = /-(03-31|06-30|09-30|12-31)$/;

function readCheckpoints({ values, kind }: ContentForm): Read {
  const rows = filledRows(values, "points", { text: ["on", "value"] }).filter(
    ({ cells }) => cells.value !== "" || !OFFERED_DAY.test(cells.on ?? ""),
  );
  if (rows.length === 0) return none("points", "required");
  const faults: FieldFault[] = [];
  const points = rows.flatMap(({ cells }, index) => {
    const on = (cells.on ?? "").replaceAll("/", "-");
    const value = valueOfText(kind, cells.value ?? "");
    const at = `points.${index}`;
    if (on === "") faults.push({ field: `${at}.on`, code: "required" });
    else if (!isLocalDate(on)) faults.push({ field: `${at}.on`, code: "notDate" });
    if (value === null) {
      faults.push({ field: `${at}.value`, code: cells.value === "" ? "required" : "notNumber" });
    }
    return value === null ? [] : [{ on, value }];
  });
  return {
    content: { kind: "checkpoints", points },
    faults,
    values: rowValues(
      "points",
      rows.map(({ cells }) => cells),
    ),
  };
}

function readWeight({ values }: ContentForm): Read {
  const text = (values.weight ?? "").trim();
  if (text === "") return none("weight", "required");
  const weight = toNumber(text);
  if (!Number.isFinite(weight)) return none("weight", "notNumber");
  if (weight <= 0 || weight > LARGEST_WEIGHT) {
    return none("weight", "outsideWeights", { limit: LARGEST_WEIGHT });
  }
  return { content: { kind: "weight", weight }, faults: [] };
}

function readCadence({ values }: ContentForm): Read {
  const cadence: Cadence | undefined = cadences.find((each) => each === values.cadence);
  if (!cadence) return none("cadence", "required");
  return { content: { kind: "cadence", cadence }, faults: [] };
}

const readers: Record<DefinitionPart, (form: ContentForm) => Read> = {
  units: readUnits,
  unitCount: readUnitCount,
  criteria: readCriteria,
  stages: readStages,
  checkpoints: readCheckpoints,
  weight: readWeight,
  cadence: readCadence,
};

const TABLES = /^(criterion|stage|points)\.\d+\./;

/** The content of the form, or every fault at its field; codes are keys below definitions.fault or errors.fields. */
export function parseContent(form: ContentForm): ParsedContent {
  const { content, faults, values } = readers[form.part](form);
  const plain = Object.entries(form.values).filter(([name]) => !TABLES.test(name));
  return {
    content: faults.length > 0 ? null : content,
    faults,
    values: { ...Object.fromEntries(plain), ...values },
  };
}
