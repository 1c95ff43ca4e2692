// Every address of the product and who may open it. The list of routes is read off the app folder by rights-tree.ts: one
// that is missing here fails the proof.
import type { Permission } from "@/lib/domain/permissions";
import type { RightsScene } from "./rights-records";
import type { MarkOf } from "./rights-marks";

/**
 * everybody: signed in or not. signedIn: whoever has an account. plan: whoever is on the plan. Else one of the
 * permissions, asked of those units or (ever) of any; without it the page says whom to ask, or the answer is 403 or not
 * found. The plan itself comes first: it is not found for those who are not on it.
 */
export type Opens =
  | { to: "everybody" | "signedIn" | "plan" }
  | { to: readonly Permission[]; of: MarkOf; else: "ask" | "forbidden" | "gone"; ever?: true };

export type RightsRoute = {
  opens: Opens;
  at: readonly string[];
  /** Of no plan: nobody is told that a plan is not there. */
  office?: true;
};

export const plan: Opens = { to: "plan" };
const ask = (of: MarkOf, ...to: Permission[]): Opens => ({ to, of, else: "ask" });
const ever = (...to: Permission[]): Opens => ({ to, of: "plan", else: "ask", ever: true });
export const forbidden = (of: MarkOf, ...to: Permission[]): Opens => ({
  to,
  of,
  else: "forbidden",
});
const gone = (of: MarkOf, ...to: Permission[]): Opens => ({ to, of, else: "gone" });

export const page = (opens: Opens, ...at: string[]): RightsRoute => ({ opens, at });

const signing = gone("lead", "report.sign");

