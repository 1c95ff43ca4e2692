// Addresses of pages, typed: a journey cannot ask for one that is not there.
export const PLAN = "guiyang-population-2021-2025";

const page = (path: string) => `/plans/${PLAN}/${path}`;
const coded = (path: string) => (code: string) => page(`${path}/${encodeURIComponent(code)}`);

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
  compare: page("compare"),
  discrepancies: page("discrepancies"),
  thresholds: page("thresholds"),
  work: page("work"),
  entry: coded("work"),
  sign: page("sign"),
  signReport: coded("sign"),
  reviews: page("reviews"),
  review: coded("reviews"),
  overdue: page("overdue"),
  definitions: page("definitions"),
  definition: coded("definitions"),
} as const;
