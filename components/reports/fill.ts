// Words with a place or two left open, filled in the browser: a message runtime there would cost more than it gives.
export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The time of day in Shanghai: 16:42. */
export function clockWords(instant: string | Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
}

/** 2024-10-08 16:42 in Shanghai. */
export function momentWords(instant: string | Date): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(
    new Date(instant),
  );
  return `${day} ${clockWords(instant)}`;
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
