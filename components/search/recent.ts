// What a person opened last, kept in this browser and nowhere else: reading leaves no trace on the server. Codes and
// names alone, by person and plan; where storage is closed or broken there is simply none.
export const visitKinds = ["milestones", "indicators", "units"] as const;
export type Visit = {
  kind: (typeof visitKinds)[number];
  code: string;
  titleZh: string;
  titleEn: string;
};

const PREFIX = "luoshi-recent:";
const LIMIT = 10;

const keyOf = (person: string, plan: string) => `${PREFIX}${person}:${plan}`;

function isVisit(value: unknown): value is Visit {
  const row = value as Partial<Record<keyof Visit, unknown>> | null;
  return (
    typeof row === "object" &&
    row !== null &&
    visitKinds.some((kind) => kind === row.kind) &&
    [row.code, row.titleZh, row.titleEn].every((text) => typeof text === "string")
  );
}

/** As stored; the same text as long as nothing changed. */
export function storedVisits(person: string, plan: string): string {
  try {
    return localStorage.getItem(keyOf(person, plan)) ?? "";
  } catch {
    return "";
  }
}

/** The last first. */
export function toVisits(stored: string): Visit[] {
  try {
    const rows: unknown = JSON.parse(stored || "[]");
    return Array.isArray(rows) ? rows.filter(isVisit).slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}

export function rememberVisit(person: string, plan: string, visit: Visit): void {
  const before = toVisits(storedVisits(person, plan)).filter(
    ({ kind, code }) => kind !== visit.kind || code !== visit.code,
  );
  try {
    localStorage.setItem(keyOf(person, plan), JSON.stringify([visit, ...before].slice(0, LIMIT)));
  } catch {
    // Full or forbidden: the page is none the worse for it.
  }
}

/** Everybody's, when somebody signs out of this browser. */
export function forgetVisits(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing could be kept either.
  }
}
