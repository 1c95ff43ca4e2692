// What the reading pages of a plan share: who reads, at which dates, in which language.
import { notFound } from "next/navigation";
import type { PlanSpan } from "@/components/status/lead-facts";
import type { PlanNames, View } from "@/components/status/view";
import { DomainError } from "@/lib/domain/errors";
import { pageDates, pageToday, readQuery, type SearchParams } from "@/lib/session/page-dates";
import { requireActor } from "@/lib/session/session";
import { getLocale, getT } from "@/messages/server";

export type PageProps<P extends string = never> = {
  params: Promise<{ plan: string } & Record<P, string>>;
  searchParams: SearchParams;
};

export async function readPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const query = await readQuery(searchParams);
  const dates = pageDates(query);
  // What does not hold as a date is not handed on.
  const knownBy = query["knownBy"];
  const keep = {
    ...(query["asOf"] === dates.asOf ? { asOf: dates.asOf } : {}),
    ...(knownBy && !dates.live ? { knownBy } : {}),
  };
  const { plan } = await params;
  return {
    actor,
    plan: decodeURIComponent(plan),
    query,
    dates,
    today: pageToday(),
    keep,
    t: await getT(),
    locale: await getLocale(),
  };
}
export type Page = Awaited<ReturnType<typeof readPage>>;

export function viewOf({ t, locale, plan, keep }: Page, names: PlanNames): View {
  return { t, locale, plan, keep, names };
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
};
