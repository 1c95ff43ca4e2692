// Days as numbers, without a clock: "YYYY-MM-DD" is read as UTC midnight.
const day = 86_400_000;

export function dayNumber(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / day;
}

/** 0 at the first moment of `from`'s day, 1 at the last of `to`'s; outside it is cut. */
export function shareOf(on: string, from: string, to: string): number {
  const start = dayNumber(from);
  const share = (dayNumber(on) + 1 - start) / (dayNumber(to) + 1 - start);
  return Math.min(1, Math.max(0, share));
}

/** Quarter ends between two days, the last on or after `to`. */
export function quarterEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  let year = Number(from.slice(0, 4));
  let quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3);
  for (let guard = 0; guard < 200; guard += 1) {
    const end = `${year}-${["03-31", "06-30", "09-30", "12-31"][quarter] ?? "12-31"}`;
    ends.push(end);
    if (end >= to) break;
    quarter = (quarter + 1) % 4;
    if (quarter === 0) year += 1;
  }
  return ends;
}

/** "2023-06-30" -> "23Q2". */
export function quarterCode(on: string): string {
  return `${on.slice(2, 4)}Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
}
