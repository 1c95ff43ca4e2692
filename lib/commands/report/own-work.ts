import { DomainError } from "@/lib/domain/errors";
import { type Move, pendingRound } from "./move";

/**
 * Nobody reviews what they wrote, signed, or recorded the signing of on paper (product.md 6). Throws ownWork {items}, or
 * conflict when no round is open.
 */
export function mustBeOthersWork(move: Move, author: { id: string | null }): void {
  const round = pendingRound(move);
  const hands = [round.sentById, round.signedById, round.paperSignOff?.recordedById];
  if (author.id !== null && hands.includes(author.id)) {
    throw new DomainError("ownWork", { params: { items: move.report.milestone.code } });
  }
}
