// A number in a cell: full-width digits, separated thousands, its unit written behind it.
import { toNumber } from "@/lib/domain/report/form-draft";
import type { CellFault } from "../cell";
import { halfWidth } from "../day-text";

/** A comma separates thousands only before three digits: "2500，2023年" are two numbers. */
const leading = /^\s*([-−+]?(?:\d+(?:[,，]\d{3}(?!\d))*)?(?:\.\d+)?(?:e[-+]?\d+)?)/i;

/** The number a text begins with, and what comes after it and the unit; null where it begins with none. */
export function takeNumber(text: string, unit: string): { value: number; rest: string } | null {
  const digits = leading.exec(halfWidth(text))?.[1] ?? "";
  const value = toNumber(digits.replace("−", "-"));
  if (!Number.isFinite(value)) return null;
  const rest = text.slice(text.search(/\S/) + digits.length).trimStart();
  const isUnit = unit !== "" && rest.toLowerCase().startsWith(unit.toLowerCase());
  return { value, rest: (isUnit ? rest.slice(unit.length) : rest).trim() };
}

/** As the entry form: nothing that is counted or measured here lies below zero. */
export function numberFaults(found: { value: number } | null, text: string): CellFault[] {
  if (found === null) return [{ code: "notNumber", params: { text } }];
  return found.value < 0 ? [{ code: "negative" }] : [];
}