/** Pages of a plan, by their folder under plans/[plan]. */
export function planPages({ city, records }: RightsScene): Record<string, RightsRoute> {
  const { own, done, others, late } = city.items;
  const year = 2023;
  return {
    amendments: page(plan, "amendments"),
    "amendments/[amendment]": page(
      gone("plan", "amendment.propose", "audit.read"),
      `amendments/${records.amendment}`,
    ),
    "amendments/new": page(ask("plan", "amendment.propose"), "amendments/new?items=1-1"),
    "areas/[area]": page(plan, "areas/A1"),
    assignments: page(plan, "assignments"),
    "assignments/consultations": page(plan, "assignments/consultations"),
    "assignments/consultations/[consultation]": page(
      gone("own", "report.readProblems", "consultation.answer"),
      `assignments/consultations/${records.consultation}`,
    ),
    "assignments/items/[milestone]": page(plan, `assignments/items/${own.code}`),
    "assignments/rows": page(ask("plan", "assignment.confirm"), "assignments/rows"),
    "assignments/sheet": page(ask("plan", "assignment.confirm"), "assignments/sheet"),
    "assignments/units": page(plan, "assignments/units"),
    "assignments/units/[unit]": page(plan, `assignments/units/${city.units.lead.code}`),
    briefs: page(plan, "briefs"),
    "briefs/[brief]": page(gone("plan", "briefing.draft"), `briefs/${records.briefing}`),
    closures: page(plan, "closures"),
    "closures/[milestone]": page(plan, `closures/${done.code}`, `closures/${own.code}`),
    compare: page(plan, "compare?asOf=2024-10-08&with=2024-06-30"),
    corrections: page(plan, "corrections"),
    "corrections/[report]": page(plan, `corrections/${records.correction}`),
    "corrections/new": page(
      ask("own", "report.correct"),
      `corrections/new?report=${records.accepted}`,
    ),
    deadlines: page(plan, "deadlines"),
    "deadlines/[change]": page(ask("own", "supervision.read"), `deadlines/${records.change}`),
    "deadlines/new": page(ask("lead", "deadline.ask"), `deadlines/new?item=${late.code}`),
    "deadlines/settings": page(ask("plan", "deadline.decide"), "deadlines/settings"),
    definitions: page(plan, "definitions"),
    "definitions/[milestone]": page(plan, `definitions/${own.code}`),
    discrepancies: page(ask("plan", "discrepancy.readRegister"), "discrepancies"),
    "districts/[place]": page(plan, `districts/${city.place.code}`),
    escalations: page(plan, "escalations"),
    "explain/[key]": page(plan, "explain/rate", "explain/commission.overdue"),
    indicators: page(plan, "indicators"),
    "indicators/[indicator]": page(plan, "indicators/I1"),
    "indicators/[indicator]/report": page(
      ask("lead", "report.readProblems"),
      `indicators/I1/report?year=${year}`,
    ),
    instructions: page(plan, "instructions"),
    "instructions/[instruction]": page(
      ask("own", "supervision.read"),
      `instructions/${records.instruction}`,
    ),
    "instructions/new": page(ask("plan", "instruction.give"), `instructions/new?items=${own.code}`),
    "leaders/[leader]": page(plan, "leaders/vice-mayor"),
    milestones: page(plan, "milestones"),
    "milestones/[milestone]/record": page(
      ask("own", "supervision.read"),
      `milestones/${own.code}/record`,
    ),
    "milestones/[milestone]": page(
      plan,
      ...[own, done, others, late].map(({ code }) => `milestones/${code}`),
    ),
    notices: page(plan, "notices"),
    "notices/[notice]": page(ask("own", "supervision.read"), `notices/${records.notice}`),
    "notices/[notice] unsent": page(gone("plan", "notice.send"), `notices/${records.noticeDraft}`),
    "notices/new": page(ask("plan", "notice.send"), `notices/new?items=${own.code}`),
    overdue: page(ask("plan", "board.read"), "overdue"),
    "overdue/remind": page(ask("plan", "reminder.send"), `overdue/remind?items=${own.code}`),
    overview: page(plan, "overview", "overview?asOf=live"),
    periods: page(plan, "periods"),
    "periods/[period]": page(plan, "periods/2024Q2", "periods/2024Q3"),
    reviews: page(ask("plan", "report.review", "review.assign"), "reviews"),
    "reviews/[report]": page(
      ask("plan", "report.review", "review.assign"),
      `reviews/${records.sent}`,
    ),
    "reviews/assign": page(ask("plan", "report.review", "review.assign"), "reviews/assign"),
    schedule: page(plan, "schedule"),
    search: page(plan, "search?q=zq", "search?q=1-1"),
    sign: page(ever("report.sign"), "sign"),
    "sign/[report]": page(signing, `sign/${records.withHead}`),
    "sign/modes": page(ever("signOff.setMode"), "sign/modes"),
    "sign/paper": page(ever("report.work"), "sign/paper?period=2024Q2"),
    "sign/sheet": page(ever("report.work"), "sign/sheet?period=2024Q3"),
    "tasks/[task]": page(plan, "tasks/T1"),
    thresholds: page(plan, "thresholds"),
    "units/[unit]": page(plan, `units/${city.units.lead.code}`),
    work: page(ever("report.work"), "work"),
    "work/[milestone]": page(ask("own", "report.readDraft"), `work/${own.code}?period=2024Q3`),
    "work/[milestone]/contribution": page(
      ask("supporting", "report.contribute"),
      `work/${own.code}/contribution?period=2024Q3`,
    ),
    "work/workbook": page(ever("workbook.exchange"), "work/workbook"),
  };
}

/** Files and exports of a plan, by their folder under api/exports/plans/[plan]. */
export function planExports({ city, records }: RightsScene): Record<string, RightsRoute> {
  const { own } = city.items;
  const papers = (path: string) => [`${path}?format=docx`, `${path}?format=pdf`];
  return {
    amendments: page(plan, "amendments"),
    assignments: page(plan, "assignments"),
    "briefs/[brief]": page(gone("plan", "briefing.draft"), ...papers(`briefs/${records.briefing}`)),
    "consultations/[consultation]": page(
      forbidden("plan", "consultation.manage"),
      `consultations/${records.consultation}`,
    ),
    deadlines: page(plan, "deadlines"),
    figures: page(plan, "figures"),
    "figures/[key]": page(plan, "figures/commission.overdue"),
    milestones: page(plan, "milestones"),
    "milestones/[code]/deadlines": page(plan, ...papers(`milestones/${own.code}/deadlines`)),
    "milestones/[code]/file": page(plan, `milestones/${own.code}/file`),
    notices: page(forbidden("plan", "board.read"), "notices"),
    "notices/[notice]": page(
      forbidden("own", "supervision.read"),
      ...papers(`notices/${records.notice}`),
    ),
    overdue: page(forbidden("plan", "board.read"), "overdue"),
    schedule: page(plan, "schedule", "schedule?format=csv", "schedule?format=ics"),
  };
}
