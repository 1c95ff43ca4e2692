// The list's filters as they stand in the address, and the items they leave. Everything works as a plain GET form.
import type { ListedItem, PlanNames } from "@/components/status/view";
import { statuses } from "@/lib/domain/milestone/assessment";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import { type FigureKey, figureKeys } from "@/lib/domain/rollup/figure";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope, parseScope, type Scope } from "@/lib/domain/rollup/scope";

export const statusFilters = [...statuses, "severe"] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const sortKeys = ["plan", "due", "status"] as const;
export type SortKey = (typeof sortKeys)[number];

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
  flag: FigureKey | "apart" | "";
  scope: Scope | null;
  sort: SortKey;
  page: number;
};

export const isFigureKey = (text: string): text is FigureKey =>
  figureKeys.some((key) => key === text) || statuses.some((status) => `status.${status}` === text);

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
    flag: flag === "apart" || isFigureKey(flag) ? flag : "",
    scope: parseScope(query["scope"]),
    sort: sortKeys.find((key) => key === text("sort")) ?? "plan",
    page: Math.max(1, Math.trunc(Number(text("page"))) || 1),
  };
}

/** The query as address parameters, without what is at rest. */
export function toParams({ scope, sort, page, ...rest }: ItemQuery): Record<string, string> {
  const chosen = Object.entries(rest).filter(([, value]) => value !== "");
  return {
    ...Object.fromEntries(chosen),
    ...(scope ? { scope: `${scope.kind}:${scope.code}` } : {}),
    ...(sort === "plan" ? {} : { sort }),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

function inFigure(items: readonly ListedItem[], flag: ItemQuery["flag"]): readonly ListedItem[] {
  if (flag === "") return items;
  if (flag === "apart") return items.filter((item) => item.assessment.countedApart !== null);
  const records = new Set(rollUp(items.map((item) => item.assessment)).figures[flag].records);
  return items.filter((item) => records.has(item.code));
}

function hasStatus({ assessment }: ListedItem, status: ItemQuery["status"]): boolean {
  if (status === "") return true;
  if (status === "severe") return assessment.status === "atRisk" && assessment.severe;
  return assessment.status === status && !(status === "atRisk" && assessment.severe);
}

/** Code, title in both languages, and the unit's names; every word must occur. */
function matches(item: ListedItem, words: readonly string[], names: PlanNames): boolean {
  const unit = names.organisations.find((row) => row.code === item.assessment.lead);
  const text = [item.code, item.titleZh, item.titleEn, unit?.nameZh ?? "", unit?.nameEn ?? ""]
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The items the query leaves, in its order. */
export function filterItems(
  all: readonly ListedItem[],
  query: ItemQuery,
  names: PlanNames,
): ListedItem[] {
  const scoped = all.filter((item) => isInScope(item.assessment, query.scope));
  const words = query.q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const left = inFigure(scoped, query.flag)
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

function sortItems(items: readonly ListedItem[], sort: SortKey, names: PlanNames): ListedItem[] {
  const rank = (list: readonly { code: string }[], code: string | null) =>
    list.findIndex((row) => row.code === code);
  const byPlan = (a: ListedItem, b: ListedItem) =>
    rank(names.areas, a.area) - rank(names.areas, b.area) ||
    rank(names.tasks, a.task) - rank(names.tasks, b.task);
  const byDue = (a: ListedItem, b: ListedItem) =>
    a.assessment.dueOn.localeCompare(b.assessment.dueOn);
  const byStatus = (a: ListedItem, b: ListedItem) =>
    urgency.indexOf(a.assessment.status) - urgency.indexOf(b.assessment.status) ||
    b.assessment.daysLate - a.assessment.daysLate;
  const orders = { plan: [byPlan], due: [byDue, byStatus], status: [byStatus, byDue] }[sort];
  return items.toSorted((a, b) => orders.reduce((order, compare) => order || compare(a, b), 0));
}
