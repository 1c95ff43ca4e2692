// What may be done about a report that was accepted: put right by a correction at any time, or have its acceptance
// taken back while its quarter is not issued. Buttons and commands ask the same functions.
import type { ReportState } from "../report/report-transitions";

export type ReportStanding = {
  state: ReportState;
  /** Its quarter is issued: the snapshot holds the reading. */
  periodIssued: boolean;
  /** State of the one correction of it that was not given up; null: there is none. */
  correction: ReportState | null;
};

export type CorrectionObstacle = "notAccepted" | "corrected" | "underWay";
export type RevocationObstacle = CorrectionObstacle | "periodIssued";

/** Why no correction of it can be proposed now; null: one can. A correction of a correction names the newest. */
export function correctionObstacle({
  state,
  correction,
}: Omit<ReportStanding, "periodIssued">): CorrectionObstacle | null {
  if (state !== "accepted") return "notAccepted";
  if (correction === null) return null;
  return correction === "accepted" ? "corrected" : "underWay";
}

/** Why its acceptance cannot be taken back; null: it can. */
export function revocationObstacle(standing: ReportStanding): RevocationObstacle | null {
  return correctionObstacle(standing) ?? (standing.periodIssued ? "periodIssued" : null);
}
