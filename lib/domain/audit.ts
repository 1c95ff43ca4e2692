// The verbs of the log, a closed list: noun.past. For a government the verb is the evidence.
export const auditActions = [
  "calendar.loaded",
  "plan.loaded",
  "plan.updated",
  "plan.started",
  "assignment.confirmed",
  "checkpoint.confirmed",
  "definition.proposed",
  "definition.confirmed",
  "definition.refused",
  "definition.withdrawn",
  "discrepancy.ruled",
  "profile.changed",
  "period.opened",
  "period.closed",
  "period.issued",
  "indicator.valueAccepted",
  "indicator.described",
  "indicator.parameterSet",
  "figure.exported",
  "report.drafted",
  "report.sent",
  "report.withdrawn",
  "report.signed",
  "report.returnedByHead",
  "report.accepted",
  "report.returned",
  "evidence.attached",
  "evidence.detached",
  "evidence.read",
  "account.created",
  "account.passwordChanged",
  "grant.given",
  "grant.ended",
  "apiToken.issued",
  "apiToken.revoked",
  "apiToken.used",
  "session.signedIn",
  "session.refused",
  "session.signedOutEverywhere",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What changed. `before` and `after` are JSON without secrets; `reason` in the actor's own words. */
export type AuditEntry = {
  action: AuditAction;
  planId: string | null;
  subjectType: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
};

/** Actions after which figures may differ: they raise the plan's revision. */
export const revisingActions: ReadonlySet<AuditAction> = new Set<AuditAction>([
  "plan.loaded",
  "plan.updated",
  "plan.started",
  "assignment.confirmed",
  "checkpoint.confirmed",
  "definition.confirmed",
  "discrepancy.ruled",
  "profile.changed",
  "period.opened",
  "period.closed",
  "period.issued",
  "indicator.valueAccepted",
  "indicator.described",
  "indicator.parameterSet",
  "report.sent",
  "report.withdrawn",
  "report.signed",
  "report.returnedByHead",
  "report.accepted",
  "report.returned",
  "grant.given",
  "grant.ended",
]);
