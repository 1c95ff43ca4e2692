// Days as hands and spreadsheets write them.
import { isLocalDate } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

/** Full-width digits and signs as half-width ones, letter for letter: places in the text stay the same. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[０-９／－．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** 2024-08-15, 2024/8/15, 2024.8.15, 2024年8月15日: the three signs by their code points. */
const written =
  /(?<!\d)(\d{4})\s*[-/.\u5E74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})(?!\d)\s*\u65E5?/g;

/** A spreadsheet counts days from here: its day 1 is 1900-01-01, and it believes in a 29 February 1900. */
const SERIAL_START = Date.UTC(1899, 11, 30);
/** 1954 to 2119: other numbers are no days that a plan speaks of. */
const serials = { first: 20_000, last: 80_000 };
const dayMs = 86_400_000;

const pad = (digits: string) => digits.padStart(2, "0");

export type FoundDay = {
  /** null: it looks like a day and is none. */
  day: LocalDate | null;
  text: string;
  start: number;
  end: number;
};

/** Every day written in a text, in order. */
export function daysIn(text: string): FoundDay[] {
  return [...halfWidth(text).matchAll(written)].map((match) => {
    const [whole, year = "", month = "", date = ""] = match;
    const day = `${year}-${pad(month)}-${pad(date)}`;
    const start = match.index;
    const end = start + whole.length;
    return { day: isLocalDate(day) ? day : null, text: text.slice(start, end).trim(), start, end };
  });
}

/** The day a whole text is, also as eight digits or as the spreadsheet's count of days; null for anything else. */
export function parseDay(text: string): LocalDate | null {
  const plain = halfWidth(text).trim();
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    const fits = serial >= serials.first && serial <= serials.last;
    return fits ? new Date(SERIAL_START + serial * dayMs).toISOString().slice(0, 10) : null;
  }
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (digits) {
    const day = digits.slice(1).join("-");
    return isLocalDate(day) ? day : null;
  }
  const [found] = daysIn(plain);
  return found && found.start === 0 && found.end === plain.length ? found.day : null;
}

export type Entry = { name: string; day: LocalDate | null; faultyDay: string | null };

const around = /^[\s:：,，、]+|[\s:：,，、]+$/g;

/** "主体完工 2024-08-15" as a name and its day: the last day in the text, in brackets or not. */
export function splitEntry(text: string): Entry {
  const found = daysIn(text).at(-1);
  if (!found) return { name: text.replaceAll(around, ""), day: null, faultyDay: null };
  const before = text.slice(0, found.start).replace(/[(（]\s*$/, "");
  const after = text.slice(found.end).replace(/^\s*[)）]/, "");
  return {
    name: `${before}${after}`.replaceAll(around, ""),
    day: found.day,
    faultyDay: found.day === null ? found.text : null,
  };
}
