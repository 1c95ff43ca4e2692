// Moments and days as every page prints them: Shanghai time, 2024-10-15 09:00.
const moment = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});
const exact = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

export function momentWords(at: Date): string {
  return moment.format(at);
}

/** With seconds, for the log. */
export function exactMomentWords(at: Date): string {
  return exact.format(at);
}
