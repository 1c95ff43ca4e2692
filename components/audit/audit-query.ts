// The filter of the log as it stands in the address, and addresses made from it.
import { isLocalDate } from "@/lib/domain/calendar";

export type AuditQuery = {
  plan: string;
  action: string;
  person: string;
  from: string;
  to: string;
  /** "Person:id" */
  subject: string;
  before: string;
};

const names = ["plan", "action", "person", "from", "to", "subject", "before"] as const;

type Params = Readonly<Record<string, string | string[] | undefined>>;

export function readAuditQuery(params: Params): AuditQuery {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value.trim().slice(0, 200) : "";
  };
  const read = Object.fromEntries(names.map((name) => [name, text(name)])) as AuditQuery;
  return {
    ...read,
    from: isLocalDate(read.from) ? read.from : "",
    to: isLocalDate(read.to) ? read.to : "",
    before: /^\d{1,18}$/.test(read.before) ? read.before : "",
  };
}

/** What the log is asked for. */
export function toAuditFilter(query: AuditQuery) {
  const [type, id] = query.subject.split(":");
  const given = (text: string) => text || undefined;
  return {
    plan: given(query.plan),
    action: given(query.action),
    person: given(query.person),
    from: given(query.from),
    to: given(query.to),
    subject: type && id ? { type, id } : undefined,
    before: query.before ? BigInt(query.before) : undefined,
  };
}

/** The log with some of the filter changed; another filter starts at the newest entry. */
export function auditHref(query: AuditQuery, change: Partial<AuditQuery>): string {
  const next = { ...query, before: "", ...change };
  const given = names.flatMap((name) => (next[name] ? [[name, next[name]]] : []));
  const search = new URLSearchParams(given).toString();
  return search === "" ? "/admin/audit" : `/admin/audit?${search}`;
}

/** Everything that was ever done to one subject, whatever the filter was. */
export function subjectHref(subject: string): string {
  return auditHref(readAuditQuery({}), { subject });
}
