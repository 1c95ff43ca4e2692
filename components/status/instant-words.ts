// An instant as "2024-10-15 09:00", Asia/Shanghai.
export function instantWords(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  }).format(instant);
}
