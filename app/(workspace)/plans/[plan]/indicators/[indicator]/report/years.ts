// Which data year the page of a figure's reports stands at, and which it offers.
import type { FigureReportPage } from "@/lib/data/indicator-work";

/** The year asked for; else that of a report on its way, of a figure due, or the last full year. */
export function chosenYear(
  asked: string | undefined,
  { reports, indicator }: Pick<FigureReportPage, "reports" | "indicator">,
  today: string,
): number {
  if (asked && /^\d{4}$/.test(asked)) return Number(asked);
  const open = reports.find((report) => report.state !== "accepted");
  const last = Number(today.slice(0, 4)) - 1;
  return open?.dataYear ?? indicator.due[0]?.dataYear ?? last;
}

/** Years with a report, a figure due or the chosen one, and the last full years of the plan. */
export function yearsOf(
  { reports, indicator }: Pick<FigureReportPage, "reports" | "indicator">,
  chosen: number,
): number[] {
  const years = [
    chosen,
    ...reports.map((report) => report.dataYear),
    ...indicator.due.map((due) => due.dataYear),
    ...indicator.figures.map((figure) => figure.dataYear),
  ];
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The year's report on its way, else the one accepted last. */
export function reportOf(
  reports: FigureReportPage["reports"],
  year: number,
): FigureReportPage["reports"][number] | null {
  const ofYear = reports.filter((report) => report.dataYear === year);
  return ofYear.find((report) => report.state !== "accepted") ?? ofYear[0] ?? null;
}
