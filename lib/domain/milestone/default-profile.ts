// The thresholds we ship. They are data: a city confirms its own, and they are printed beside every light.
import type { Profile } from "./assessment";

/** Printed as 默认阈值（待本市确认） until a city confirms it (product.md 4). */
export const defaultProfile: Profile = {
  name: "default",
  version: 1,
  confirmed: false,
  // product.md 4, atRisk: behind a confirmed expected value by >= 10 pp, severe > 30.
  riskBehindPoints: 10,
  severeBehindPoints: 30,
  // product.md 4, atRisk: forecast after the due date, severe > 90 days.
  severeForecastDays: 90,
  // product.md 4, shouldHaveStarted: past its confirmed start by a quarter of its span.
  startShare: 0.25,
  // product.md 4, dueSoon: 1 to 30 days; pages that list what is coming use 90.
  dueSoonDays: 30,
  upcomingDays: 90,
  // product.md 4, roll-up: slipped >= 30 days.
  slipDays: 30,
  // product.md 4: a delay the unit itself said >= 90 days ahead.
  selfReportedDays: 90,
  // product.md 4, awaiting: release date, default 31 October of the next year, plus grace.
  dataReleaseMonthDay: "10-31",
  // product.md names a grace without its length: a month, to be confirmed by the city.
  dataGraceDays: 30,
  // product.md 5: on course within 0.5% of the expected value or 5 pp of progress.
  onCoursePercent: 0.5,
  onCoursePoints: 5,
};
