// The published figures of 专栏1, invented: provisional in spring, final in autumn, the base year with the plan.
import { acceptIndicatorValue } from "@/lib/commands/indicator/accept-indicator-value";
import type { Actor } from "@/lib/domain/actor";
import figures from "./indicator-values.json";

type Published = {
  indicator: string;
  dataYear: number;
  value: number;
  label: "provisional" | "final";
  publishedOn: string;
};

const byYear = (values: object) =>
  Object.entries(values as Record<string, number>).map(([year, value]) => ({
    dataYear: Number(year),
    value,
  }));

/** In the order in which they came out. */
export function listPublished(): Published[] {
  const finals = Object.entries(figures.values).flatMap(([indicator, values]) =>
    byYear(values).map(({ dataYear, value }) => ({
      indicator,
      dataYear,
      value,
      label: "final" as const,
      publishedOn: `${dataYear + 1}-${figures.finalOn}`,
    })),
  );
  const early = Object.entries(figures.provisional).flatMap(([indicator, values]) =>
    byYear(values).map(({ dataYear, value }) => ({
      indicator,
      dataYear,
      value,
      label: "provisional" as const,
      publishedOn: `${dataYear + 1}-${figures.provisionalOn}`,
    })),
  );
  const base = Object.entries(figures.base).map(([indicator, value]) => ({
    indicator,
    dataYear: 2020,
    value,
    label: "final" as const,
    publishedOn: "2021-05-28",
  }));
  return [...base, ...early, ...finals]
    .filter((row) => row.publishedOn < "2024-10-15")
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
}

export async function acceptPublished(
  actor: Actor,
  plan: string,
  published: readonly Published[],
): Promise<void> {
  for (const row of published) {
    const clock = () => new Date(`${row.publishedOn}T15:30:00+08:00`);
    await acceptIndicatorValue(actor, { plan, source: figures.source, ...row }, clock);
  }
}
