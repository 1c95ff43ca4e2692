// The filter of the log as it stands in an address.
import { isLocalDate } from "./calendar";

export type AuditQuery = {
  plan: string;
  action: string;
  person: string;
  from: string;
  to: string;
  /** Code of an item. */
  item: string;
  unit: string;
  /** Kind of what it was done to. */
  kind: string;
  request: string;
  address: string;
  /** "Person:id" */
  subject: string;
  before: string;
};

/** Those that are folded until one is used. */
export const rareNames = ["unit", "kind", "request", "address"] as const;
export const auditQueryNames = [
  ...(["plan", "item", "action", "person", "to", "from"] as const),
  ...rareNames,
  ...(["subject", "before"] as const),
];

type Params = Readonly<Record<string, string | string[] | undefined>>;

export function readAuditQuery(params: Params): AuditQuery {
  const text = (name: string) => {
    const value = params[name];
    // The database takes no text with a NUL in it.
    return typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, 200) : "";
  };
  const read = Object.fromEntries(auditQueryNames.map((name) => [name, text(name)])) as AuditQuery;
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
    item: given(query.item),
    action: given(query.action),
    person: given(query.person),
    unit: given(query.unit),
    kind: given(query.kind),
    request: given(query.request),
    address: given(query.address),
    from: given(query.from),
    to: given(query.to),
    subject: type && id ? { type, id } : undefined,
    before: query.before ? BigInt(query.before) : undefined,
  };
}
