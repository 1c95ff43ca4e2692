// What the reading pages of a plan share: who reads, at which dates, in which language.
import { notFound } from "next/navigation";
import type { DatesBasis } from "@/components/plans/view-dates-bar";
import type { PlanSpan } from "@/components/status/lead-facts";
import type { PlanNames, View } from "@/components/status/view";
import { findIssueDates } from "@/lib/data/issues";
import type { Actor } from "@/lib/domain/actor";
import { isQuarterCode, quarterBounds } from "@/lib/domain/calendar";
import { DomainError } from "@/lib/domain/errors";
import type { IssueHead } from "@/lib/domain/period/issue";
import { opensOnIssue } from "@/lib/domain/period/opens-on-issue";
import { pathPart } from "@/lib/domain/web/path-part";
import { pageDates, pageToday, readQuery, type SearchParams } from "@/lib/session/page-dates";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export type PageProps<P extends string = never> = {
  params: Promise<{ plan: string } & Record<P, string>>;
  searchParams: SearchParams;
};

export async function readPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const plan = pathPart((await params).plan);
  const asked = await readQuery(searchParams);
  const onIssue = opensOnIssue(actor, plan);
  const query = await issuedQuarter(actor, plan, asked, onIssue);
  const dates = pageDates(query);
  // What does not hold as a date is not handed on.
  const knownBy = query["knownBy"];
  const keep = {
    ...(query["asOf"] === dates.asOf ? { asOf: dates.asOf } : {}),
    ...(onIssue && asked["asOf"] === LIVE ? { asOf: LIVE } : {}),
    ...(knownBy && !dates.live ? { knownBy } : {}),
  };
  return {
    actor,
    plan,
    query,
    dates,
    now: pageDates({}).knownBy,
    today: pageToday(),
    keep,
    /** Names the present in an address, for a reader whose pages open on the last issue; else nothing does. */
    live: onIssue ? LIVE : "",
    /** Nothing was chosen and the reader opens on the last issue. */
    defaulted: onIssue && asked["asOf"] === undefined && asked["knownBy"] === undefined,
    t: await getT(),
    locale: await getLocale(),
  };
}
/** The present by name: a leader's pages stand on the last issue where no day is named. */
const LIVE = "live";

type Query = Readonly<Record<string, string>>;

/**
 * A quarter picked by its code opens as it was issued (定稿口径): asOf its last day, knownBy its issue. One not issued
 * opens at its last day, by what is known now. Whoever opens on issues and names no date opens on the last one.
 */
async function issuedQuarter(
  actor: Actor,
  plan: string,
  query: Query,
  onIssue: boolean,
): Promise<Query> {
  const { asOf: picked, knownBy, ...rest } = query;
  if (picked === LIVE) return rest;
  const defaulted = onIssue && picked === undefined && knownBy === undefined;
  if (!defaulted && !isQuarterCode(picked ?? "")) return query;
  const issue = await findIssueDates(actor, plan, picked ?? null);
  if (issue) return { ...rest, asOf: issue.asOf, knownBy: issue.knownBy.toISOString() };
  return picked === undefined ? rest : { ...rest, asOf: quarterBounds(picked).endsOn };
}

export type Page = Awaited<ReturnType<typeof readPage>>;

export function viewOf({ t, locale, plan, keep }: Page, names: PlanNames): View {
  return { t, locale, plan, keep, names };
}

type Dated = {
  periods: readonly { code: string; endsOn: string; state: string }[];
  issues: readonly IssueHead[];
  issue: IssueHead | null;
};

/** What the page's date bar needs: its dates, and which quarters there are to go to. */
export function basisOf(page: Page, { periods, issues, issue }: Dated): DatesBasis {
  const { dates, today, live, defaulted } = page;
  return { dates, today, periods, issues, issue, live, defaulted };
}

/** An unknown or hidden record is the page that says so. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
}

/** First and last day of the plan as calendar days. */
export function planSpan({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): PlanSpan {
  return {
    startsOn: startsOn.toISOString().slice(0, 10),
    endsOn: endsOn.toISOString().slice(0, 10),
  };
}

/** For pages that name no record but their own. */
export const noNames: PlanNames = {
  areas: [],
  tasks: [],
  measures: [],
  organisations: [],
  places: [],
  leaders: [],
};
