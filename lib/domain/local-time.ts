// Instants as the field prints them: Asia/Shanghai, to the minute.
const minutes = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** "2024-10-12 09:12" */
export function toLocalMinute(instant: Date): string {
  return minutes.format(instant);
}

/** "10-12 09:12", where the year is plain. */
export function toShortMinute(instant: Date): string {
  return toLocalMinute(instant).slice(5);
}
