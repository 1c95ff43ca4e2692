import { expect, it } from "vitest";
import { auditActions, revisingActions } from "./audit";

// Everything else may move a figure or a right, so what is kept of the plan must be read anew.
const changesNoFigure = [
  "calendar.loaded",
  "calendar.dayChanged",
  // A draft of assignments is asked about; confirming it is what counts.
  "consultation.opened",
  "consultation.answered",
  "consultation.decided",
  "consultation.closed",
  "consultation.exported",
  // What is put forward for a definition counts once it is confirmed.
  "definition.proposed",
  "definition.refused",
  "definition.withdrawn",
  "period.compiled",
  "period.briefEdited",
  "figure.exported",
  "report.drafted",
  // A correction counts once it is accepted.
  "correction.proposed",
  "correction.dropped",
  "contribution.asked",
  "contribution.saved",
  "contribution.answered",
  "contribution.fileAttached",
  "contribution.fileDetached",
  "charge.passed",
  "review.assigned",
  "workbook.exported",
  "workbook.imported",
  "signOff.modeSet",
  "signOff.paperRecorded",
  "signOff.deputised",
  "signOff.deputyEnded",
  "evidence.attached",
  "evidence.detached",
  "evidence.read",
  "account.created",
  "account.passwordChanged",
  "apiToken.issued",
  "apiToken.revoked",
  "apiToken.used",
  "notification.chosen",
  "notification.settingChanged",
  "notification.tried",
  "notification.delivered",
  "notification.reminded",
  "session.signedIn",
  "session.refused",
  "session.signedOutEverywhere",
];

it("raises the revision for every action that may change a figure", () => {
  const silent = auditActions.filter((action) => !revisingActions.has(action));
  expect(silent).toEqual(changesNoFigure);
});
