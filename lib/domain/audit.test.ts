import { expect, it } from "vitest";
import { auditActions, revisingActions } from "./audit";

// Everything else may move a figure or a right, so what is kept of the plan must be read anew.
const changesNoFigure = [
  "calendar.loaded",
  // What is put forward for a definition counts once it is confirmed.
  "definition.proposed",
  "definition.refused",
  "definition.withdrawn",
  "figure.exported",
  "report.drafted",
  "evidence.attached",
  "evidence.detached",
  "evidence.read",
  "account.created",
  "account.passwordChanged",
  "apiToken.issued",
  "apiToken.revoked",
  "apiToken.used",
  "session.signedIn",
  "session.refused",
  "session.signedOutEverywhere",
];

it("raises the revision for every action that may change a figure", () => {
  const silent = auditActions.filter((action) => !revisingActions.has(action));
  expect(silent).toEqual(changesNoFigure);
});
