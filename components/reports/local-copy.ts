// A copy of what was typed in this browser, for as long as the server does not have it. Keyed by person and report.
import type { FormValues } from "@/lib/domain/report/form-values";

export type LocalCopy = { values: FormValues; at: string };

/** Never a reason to fail: storage may be full, or forbidden by the browser. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function keepCopy(key: string, values: FormValues): void {
  quietly(() =>
    localStorage.setItem(key, JSON.stringify({ values, at: new Date().toISOString() })),
  );
}

export function dropCopy(key: string): void {
  quietly(() => localStorage.removeItem(key));
}

export function findCopy(key: string): LocalCopy | null {
  return quietly(() => {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as LocalCopy);
  });
}

/** Fields that say where the form stands rather than what was typed. */
const bookkeeping = new Set([
  "expectedVersion",
  "overVersion",
  "intent",
  "next",
  "plan",
  "milestone",
  "period",
  "kind",
]);

export function isSameTyped(a: FormValues, b: FormValues): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => bookkeeping.has(name) || (a[name] ?? "") === (b[name] ?? ""));
}
