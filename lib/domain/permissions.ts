// The one permission table: who may do what, and on whose items. Printed to docs/permissions.md.
import type { Actor, ClientActor, GrantInForce } from "./actor";

export const roles = [
  "reporter",
  "head",
  "reviewer",
  "manager",
  "leader",
  "secretary",
  "sysadmin",
  "secadmin",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

/** Administrator roles exclude each other and all others (product.md 2, Grant). */
export const administratorRoles: readonly Role[] = ["sysadmin", "secadmin", "auditor"];

/**
 * all: every item of the plans the grant covers. lead: items the grant's unit leads.
 * unit: items the unit leads or supports. office: no item, the permission stands by itself.
 */
export type Reach = "all" | "lead" | "unit" | "office";
type Row = Readonly<Partial<Record<Role, Reach>>>;

/** Product.md 9: everyone on a plan may read readings, dates, status and what was done. */
const everyoneOnThePlan: Row = {
  reporter: "all",
  head: "all",
  reviewer: "all",
  manager: "all",
  leader: "all",
  secretary: "all",
  auditor: "all",
};
/** Product.md 9: problems, classes, returns and files stay with those who work on the item. */
const thoseConcerned: Row = {
  reporter: "unit",
  head: "unit",
  reviewer: "all",
  manager: "all",
  leader: "all",
  secretary: "all",
  auditor: "all",
};
const commission: Row = { reviewer: "all", manager: "all" };

export const permissions = {
  /** Read the plan, its items, readings, dates and status. */
  "plan.read": everyoneOnThePlan,
  /** Load or update the records of a plan. */
  "plan.load": { manager: "all" },
  /** Read problems, requests for coordination, the unit's own class and returns. */
  "report.readProblems": thoseConcerned,
  /** Read a draft. */
  "report.readDraft": { reporter: "unit", head: "lead" },
  /** See the work list of a unit. */
  "report.work": { reporter: "lead", head: "lead" },
  /** Write and save a draft. */
  "report.edit": { reporter: "lead" },
  /** Pass a report to the unit's head, or take it back. */
  "report.send": { reporter: "lead" },
  /** Sign a report for the unit, or return it to the reporter. */
  "report.sign": { head: "lead" },
  /** Accept a report or return it to the unit. */
  "report.review": { reviewer: "all" },
  /** Take an acceptance back before the quarter is issued. */
  "report.revoke": commission,
  /** Propose that an accepted report be put right, or give the proposal up. */
  "report.correct": { reporter: "lead", ...commission },
  /** Say who in the commission reviews an item, and who stands in. */
  "review.assign": commission,
  /** Add text, files and the unit's own rows to a report that another unit sends. */
  "report.contribute": { reporter: "unit" },
  /** Ask the supporting units for their part, and chase them. */
  "contribution.ask": { reporter: "lead", head: "lead" },
  /** Pass an item to a colleague or office of the unit, and take over the work of one who leaves. */
  "charge.pass": { reporter: "lead", head: "lead", manager: "all" },
  /** Take the unit's quarter out as a spreadsheet and bring it back. */
  "workbook.exchange": { reporter: "lead" },
  /** Record the signed sheet of the unit's quarter. */
  "signOff.recordPaper": { reporter: "lead" },
  /** Say how the unit signs and who answers for it. */
  "signOff.setMode": { head: "lead", manager: "all" },
  /** Appoint who signs in place of the head on certain days. */
  "signOff.deputise": { head: "lead", manager: "all" },
  /** Attach a file to a report. */
  "evidence.attach": { reporter: "lead" },
  /** Open an attached file. */
  "evidence.read": thoseConcerned,
  /** Work the overdue board. */
  "board.read": { ...commission, leader: "all", secretary: "all", auditor: "all" },
  /** Read reminders, notices, requests for other dates and instructions about an item. */
  "supervision.read": thoseConcerned,
  /** Remind units of what is late. */
  "reminder.send": commission,
  /** Draft and issue notices, weigh the replies, close them, hand them over. */
  "notice.send": commission,
  /** Acknowledge a notice to the unit and reply to it. */
  "notice.answer": { reporter: "lead", head: "lead" },
  /** Ask for a later working date, or promise a new one after the due date. */
  "deadline.ask": { reporter: "lead" },
  /** Sign such a request for the unit, or return it. */
  "deadline.sign": { head: "lead" },
  /** Grant or refuse it, and set who must approve what. */
  "deadline.decide": { manager: "all" },
  /** Enter a change of the plan by a document, or an error of our record. */
  "amendment.propose": commission,
  /** Put in force what another person entered. */
  "amendment.confirm": { manager: "all" },
  /** Verify that an item is done and strike it off, refuse it, or look again. */
  "closure.decide": commission,
  /** Give an instruction, or record one that was given elsewhere. */
  "instruction.give": { leader: "all", secretary: "all" },
  /** Answer an instruction to the unit. */
  "instruction.answer": { reporter: "lead", head: "lead" },
  /** Take the answer to an instruction, or send it back. */
  "instruction.close": { leader: "all", secretary: "all", manager: "all" },
  /** Mark what goes before leaders, in the commission's words. */
  "escalation.mark": { manager: "all" },
  /** Read the register of discrepancies in the plan's text. */
  "discrepancy.readRegister": { ...commission, auditor: "all" },
  /** Rule which of two readings of the plan's text counts. */
  "discrepancy.rule": { manager: "all" },
  /** Open and close reporting periods. */
  "period.manage": { manager: "all" },
  /** Issue a closed quarter: its state is frozen and signed. */
  "period.issue": { manager: "all" },
  /** Draft the brief and the bulletin of a quarter, and write in them. */
  "briefing.draft": commission,
  /** Check what another person drafted, or return it. */
  "briefing.check": commission,
  /** Issue a checked brief or bulletin: it stays as printed. */
  "briefing.issue": { manager: "all" },
  /** Set the thresholds behind the lights of a plan. */
  "profile.manage": { manager: "all" },
  /** Set bounds and outside limits of an indicator, how its figure is made and who gives it. */
  "indicator.manage": { manager: "all" },
  /** Propose a list, criteria, stages, yearly targets, a weight or a cadence. */
  "definition.propose": { reporter: "lead", head: "lead", manager: "all" },
  /** Confirm or refuse what was proposed. */
  "definition.confirm": { manager: "all" },
  /** Propose and confirm who leads what. */
  "assignment.confirm": { manager: "all" },
  /** Put a draft of the assignments to the units and weigh their answers. */
  "consultation.manage": { manager: "all" },
  /** Answer a draft of the assignments for the unit. */
  "consultation.answer": { reporter: "unit", head: "unit" },
  /** Make accounts, reset and unlock them, end their sessions, link them to the single sign-on. */
  "account.manage": { sysadmin: "office" },
  /** Issue and revoke the tokens by which other systems read. */
  "apiToken.manage": { sysadmin: "office" },
  /** Change the calendar of working days. */
  "calendar.manage": { sysadmin: "office" },
  /** Set how messages leave this installation, and see what was delivered. */
  "notification.manage": { sysadmin: "office" },
  /** Set how people sign in: passwords, sessions, who must show a second factor (安全参数, GB/T 22239 8.1.5.3). */
  "security.manage": { secadmin: "office" },
  /** Grant and end roles. */
  "role.manage": { secadmin: "office" },
  /** Read the log. */
  "audit.read": { auditor: "office" },
} satisfies Record<string, Row>;
export type Permission = keyof typeof permissions;

/** What is asked about: its plan and, for own-unit rights, the organisation codes at work on it. */
export type Subject = {
  plan: string | null;
  lead?: string | null;
  supporting?: readonly string[];
};

type HeldGrant = Pick<GrantInForce, "role" | "organisation" | "plan">;

function reaches(grant: HeldGrant, reach: Reach | undefined, subject: Subject): boolean {
  if (reach === undefined) return false;
  if (reach === "office") return true;
  if (grant.plan !== null && grant.plan !== subject.plan) return false;
  if (reach === "all") return true;
  if (grant.organisation === null) return false;
  if (grant.organisation === subject.lead) return true;
  return reach === "unit" && (subject.supporting ?? []).includes(grant.organisation);
}

/** Does this one grant carry the permission as far as the subject? For telling who may, where there is no actor. */
export function grantReaches(grant: HeldGrant, permission: Permission, subject: Subject): boolean {
  const row: Row = permissions[permission];
  return reaches(grant, row[grant.role], subject);
}

/** Another system reads what everyone on a plan may read, within its scope, and may do nothing else. */
function clientMay(
  { planCode }: ClientActor,
  permission: Permission,
  plan: string | null,
): boolean {
  return permission === "plan.read" && (planCode === null || planCode === plan);
}

/**
 * May the actor do this to the subject? A system actor may: its command is its right, and the log names the job.
 * An unknown role or permission is refused, never compared.
 */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "client") return clientMay(actor, permission, subject.plan);
  const row: Row = permissions[permission];
  return actor.grants.some((grant) => reaches(grant, row[grant.role], subject));
}

/** May the actor do this to some item at all? For navigation; never a substitute for `can` on the item. */
export function mayEver(actor: Actor, permission: Permission, plan: string | null): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "client") return clientMay(actor, permission, plan ?? actor.planCode);
  const row: Row = permissions[permission];
  return actor.grants.some(
    (grant) =>
      row[grant.role] !== undefined &&
      (grant.plan === null || plan === null || grant.plan === plan),
  );
}

/** The roles that hold a permission, for "ask whom" in a refusal. */
export function rolesWith(permission: Permission): Role[] {
  const row: Row = permissions[permission];
  return roles.filter((role) => row[role] !== undefined);
}
