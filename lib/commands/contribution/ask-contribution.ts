// The lead asks its supporting units for their part, and chases them: counted, at most once a day each.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Clock } from "@/lib/domain/clock";
import { mayAskAgain } from "@/lib/domain/contribution/contribution";
import { DomainError } from "@/lib/domain/errors";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import {
  type Contribution,
  insertContribution,
  listContributions,
  markAsked,
} from "@/lib/data/contributions";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { readUnits } from "@/lib/data/units";
import { authorOf } from "../report/author";
import { type DraftPlace, getDraftPlace } from "../report/write-draft";
import { contributionPath, itemInput, mustBeOpen, placeWords } from "./place";

export const askContributionInput = itemInput.extend({
  /** The unit's code; empty: every supporting unit that has not answered. */
  organisation: z.string(),
});

/**
 * Throws notFound, notAllowed, wrongState (the report was sent), periodClosed, periodIssued, or incomplete
 * {field: "organisation", code: askedToday | noneToAsk}.
 */
export async function askContribution(
  actor: Actor,
  input: z.infer<typeof askContributionInput>,
  clock: Clock,
): Promise<{ asked: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const place = await getDraftPlace(tx, actor, input);
    mustBeAllowed(actor, "contribution.ask", place.subject);
    mustBeOpen(place);
    const rows = await listContributions(tx, {
      milestoneId: place.milestoneId,
      periodId: place.period.id,
    });
    const units = unitsToAsk(place, rows, { organisation: input.organisation, at });
    const named = await readUnits(tx, units);
    const audit: AuditEntry[] = [];
    for (const unit of units) {
      const row = rows.find((each) => each.organisation === unit) ?? null;
      const id = await askUnit(tx, actor, { place, row, unitId: named.get(unit)?.id ?? "", at });
      audit.push({
        action: "contribution.asked",
        planId: place.planId,
        subjectType: "Contribution",
        subjectId: id,
        after: { ...placeWords(place, unit), asked: (row?.asked ?? 0) + 1 },
      });
    }
    const notify = units.map((unit, index) =>
      askNotice(place, unit, audit[index]?.subjectId ?? ""),
    );
    return { result: { asked: units.length }, audit, notify };
  });
}

function unitsToAsk(
  place: DraftPlace,
  rows: readonly Contribution[],
  { organisation, at }: { organisation: string; at: Date },
): string[] {
  const supporting = [...new Set(place.subject.supporting)];
  if (organisation !== "" && !supporting.includes(organisation)) throw new DomainError("notFound");
  const rowOf = (unit: string) => rows.find((each) => each.organisation === unit);
  const wanted =
    organisation === ""
      ? supporting.filter((unit) => rowOf(unit)?.state !== "answered")
      : [organisation];
  const units = wanted.filter((unit) => mayAskAgain(rowOf(unit)?.askedAt ?? null, at));
  if (units.length > 0) return units;
  const code = wanted.length === 0 ? "noneToAsk" : "askedToday";
  throw new DomainError("incomplete", { fields: [{ field: "organisation", code }] });
}

async function askUnit(
  tx: AuditedTx,
  actor: Actor,
  ask: { place: DraftPlace; row: Contribution | null; unitId: string; at: Date },
): Promise<string> {
  const { place, row, at } = ask;
  const author = authorOf(actor);
  if (row) {
    await markAsked(tx, { row, author, at });
    return row.id;
  }
  const { planId, milestoneId, period } = place;
  const keys = { planId, milestoneId, periodId: period.id, organisationId: ask.unitId };
  const made = await insertContribution(tx, {
    ...keys,
    state: "asked",
    askedAt: at,
    askedByName: author.name,
    asked: 1,
    updatedAt: at,
    updatedByName: author.name,
  });
  return made.id;
}

function askNotice(place: DraftPlace, unit: string, subjectId: string): NotificationAsk {
  return {
    kind: "contributionAsked",
    planId: place.planId,
    to: {
      permission: "report.contribute",
      subject: { plan: place.subject.plan, lead: null, supporting: [unit] },
    },
    subjectType: "Contribution",
    subjectId,
    params: { milestone: place.milestone, period: place.period.code },
    link: contributionPath(place),
  };
}
