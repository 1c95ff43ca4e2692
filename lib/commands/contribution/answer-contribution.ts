// A supporting unit gives its part to the lead; while the lead still writes it may be given again.
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import type { NotificationAsk } from "@/lib/domain/notification/notification";
import { recordChange } from "@/lib/data/record-change";
import { entryPath } from "./place";
import {
  writeContribution,
  type WriteContributionInput,
  type WrittenContribution,
} from "./write-contribution";

/** Throws as writeContribution; the lead's writers are told. */
export async function answerContribution(
  actor: Actor,
  input: WriteContributionInput,
  clock: Clock,
): Promise<{ id: string; version: number }> {
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const written = await writeContribution(tx, actor, input, { answer: true, at });
    const { id, version, entry } = written;
    return { result: { id, version }, audit: [entry], notify: [answerNotice(written)] };
  });
}

function answerNotice({ id, place }: WrittenContribution): NotificationAsk {
  return {
    kind: "contributionAnswered",
    planId: place.planId,
    to: { permission: "report.edit", subject: place.subject, milestoneId: place.milestoneId },
    subjectType: "Contribution",
    subjectId: id,
    params: { milestone: place.milestone, period: place.period.code },
    link: `${entryPath(place)}#contributions`,
  };
}
