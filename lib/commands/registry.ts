// Every command and the right it asks for, as data: the manual prints it, and rights.db.test.ts calls each of them as
// everybody and compares. A command that is not here fails registry.test.ts.
import type { Permission } from "@/lib/domain/permissions";

/**
 * Whose the right must be. item: of the units at work on it; lead: of the unit that leads it, or that the record names;
 * supporting: of the supporting unit itself; plan: of the plan; office: of no item.
 */
export type CommandSubject = "item" | "lead" | "supporting" | "plan" | "office";
export type CommandRight =
  | {
      /** Any of these. */
      asks: readonly Permission[];
      of: CommandSubject;
      /** Not even told that it is there: for others than the holders it may be not found. */
      hidden?: true;
      /** Refused before the plan is looked for, so that nothing is said of whether there is one. */
      blind?: true;
    }
  /** One's own account, filters and messages: whoever is signed in, for themselves. */
  | { asks: "own" }
  /** The system's own work. */
  | { asks: "job" };

const of =
  (subject: CommandSubject) =>
  (...asks: Permission[]): CommandRight => ({ asks, of: subject });
const item = of("item");
const lead = of("lead");
const supporting = of("supporting");
const plan = of("plan");
const hidden = (...asks: Permission[]): CommandRight => ({ asks, of: "plan", hidden: true });
const office = of("office");
const own: CommandRight = { asks: "own" };
const job: CommandRight = { asks: "job" };

const accounts = {
  changePassword: own,
  signOutEverywhere: own,
  endSession: own,
  beginFactor: own,
  enrolFactor: own,
  removeFactor: own,
  renewRecoveryCodes: own,
  createAccount: office("account.manage"),
  resetPassword: office("account.manage"),
  disableAccount: office("account.manage"),
  enableAccount: office("account.manage"),
  unlockAccount: office("account.manage"),
  endAccountSessions: office("account.manage"),
  resetFactor: office("account.manage"),
  linkIdentity: office("account.manage"),
  unlinkIdentity: office("account.manage"),
  changeSignInSettings: office("security.manage"),
  grantRole: office("role.manage"),
  endGrant: office("role.manage"),
  issueApiToken: office("apiToken.manage"),
  revokeApiToken: office("apiToken.manage"),
  previewCalendar: office("calendar.manage"),
  loadCalendar: office("calendar.manage"),
  changeCalendarDay: office("calendar.manage"),
  changeMessageSettings: office("notification.manage"),
  tryChannel: office("notification.manage"),
  retryDelivery: office("notification.manage"),
  exportLog: office("audit.read"),
  verifyChains: office("audit.read"),
  chooseNotifications: own,
  openMessage: own,
  readAllMessages: own,
  renameFilter: own,
  removeFilter: own,
  makeUrgent: job,
  makeDigests: job,
  sendDeliveries: job,
  sendLetter: job,
  remindHolders: job,
} satisfies Record<string, CommandRight>;

const reports = {
  saveDraft: lead("report.edit"),
  confirmNoChange: lead("report.edit"),
  sendReport: lead("report.send"),
  sendReady: lead("report.send"),
  withdrawReport: lead("report.send"),
  signReports: lead("report.sign"),
  returnByHead: lead("report.sign"),
  acceptReports: plan("report.review"),
  returnReport: plan("report.review"),
  revokeAcceptance: plan("report.revoke"),
  proposeCorrection: lead("report.correct"),
  dropCorrection: lead("report.correct"),
  saveCorrection: lead("report.edit"),
  sendCorrections: lead("report.send"),
  attachEvidence: lead("evidence.attach"),
  detachEvidence: lead("evidence.attach"),
  openEvidence: item("evidence.read"),
  askContribution: lead("contribution.ask"),
  takeContributedFiles: lead("evidence.attach"),
  saveContribution: supporting("report.contribute"),
  answerContribution: supporting("report.contribute"),
  attachContributionFile: supporting("report.contribute"),
  detachContributionFile: supporting("report.contribute"),
  openContributionFile: item("report.readDraft"),
  passItem: lead("charge.pass"),
  takeOver: lead("charge.pass"),
  assignReviewer: plan("review.assign"),
  handOverReviews: plan("review.assign"),
  exportWorkbook: lead("workbook.exchange"),
  checkWorkbook: lead("workbook.exchange"),
  checkAgain: lead("workbook.exchange"),
  importWorkbook: lead("workbook.exchange"),
  setSignOffMode: lead("signOff.setMode"),
  appointDeputy: lead("signOff.deputise"),
  endDeputy: lead("signOff.deputise"),
  recordPaperSignOff: lead("signOff.recordPaper"),
  openScan: lead("evidence.read"),
  saveIndicatorReport: lead("report.edit"),
  sendIndicatorReport: lead("report.send"),
  withdrawIndicatorReport: lead("report.send"),
  signIndicatorReport: lead("report.sign"),
  returnIndicatorReportByHead: lead("report.sign"),
  returnIndicatorReport: plan("report.review"),
  acceptIndicatorReport: plan("report.review"),
  acceptIndicatorValue: plan("report.review"),
  setIndicatorParameter: plan("indicator.manage"),
  describeIndicator: plan("indicator.manage"),
} satisfies Record<string, CommandRight>;

