// Dates as an iCalendar file (RFC 5545): whole days, one event for each line, the same UID whenever it is taken out, so
// that taking it in again moves an event instead of doubling it.
import { addDays } from "../calendar";
import type { LocalDate } from "../milestone/milestone";

export type CalendarEvent = {
  /** Without the host. */
  uid: string;
  on: LocalDate;
  summary: string;
  description: string;
  url: string;
};
type CalendarFeed = {
  name: string;
  host: string;
  stamp: Date;
  events: readonly CalendarEvent[];
};

/** Octets of UTF-8 in a line, without its break (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

const octets = (text: string) => {
  let count = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
};

/** A long line goes on in the next after a space; a sign is never cut. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const sign of line) {
    const room = parts.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    if (octets(part) + octets(sign) > room) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part].join("\r\n ");
}

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");

const day = (on: LocalDate) => on.replaceAll("-", "");
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");

function eventLines({ uid, on, summary, description, url }: CalendarEvent, feed: CalendarFeed) {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@${feed.host}`,
    `DTSTAMP:${instant(feed.stamp)}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The file as text, its lines ended as the standard asks. */
export function calendarText(feed: CalendarFeed): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Luoshi//Schedule//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(feed.name)}`,
    ...feed.events.flatMap((event) => eventLines(event, feed)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
