// Addresses of pages, typed: a journey cannot ask for one that is not there.
export const PLAN = "guiyang-population-2021-2025";

const page = (path: string) => `/plans/${PLAN}/${path}`;
const coded = (path: string) => (code: string) => page(`${path}/${encodeURIComponent(code)}`);

/** A leader's pages stand on the last issue; this one at the present. */
export const live = (path: string) => `${path}?asOf=live`;

export const paths = {
  signIn: "/sign-in",
  plans: "/plans",
  account: "/account",
  accounts: "/admin/accounts",
  grants: "/admin/grants",
  audit: "/admin/audit",
  overview: page("overview"),
  items: page("milestones"),
  item: coded("milestones"),
  area: coded("areas"),
  task: coded("tasks"),
  unit: coded("units"),
  place: coded("districts"),
  leader: coded("leaders"),
  indicators: page("indicators"),
  indicator: coded("indicators"),
  figure: coded("explain"),
  periods: page("periods"),
  period: coded("periods"),
  compare: page("compare"),
  discrepancies: page("discrepancies"),
  thresholds: page("thresholds"),
  work: page("work"),
  entry: coded("work"),
  workbook: page("work/workbook"),
  sign: page("sign"),
  signReport: coded("sign"),
  signModes: page("sign/modes"),
  signPaper: page("sign/paper"),
  signSheet: page("sign/sheet"),
  reviews: page("reviews"),
  review: coded("reviews"),
  corrections: page("corrections"),
  correction: coded("corrections"),
  overdue: page("overdue"),
  definitions: page("definitions"),
  definition: coded("definitions"),
  assignments: page("assignments"),
  assignmentUnits: page("assignments/units"),
  assignmentSheet: page("assignments/sheet"),
  calendar: "/admin/calendar",
} as const;
