// What can be found in a plan, in the order in which equals are shown. What was written in reports comes last.
export const recordGroups = [
  "milestones",
  "indicators",
  "tasks",
  "areas",
  "units",
  "places",
  "leaders",
  "filters",
] as const;
export type RecordGroup = (typeof recordGroups)[number];
export type SearchGroup = RecordGroup | "reports";

export const searchGroups: readonly SearchGroup[] = [...recordGroups, "reports"];

/** How many of a group stand on a page of all groups, and on a page of its own. */
export const shownTogether: Readonly<Record<SearchGroup, number>> = {
  milestones: 8,
  indicators: 5,
  tasks: 5,
  areas: 5,
  units: 5,
  places: 5,
  leaders: 5,
  filters: 5,
  reports: 5,
};
export const SHOWN_ALONE = 100;

/** The one group asked for; null: all. */
export function readGroup(text: string | undefined): SearchGroup | null {
  return searchGroups.find((group) => group === text) ?? null;
}

/** The parts of a report that are looked through; the last three are for those concerned alone. */
export const reportFields = ["doneText", "problemsText", "nextText", "coordinationText"] as const;
export type ReportField = (typeof reportFields)[number];
