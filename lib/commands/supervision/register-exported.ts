import type { AuditEntry } from "@/lib/domain/audit";

/** A list went out of the house: which, at which day, how many records. */
export function registerExported(
  planId: string,
  after: { key: string; asOf: string; records: number },
): { result: undefined; audit: AuditEntry[] } {
  const entry = {
    action: "register.exported",
    planId,
    subjectType: "Plan",
    subjectId: planId,
  } as const;
  return { result: undefined, audit: [{ ...entry, after }] };
}
