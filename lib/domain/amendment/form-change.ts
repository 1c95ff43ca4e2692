// From the form of an amendment to the changes of its items: what was typed becomes a change, or is faulted where it
// stands. A form shows what the item says; what is left as it was is dropped later (realChange).
import { isLocalDate } from "../calendar";
import { textOfValue, valueOfText } from "../definition/form-content";
import { filledRows, rowValues } from "../definition/form-rows";
import { readNames, rowsOfText } from "../definition/name-list";
import type { FieldFault } from "../errors";
import { comparators, type MilestoneKind } from "../milestone/milestone";
import { toNumber } from "../report/form-draft";
import type { FormValues } from "../report/form-values";
import {
  type Amendable,
  type AmendmentChange,
  type TargetChange,
  TITLE_LIMIT,
} from "./amendment-change";

export type ReadChange = { change: AmendmentChange | null; faults: readonly FieldFault[] };

type Fault = (field: string, code: string, params?: FieldFault["params"]) => void;
type Reader = { typed: (name: string) => string; has: (name: string) => boolean; fault: Fault };

function readDay({ typed, fault }: Reader, field: string): string | undefined {
  const text = typed(field).replaceAll("/", "-");
  if (text === "" || isLocalDate(text)) return text === "" ? undefined : text;
  fault(field, "notDate");
  return undefined;
}

/** A number; null where it is left blank and may be. */
function readNumber({ typed, fault }: Reader, field: string, mayBeBlank = false) {
  const text = typed(field);
  if (text === "") {
    if (!mayBeBlank) fault(field, "required");
    return mayBeBlank ? null : undefined;
  }
  const value = toNumber(text);
  if (Number.isFinite(value)) return value;
  fault(field, "notNumber");
  return undefined;
}

function readCoverage(reader: Reader): TargetChange {
  const { typed, fault } = reader;
  const share = valueOfText("coverage", typed("target.share"));
  const held = typeof share === "number" && share > 0 && share <= 1;
  if (!held) fault("target.share", "notShare");
  const list = typed("target.units");
  const names =
    list === "" ? { names: [], faults: [] } : readNames(rowsOfText(list), [], "target.units");
  names.faults.forEach(({ field, code, params }) => fault(field, code, params));
  const count = typed("target.confirmedCount");
  const whole = toNumber(count);
  const counted = count !== "" && Number.isInteger(whole) && whole > 0;
  if (count !== "" && !counted) fault("target.confirmedCount", "notWhole");
  return {
    kind: "coverage",
    ...(held ? { share } : {}),
    ...(names.names.length > 0 ? { units: [...names.names] } : {}),
    ...(counted && names.names.length === 0 ? { confirmedCount: whole } : {}),
  };
}

function readThreshold(reader: Reader): TargetChange {
  const comparator = comparators.find((each) => each === reader.typed("target.comparator"));
  if (!comparator) reader.fault("target.comparator", "required");
  const value = readNumber(reader, "target.value");
  const max = readNumber(reader, "target.max", true);
  const base = readNumber(reader, "target.base", true);
  return {
    kind: "threshold",
    ...(comparator ? { comparator } : {}),
    ...(value === undefined || value === null ? {} : { value }),
    ...(max === undefined ? {} : { max }),
    ...(base === undefined ? {} : { base }),
  };
}

