// Sends every draft that is complete. Each goes by itself: one that is refused does not hold the others back.
import { z } from "zod";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { sendReport, sendReportInput } from "../report/send-report";

export const sendReadyInput = z.object({ reports: z.array(sendReportInput).min(1).max(500) });

export type SentReady = { sent: number; refused: { reportId: string; code: ErrorCode }[] };

/** What sending throws of a report is told of that report. */
export async function sendReady(
  actor: UserActor,
  { reports }: z.infer<typeof sendReadyInput>,
  clock: Clock,
): Promise<SentReady> {
  const refused: SentReady["refused"] = [];
  for (const report of reports) {
    try {
      await sendReport(actor, report, clock);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ reportId: report.reportId, code: error.code });
    }
  }
  return { sent: reports.length - refused.length, refused };
}
