// What every reading component needs beside its figures: words, language, names of the plan's records, addresses.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { AnyFigureKey } from "@/lib/domain/rollup/figure";
import { type Scope, scopeText } from "@/lib/domain/rollup/scope";
import { inLocale, type Locale, type Translator } from "@/messages";

export type NamedRecord = { code: string; nameZh: string; nameEn: string; sortOrder: number };
export type AreaName = NamedRecord & {
  kind: "task" | "objective" | "safeguard";
  shortZh: string;
  shortEn: string;
};
export type PlanNames = {
  areas: readonly AreaName[];
  tasks: readonly (NamedRecord & { area: string })[];
  measures: readonly (NamedRecord & { task: string })[];
  organisations: readonly (NamedRecord & { kind: string })[];
  places: readonly (NamedRecord & { kind: string })[];
  leaders: readonly NamedRecord[];
};

export type View = {
  t: Translator;
  locale: Locale;
  plan: string;
  /** Dates of the address that every link hands on. */
  keep: Readonly<Record<string, string>>;
  names: PlanNames;
};

/** An assessed item as lists show it. */
export type ListedItem = {
  code: string;
  titleZh: string;
  titleEn: string;
  area: string;
  task: string | null;
  measure: string | null;
  assessment: Assessment;
};

/** An address within the plan, with the dates of the page. */
export function hrefTo(
  view: Pick<View, "plan" | "keep">,
  path: string,
  params: Readonly<Record<string, string | undefined>> = {},
): string {
  const chosen = Object.entries({ ...view.keep, ...params }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams(chosen).toString();
  return `/plans/${encodeURIComponent(view.plan)}/${path}${query ? `?${query}` : ""}`;
}

export function milestoneHref(view: Pick<View, "plan" | "keep">, code: string): string {
  return hrefTo(view, `milestones/${encodeURIComponent(code)}`);
}

/** How a figure is made, with the records in it. Over the page where there is script, else a page of its own. */
export function figureHref(
  view: Pick<View, "plan" | "keep">,
  key: AnyFigureKey,
  scope: Scope | null = null,
): string {
  return hrefTo(view, `explain/${encodeURIComponent(key)}`, scopeParams(scope));
}

/** The items a figure counts, in the list with its filters. */
export function figureListHref(
  view: Pick<View, "plan" | "keep">,
  key: AnyFigureKey,
  scope: Scope | null = null,
): string {
  return hrefTo(view, "milestones", { flag: key, ...scopeParams(scope) });
}

/** A file of the same dates. Plain links go there, not the router: it is no page. */
export function exportHref(
  view: Pick<View, "plan" | "keep">,
  path: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...view.keep, ...params }).toString();
  return `/api/exports/plans/${encodeURIComponent(view.plan)}/${path}${query ? `?${query}` : ""}`;
}

export function scopeParams(scope: Scope | null): Record<string, string> {
  return scope ? { scope: scopeText(scope) } : {};
}

export function titleOf(
  { locale }: Pick<View, "locale">,
  item: Pick<ListedItem, "titleZh" | "titleEn">,
): string {
  return inLocale(locale, item.titleZh, item.titleEn);
}

/** The record's name, or its code where the record is not known at these dates. */
export function nameOf(
  { locale, names }: Pick<View, "locale" | "names">,
  noun: keyof PlanNames,
  code: string,
): string {
  const record = (names[noun] as readonly NamedRecord[]).find((row) => row.code === code);
  return record ? inLocale(locale, record.nameZh, record.nameEn) : code;
}

export function areaName({ locale, names }: Pick<View, "locale" | "names">, code: string): string {
  const area = names.areas.find((row) => row.code === code);
  return area ? inLocale(locale, area.shortZh, area.shortEn) : code;
}

export function leadName(
  view: Pick<View, "t" | "locale" | "names">,
  { lead }: Pick<Assessment, "lead">,
): string {
  return lead ? nameOf(view, "organisations", lead) : view.t("domain.mark.unassigned");
}

/** Words in a row as the language separates them. */
export function listWords({ t }: Pick<View, "t">, words: readonly string[]): string {
  return words.join(t("overview.separator"));
}