const chase = {
  sendReminders: plan("reminder.send"),
  draftNotices: plan("notice.send"),
  editNotice: hidden("notice.send"),
  issueNotice: hidden("notice.send"),
  withdrawNotice: hidden("notice.send"),
  closeNotice: plan("notice.send"),
  decideReply: plan("notice.send"),
  handOverNotice: plan("notice.send"),
  acknowledgeNotice: lead("notice.answer"),
  replyNotice: lead("notice.answer"),
  exportNotices: plan("board.read"),
  exportOverdue: plan("board.read"),
  printNotice: item("supervision.read"),
  askChange: lead("deadline.ask"),
  resendChange: lead("deadline.ask"),
  withdrawChange: lead("deadline.ask"),
  signChange: lead("deadline.sign"),
  returnChange: lead("deadline.sign"),
  grantChange: plan("deadline.decide"),
  refuseChange: plan("deadline.decide"),
  changeSettings: plan("deadline.decide"),
  exportDeadlines: plan("plan.read"),
  printDeadlineTable: plan("plan.read"),
  exportItemFile: plan("plan.read"),
  attachFile: lead("notice.send", "notice.answer"),
  detachFile: lead("notice.answer"),
  openAttachment: item("supervision.read"),
  giveInstruction: plan("instruction.give"),
  withdrawInstruction: plan("instruction.give"),
  replyInstruction: lead("instruction.answer"),
  acceptInstruction: plan("instruction.close"),
  sendBackInstruction: plan("instruction.close"),
  markEscalation: plan("escalation.mark"),
  rewordEscalation: plan("escalation.mark"),
  reorderEscalations: plan("escalation.mark"),
  endEscalation: plan("escalation.mark"),
  decideClosure: plan("closure.decide"),
} satisfies Record<string, CommandRight>;

const plans = {
  loadPlan: { asks: ["plan.load"], of: "plan", blind: true },
  startPlan: plan("plan.load"),
  confirmAssignments: plan("assignment.confirm"),
  confirmRows: plan("assignment.confirm"),
  previewSheet: plan("assignment.confirm"),
  exportAssignments: plan("plan.read"),
  openConsultation: plan("consultation.manage"),
  chaseConsultation: plan("consultation.manage"),
  closeConsultation: plan("consultation.manage"),
  decideAnswer: plan("consultation.manage"),
  exportConsultation: plan("consultation.manage"),
  answerConsultation: supporting("consultation.answer"),
  proposeDefinition: lead("definition.propose"),
  withdrawProposal: lead("definition.propose"),
  confirmProposal: plan("definition.confirm"),
  refuseProposal: plan("definition.confirm"),
  previewDefinition: plan("definition.confirm"),
  confirmContent: plan("definition.confirm"),
  confirmDefinition: plan("definition.confirm"),
  confirmCheckpoint: plan("definition.confirm"),
  proposeAmendment: plan("amendment.propose"),
  withdrawAmendment: plan("amendment.propose"),
  putInForce: plan("amendment.confirm"),
  refuseAmendment: plan("amendment.confirm"),
  exportAmendments: plan("plan.read"),
  ruleDiscrepancy: plan("discrepancy.rule"),
  changeProfile: plan("profile.manage"),
  openPeriod: plan("period.manage"),
  closePeriod: plan("period.manage"),
  reopenPeriod: plan("period.manage"),
  reschedulePeriod: plan("period.manage"),
  compilePeriod: plan("period.issue"),
  editBrief: plan("period.issue"),
  issuePeriod: plan("period.issue"),
  draftBriefing: plan("briefing.draft"),
  rebaseBriefing: hidden("briefing.draft"),
  editBriefing: hidden("briefing.draft"),
  checkBriefing: hidden("briefing.check"),
  returnBriefing: hidden("briefing.check"),
  issueBriefing: hidden("briefing.issue"),
  printBriefing: hidden("briefing.draft"),
  exportFigure: plan("plan.read"),
  exportSchedule: plan("plan.read"),
  saveFilter: plan("plan.read"),
} satisfies Record<string, CommandRight>;

const all = { ...accounts, ...reports, ...chase, ...plans };
export type CommandName = keyof typeof all;
export const commands: Readonly<Record<CommandName, CommandRight>> = all;
