// Addresses of the log and of its files.
import {
  type AuditQuery,
  auditQueryNames as names,
  readAuditQuery,
} from "@/lib/domain/audit-query";

/** The log with some of the filter changed; another filter starts at the newest entry. */
export function auditHref(query: AuditQuery, change: Partial<AuditQuery>): string {
  const next = { ...query, before: "", ...change };
  const given = names.flatMap((name) => (next[name] ? [[name, next[name]]] : []));
  const search = new URLSearchParams(given).toString();
  return search === "" ? "/admin/audit" : `/admin/audit?${search}`;
}

/** What is found, as a file. */
export function auditExportHref(query: AuditQuery, format: "csv" | "jsonl" | "heads"): string {
  const given = names.flatMap((name) =>
    query[name] && name !== "before" ? [[name, query[name]]] : [],
  );
  return `/api/exports/audit?${new URLSearchParams([...given, ["format", format]]).toString()}`;
}

/** Everything that was ever done to one subject, whatever the filter was. */
export function subjectHref(subject: string): string {
  return auditHref(readAuditQuery({}), { subject });
}
