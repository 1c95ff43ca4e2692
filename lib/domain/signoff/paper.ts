// What a signed sheet must say before it is recorded: who signed, in which post, on which day.
import { isLocalDate, toLocalDate } from "../calendar";
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";

/** Longest name and post, characters. */
export const SIGNER_LIMIT = 60;
export const POST_LIMIT = 100;

export type SignedSheet = {
  signer: string;
  signerPost: string;
  /** The day on the paper. */
  signedOn: string;
};

/** @param sentAt when each listed report was sent: nobody signs what was not yet written */
export function findPaperFaults(
  sheet: SignedSheet,
  sentAt: readonly Date[],
  today: LocalDate,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (sheet.signer.trim() === "") faults.push({ field: "signer", code: "required" });
  if (sheet.signerPost.trim() === "") faults.push({ field: "signerPost", code: "required" });
  const { signedOn } = sheet;
  if (signedOn === "") faults.push({ field: "signedOn", code: "required" });
  else if (!isLocalDate(signedOn)) faults.push({ field: "signedOn", code: "notDate" });
  else if (signedOn > today) faults.push({ field: "signedOn", code: "inFuture" });
  else {
    const day = sentAt.map(toLocalDate).sort().at(-1);
    if (day !== undefined && signedOn < day) {
      faults.push({ field: "signedOn", code: "beforeSent", params: { day } });
    }
  }
  return faults;
}
