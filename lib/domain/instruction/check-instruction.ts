// What an instruction must say before it is put on record, field by field.
import { addDays, isLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";
import { type InstructionMode } from "./instruction";

/** Characters. A leader's word is short; an answer may name what was done item by item. Our choice. */
export const INSTRUCTION_LIMIT = 1000;
export const ANSWER_LIMIT = 2000;
export const LEADER_NAME_LIMIT = 60;

export type InstructionForm = {
  mode: string;
  leader: string;
  text: string;
  unit: string;
  /** Codes. */
  items: readonly string[];
  givenOn: string;
  dueOn: string;
};

export type InstructionContext = {
  today: LocalDate;
  /** How this actor may put one on record. */
  modes: readonly InstructionMode[];
  /** Codes of the units it may be given to, and of the plan's items. */
  units: ReadonlySet<string>;
  items: ReadonlySet<string>;
  planStartsOn: LocalDate;
};

function textFault(field: string, text: string, limit: number): FieldFault[] {
  if (text === "") return [{ field, code: "required" }];
  return text.length > limit ? [{ field, code: "tooLong", params: { limit } }] : [];
}

function givenFaults({ mode, givenOn }: InstructionForm, context: InstructionContext) {
  const faults: FieldFault[] = [];
  const { today, planStartsOn } = context;
  if (mode === "online") return faults;
  if (!isLocalDate(givenOn)) faults.push({ field: "givenOn", code: "notDate" });
  else if (givenOn > today) faults.push({ field: "givenOn", code: "inFuture" });
  else if (givenOn < planStartsOn) {
    faults.push({ field: "givenOn", code: "beforeDay", params: { day: planStartsOn } });
  }
  return faults;
}

function dueFaults({ mode, givenOn, dueOn }: InstructionForm, today: LocalDate): FieldFault[] {
  if (!isLocalDate(dueOn)) return [{ field: "dueOn", code: "notDate" }];
  const given = mode === "online" ? today : givenOn;
  if (!isLocalDate(given) || dueOn > given) return [];
  return [{ field: "dueOn", code: "beforeDay", params: { day: addDays(given, 1) } }];
}

/** Every fault at once; empty when it may be put on record. Texts are trimmed by the caller. */
export function checkInstruction(form: InstructionForm, context: InstructionContext): FieldFault[] {
  const faults: FieldFault[] = [];
  const { mode, leader, unit, items } = form;
  if (!context.modes.some((each) => each === mode)) faults.push({ field: "mode", code: "unknown" });
  if (mode !== "online") faults.push(...textFault("leader", leader, LEADER_NAME_LIMIT));
  faults.push(...textFault("text", form.text, INSTRUCTION_LIMIT));
  const strange = items.find((code) => !context.items.has(code));
  if (strange !== undefined) {
    faults.push({ field: "items", code: "noSuchItem", params: { code: strange } });
  }
  if (unit === "") faults.push({ field: "unit", code: "required" });
  else if (!context.units.has(unit)) faults.push({ field: "unit", code: "unknown" });
  faults.push(...givenFaults(form, context), ...dueFaults(form, context.today));
  return faults;
}

/** Codes as they are typed: separated by spaces, commas or 、, each once. */
export function typedCodes(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((code) => code !== ""))];
}
