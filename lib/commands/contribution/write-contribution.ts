// The words of a supporting unit inside a transaction, kept for itself or given as its answer.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import {
  checkContribution,
  contributionInput,
  isEmptyAnswer,
} from "@/lib/domain/contribution/contribution";
import { DomainError } from "@/lib/domain/errors";
import {
  type Contribution,
  findContribution,
  insertContribution,
  updateContribution,
} from "@/lib/data/contributions";
import type { AuditedTx } from "@/lib/data/record-change";
import { authorOf } from "../report/author";
import type { DraftPlace } from "../report/write-draft";
import { getUnitPlace, placeWords, unitInput } from "./place";

export const writeContributionInput = unitInput.extend({
  /** The version the writer started from; null: there was no row yet. */
  expectedVersion: z.number().int().nullable(),
  ...contributionInput.shape,
});
export type WriteContributionInput = z.infer<typeof writeContributionInput>;

export type WrittenContribution = {
  id: string;
  version: number;
  place: DraftPlace;
  entry: AuditEntry;
};

/**
 * Saves over the version the writer started from. Throws as getUnitPlace, invalid {fields}, incomplete {field: "text"}
 * (an answer that says nothing) or conflict {by}.
 */
export async function writeContribution(
  tx: AuditedTx,
  actor: Actor,
  input: WriteContributionInput,
  { answer, at }: { answer: boolean; at: Date },
): Promise<WrittenContribution> {
  const place = await getUnitPlace(tx, actor, input);
  const { organisation, text, reading } = input;
  const faults = checkContribution(place.target, { text, reading }, place.period.endsOnDay);
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  const { milestoneId, planId, period } = place;
  const found = await findContribution(tx, { milestoneId, periodId: period.id, organisation });
  if ((found?.version ?? null) !== input.expectedVersion) {
    throw new DomainError("conflict", { params: { by: found?.updatedBy ?? "" } });
  }
  if (answer && isEmptyAnswer({ text, reading }, found?.files.length ?? 0)) {
    throw new DomainError("incomplete", { fields: [{ field: "text", code: "required" }] });
  }
  const author = authorOf(actor);
  const keys = { planId, milestoneId, periodId: period.id, organisationId: place.unit.id };
  const row =
    found ?? (await insertContribution(tx, { ...keys, updatedAt: at, updatedByName: author.name }));
  const version = await updateContribution(tx, {
    id: row.id,
    expectedVersion: row.version,
    text,
    reading,
    answer,
    author,
    at,
  });
  return {
    id: row.id,
    version,
    place,
    entry: {
      action: answer ? "contribution.answered" : "contribution.saved",
      planId,
      subjectType: "Contribution",
      subjectId: row.id,
      ...(found ? { before: wordsOf(found) } : {}),
      after: { ...placeWords(place, organisation), text, reading },
    },
  };
}

const wordsOf = ({ text, reading, state }: Contribution) => ({ state, text, reading });
