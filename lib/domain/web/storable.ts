// What the database can keep as text. Two things a program may send are none: the character U+0000, and half of a
// pair of surrogates. Nobody types either.
import type { FieldFault } from "../errors";

/** Our choice: three times the longest text a form asks for. What is longer is no typing. */
const LONGEST = 100_000;
const DEEPEST = 40;

/** Faults of `input` by the path of each value, as a schema would name it; empty where all can be kept. */
export function unstorable(input: unknown, path = "", depth = 0): FieldFault[] {
  if (typeof input === "string") return faultOf(input, path);
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return [];
  if (depth > DEEPEST) return [{ field: path, code: "invalid" }];
  if (input instanceof Blob || input instanceof Date) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const field = path === "" ? name : `${path}.${name}`;
    return isKept(name) ? unstorable(value, field, depth + 1) : [{ field: path, code: "invalid" }];
  });
}

const isKept = (text: string) => !text.includes("\u0000") && text.isWellFormed();

function faultOf(text: string, field: string): FieldFault[] {
  if (!isKept(text)) return [{ field, code: "invalid" }];
  return text.length > LONGEST ? [{ field, code: "tooLong", params: { limit: LONGEST } }] : [];
}
