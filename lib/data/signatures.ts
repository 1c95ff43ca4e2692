// Who signed a round, read the same way wherever "signed by" is printed.
import "server-only";
import type { Signature } from "../domain/signoff/signature";
import { toDay } from "./days";

/** Of the sheet a round was signed on. */
export const paperSelect = {
  select: { id: true, recordedById: true, signerPost: true, signedOn: true },
} as const;

type SignedRow = {
  signedAt: Date | null;
  signedByName: string | null;
  paperSignOff: { id: string; signerPost: string; signedOn: Date } | null;
};

/** Null while it is with the head. */
export function signatureOf({ signedAt, signedByName, paperSignOff }: SignedRow): Signature | null {
  if (signedAt === null) return null;
  return {
    by: signedByName ?? "",
    paper: paperSignOff && {
      id: paperSignOff.id,
      post: paperSignOff.signerPost,
      on: toDay(paperSignOff.signedOn),
    },
  };
}
