// The figures of 专栏1, invented: provisional in spring, final in summer, the base year with the plan; a few of them
// reported by their provider. Bounds, the province's limits and descriptions, by invented documents.
import { acceptIndicatorValue } from "@/lib/commands/indicator/accept-indicator-value";
import { describeIndicator } from "@/lib/commands/indicator/describe-indicator";
import { setIndicatorParameter } from "@/lib/commands/indicator/set-indicator-parameter";
import { reportFigure } from "./indicator-reports";
import figures from "./indicator-values.json";
import { at } from "./reports";
import type { DemoStep } from "./step";

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
function listPublished(): Published[] {
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

const publishedSteps = (): DemoStep[] =>
  listPublished().map((row) => ({
    on: row.publishedOn,
    act: ({ reviewer }, plan) =>
      acceptIndicatorValue(
        reviewer,
        { plan, source: figures.source, ...row },
        at(row.publishedOn, "15:30"),
      ),
  }));

function parameterSteps(): DemoStep[] {
  const bounds = figures.bounds.map(({ min, max, ...row }) => ({
    ...row,
    parameter: { kind: "bounds" as const, min, max },
  }));
  const { indicator, document, effective, values } = figures.limits;
  const limits = byYear(values).map(({ dataYear: year, value }) => ({
    indicator,
    year,
    document: document.replace("{year}", String(year)),
    effectiveOn: `${year}-${effective}`,
    parameter: { kind: "limit" as const, comparator: "<=" as const, value },
  }));
  return [...bounds, ...limits].map((row) => ({
    on: row.effectiveOn,
    act: ({ manager }, plan) =>
      setIndicatorParameter(manager, { plan, ...row }, at(row.effectiveOn, "10:30")),
  }));
}

const descriptionSteps = (): DemoStep[] =>
  figures.descriptions.map((row, index) => ({
    on: row.effectiveOn,
    act: ({ manager }, plan) => {
      const earlier = figures.descriptions.slice(0, index);
      const expectedVersion = earlier.filter((each) => each.indicator === row.indicator).length;
      const ask = { plan, ...row, expectedVersion };
      return describeIndicator(manager, ask, at(row.effectiveOn, "10:00"));
    },
  }));

const reportSteps = (): DemoStep[] =>
  figures.reported.map((row) => ({
    on: row.sentOn,
    act: (people, plan) => reportFigure(people, plan, row),
  }));

/** In the order in which they happened. */
export function listIndicatorSteps(): DemoStep[] {
  return [...descriptionSteps(), ...parameterSteps(), ...publishedSteps(), ...reportSteps()];
}