function readCount(reader: Reader): TargetChange {
  const min = readNumber(reader, "target.min");
  const max = readNumber(reader, "target.max", true);
  const base = readNumber(reader, "target.base", true);
  return {
    kind: "count",
    ...(min === undefined || min === null ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(base === undefined ? {} : { base }),
  };
}

function readCriteria({ fault }: Reader, values: FormValues, prefix: string): TargetChange {
  const rows = filledRows(values, `${prefix}criterion`, {
    text: ["zh", "en"],
    other: ["code", "required", "state"],
  });
  const taken = new Set(rows.map(({ cells }) => cells.code));
  const fresh = () => {
    let number = 1;
    while (taken.has(`c${number}`)) number += 1;
    taken.add(`c${number}`);
    return `c${number}`;
  };
  rows.forEach(({ index, cells }) => {
    if (cells.zh === "") fault(`criterion.${index}.zh`, "required");
  });
  if (rows.length === 0) fault("target.criteria", "required");
  return {
    kind: "qualitative",
    criteria: rows.map(({ cells }) => ({
      code: cells.code || fresh(),
      zh: cells.zh ?? "",
      en: cells.en ?? "",
      required: cells.required !== "no",
      // A paper that names them confirms them.
      state: cells.state === "suggested" ? "suggested" : "confirmed",
    })),
  };
}

function readTarget(
  kind: MilestoneKind,
  reader: Reader,
  values: FormValues,
  prefix: string,
): TargetChange {
  switch (kind) {
    case "build": {
      const stage = reader.typed("target.stage");
      return { kind, ...(stage === "" ? {} : { stage }) };
    }
    case "count":
      return readCount(reader);
    case "coverage":
      return readCoverage(reader);
    case "threshold":
      return readThreshold(reader);
    case "qualitative":
      return readCriteria(reader, values, prefix);
  }
}

/** The change of the item whose fields begin with `prefix`; faults carry the prefix too. */
export function readChange(values: FormValues, prefix: string, kind: MilestoneKind): ReadChange {
  const faults: FieldFault[] = [];
  const typed = (name: string) => (values[`${prefix}${name}`] ?? "").trim();
  const fault: Fault = (field, code, params) => {
    faults.push({ field: `${prefix}${field}`, code, ...(params ? { params } : {}) });
  };
  const reader: Reader = { typed, has: (name) => `${prefix}${name}` in values, fault };
  if (typed("terminated") !== "") return { change: { terminated: true }, faults };
  if (reader.has("dueOn") && typed("dueOn") === "") fault("dueOn", "required");
  const dueOn = readDay(reader, "dueOn");
  const startsOn = readDay(reader, "startsOn");
  const titles = (["titleZh", "titleEn"] as const).filter((name) => reader.has(name));
  for (const name of titles) {
    if (typed(name) === "") fault(name, "required");
    if (typed(name).length > TITLE_LIMIT) fault(name, "tooLong", { limit: TITLE_LIMIT });
  }
  const target = reader.has("withTarget") ? readTarget(kind, reader, values, prefix) : undefined;
  const change: AmendmentChange = {
    ...(dueOn ? { dueOn } : {}),
    ...(reader.has("startsOn") && typed("startsOn") === "" ? { startsOn: null } : {}),
    ...(startsOn ? { startsOn } : {}),
    ...Object.fromEntries(titles.map((name) => [name, typed(name)])),
    ...(target ? { target } : {}),
  };
  return { change: faults.length > 0 ? null : change, faults };
}

const textOf = (value: string | number | null | undefined) => String(value ?? "");

function targetValues({ target }: Amendable): FormValues {
  switch (target.kind) {
    case "build":
      return { "target.stage": target.stage };
    case "count":
      return {
        "target.min": String(target.min),
        "target.max": textOf(target.max),
        "target.base": textOf(target.base),
      };
    case "coverage":
      return {
        "target.share": textOfValue("coverage", target.share),
        "target.units": target.units.join("\n"),
        "target.confirmedCount": textOf(target.confirmedCount),
      };
    case "threshold":
      return {
        "target.comparator": target.comparator,
        "target.value": String(target.value),
        "target.max": textOf(target.max),
        "target.base": textOf(target.base),
      };
    case "qualitative":
      return rowValues(
        "criterion",
        target.criteria.map(({ required, ...each }) => ({
          ...each,
          required: required ? "yes" : "no",
        })),
      );
  }
}

/** What the form of one item shows first, without its prefix. */
export function changeDefaults(standing: Amendable): FormValues {
  return {
    dueOn: standing.dueOn,
    startsOn: standing.startsOn ?? "",
    titleZh: standing.titleZh,
    titleEn: standing.titleEn,
    ...targetValues(standing),
  };
}
