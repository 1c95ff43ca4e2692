// The list's filters as they stand in the address, and the items they leave. Everything works as a plain GET form.
import type { Actor } from "../actor";
import { type Assessment, statuses } from "../milestone/assessment";
import { milestoneKinds } from "../milestone/milestone";
import { can } from "../permissions";
import {
  datedFigureKey,
  type DatedFigureKey,
  type FigureKey,
  figurePermission,
  longestOverdueKey,
  rollUpKeys,
} from "./figure";
import { findFigure } from "./find-figure";
import { isInScope, parseScope, type Scope, scopeText } from "./scope";

type QueriedItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  task: string | null;
  assessment: Assessment;
};
type NamesOfQuery = {
  areas: readonly { code: string }[];
  tasks: readonly { code: string }[];
  organisations: readonly { code: string; nameZh: string; nameEn: string }[];
};

export const statusFilters = [...statuses, "severe"] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const sortKeys = ["plan", "due", "status"] as const;
export type SortKey = (typeof sortKeys)[number];

/** A figure whose records are items of a list. */
export type ListedFigureKey = FigureKey | typeof longestOverdueKey | DatedFigureKey;

export type ItemQuery = {
  q: string;
  area: string;
  task: string;
  lead: string;
  place: string;
  year: string;
  kind: string;
  status: StatusFilter | "";
  /** The items of one figure, over its scope. */
  flag: ListedFigureKey | "apart" | "";
  scope: Scope | null;
  sort: SortKey;
  page: number;
};

export const isListedFigure = (text: string): text is ListedFigureKey =>
  datedFigureKey.test(text) || [...rollUpKeys, longestOverdueKey].some((key) => key === text);

/** What is no known value is no filter. */
export function readItemQuery(query: Readonly<Record<string, string>>): ItemQuery {
  const text = (name: string) => (query[name] ?? "").trim();
  const flag = text("flag");
  return {
    q: text("q"),
    area: text("area"),
    task: text("task"),
    lead: text("lead"),
    place: text("place"),
    year: /^\d{4}$/.test(text("year")) ? text("year") : "",
    kind: milestoneKinds.find((kind) => kind === text("kind")) ?? "",
    status: statusFilters.find((status) => status === text("status")) ?? "",
    flag: flag === "apart" || isListedFigure(flag) ? flag : "",
    scope: parseScope(query["scope"]),
    sort: sortKeys.find((key) => key === text("sort")) ?? "plan",
    page: Math.max(1, Math.trunc(Number(text("page"))) || 1),
  };
}

/** Without the figure when the actor may not read it: who is in it would say what a unit thinks of its own items. */
export function allowedQuery(actor: Actor, plan: string, query: ItemQuery): ItemQuery {
  const { flag } = query;
  const isRead = flag === "" || flag === "apart" || can(actor, figurePermission(flag), { plan });
  return isRead ? query : { ...query, flag: "" };
}

/** The query as address parameters, without what is at rest. */
export function toParams({ scope, sort, page, ...rest }: ItemQuery): Record<string, string> {
  const chosen = Object.entries(rest).filter(([, value]) => value !== "");
  return {
    ...Object.fromEntries(chosen),
    ...(scope ? { scope: scopeText(scope) } : {}),
    ...(sort === "plan" ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

function inFigure<I extends QueriedItem>(
  items: readonly I[],
  { flag, scope }: Pick<ItemQuery, "flag" | "scope">,
): readonly I[] {
  if (flag === "") return items;
  if (flag === "apart") return items.filter((item) => item.assessment.countedApart !== null);
  const source = { items, indicators: [], comparison: null };
  const records = new Set(findFigure(source, flag, scope)?.records);
  return items.filter((item) => records.has(item.code));
}

function hasStatus({ assessment }: QueriedItem, status: ItemQuery["status"]): boolean {
  if (status === "") return true;
  if (status === "severe") return assessment.status === "atRisk" && assessment.severe;
  return assessment.status === status && !(status === "atRisk" && assessment.severe);
}

/** Code, title in both languages, and the unit's names; every word must occur. */
function matches(item: QueriedItem, words: readonly string[], names: NamesOfQuery): boolean {
  const unit = names.organisations.find((row) => row.code === item.assessment.lead);
  const text = [item.code, item.titleZh, item.titleEn, unit?.nameZh ?? "", unit?.nameEn ?? ""]
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The items the query leaves, in its order. */
export function filterItems<I extends QueriedItem>(
  all: readonly I[],
  query: ItemQuery,
  names: NamesOfQuery,
): I[] {
  const scoped = all.filter((item) => isInScope(item.assessment, query.scope));
  const words = query.q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const left = inFigure(scoped, query)
    .filter((item) => query.area === "" || item.area === query.area)
    .filter((item) => query.task === "" || item.task === query.task)
    .filter((item) => query.lead === "" || item.assessment.lead === query.lead)
    .filter((item) => query.place === "" || item.assessment.places.includes(query.place))
    .filter((item) => query.year === "" || item.assessment.dueOn.startsWith(query.year))
    .filter((item) => query.kind === "" || item.assessment.kind === query.kind)
    .filter((item) => hasStatus(item, query.status))
    .filter((item) => matches(item, words, names));
  return sortItems(left, query.sort, names);
}

/** Overdue first, then what needs a hand, then what runs, then what is done. */
const urgency = [
  "overdue",
  "atRisk",
  "notReported",
  "shouldHaveStarted",
  "awaiting",
  "dueSoon",
  "onTrack",
  "notStarted",
  "doneLate",
  "doneOnTime",
  "terminated",
];

function sortItems<I extends QueriedItem>(
  items: readonly I[],
  sort: SortKey,
  names: NamesOfQuery,
): I[] {
  const rank = (list: readonly { code: string }[], code: string | null) =>
    list.findIndex((row) => row.code === code);
  const byPlan = (a: QueriedItem, b: QueriedItem) =>
    rank(names.areas, a.area) - rank(names.areas, b.area) ||
    rank(names.tasks, a.task) - rank(names.tasks, b.task);
  const byDue = (a: QueriedItem, b: QueriedItem) =>
    a.assessment.dueOn.localeCompare(b.assessment.dueOn);
  const byStatus = (a: QueriedItem, b: QueriedItem) =>
    urgency.indexOf(a.assessment.status) - urgency.indexOf(b.assessment.status) ||
    b.assessment.daysLate - a.assessment.daysLate;
  const orders = { plan: [byPlan], due: [byDue, byStatus], status: [byStatus, byDue] }[sort];
  return items.toSorted((a, b) => orders.reduce((order, compare) => order || compare(a, b), 0));
}
