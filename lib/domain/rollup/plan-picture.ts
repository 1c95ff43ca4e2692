// What the five-year picture shows, on every screen and paper alike: which items it draws, and its legend.
import type { Assessment, Status } from "../milestone/assessment";
import type { FigureKey } from "./figure";

/** What is due after the plan's end has no place in the picture and is counted apart. */
export function isDrawn({ countedApart }: Pick<Assessment, "countedApart">): boolean {
  return countedApart !== "outOfPeriod";
}

export type LegendKey = { status: Status; key: FigureKey; severe: boolean };

const entry = (status: Exclude<Status, "atRisk">): LegendKey => ({
  status,
  key: `status.${status}`,
  severe: false,
});

/** The legend in its order, each mark with the figure that counts it. */
export const legendKeys: readonly LegendKey[] = [
  entry("doneOnTime"),
  entry("doneLate"),
  entry("awaiting"),
  entry("overdue"),
  { status: "atRisk", key: "atRiskSevere", severe: true },
  { status: "atRisk", key: "atRiskNotSevere", severe: false },
  entry("notReported"),
  entry("shouldHaveStarted"),
  entry("dueSoon"),
  entry("onTrack"),
  entry("notStarted"),
  entry("terminated"),
];
