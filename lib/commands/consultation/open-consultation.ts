// 征求意见: a draft of who leads and supports what is put to the units concerned, as it stands in the form.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { isLocalDate, toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { concernedUnits } from "@/lib/domain/consultation/consultation";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import { lockItems } from "@/lib/data/assignments";
import { insertConsultation, listItemsUnderConsultation } from "@/lib/data/consultations";
import { findMilestoneIds } from "@/lib/data/definitions";
import { idOf } from "@/lib/data/organisations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { type DecisionAsk, decidedOf } from "../assignment/check-decisions";
import { resolveRows, typedRowsInput } from "../assignment/typed-rows";
import { tellUnit } from "./tell-unit";

export const TITLE_LIMIT = 200;

export const openConsultationInput = z.object({
  plan: z.string(),
  title: z.string(),
  /** Last day on which an answer is asked for. */
  answerBy: z.string(),
  rows: typedRowsInput,
});
export type OpenConsultationInput = z.input<typeof openConsultationInput>;

function headFaults(input: OpenConsultationInput, today: LocalDate): FieldFault[] {
  const title = input.title.trim();
  const faults: FieldFault[] = [];
  if (title === "") faults.push({ field: "title", code: "required" });
  if (title.length > TITLE_LIMIT) {
    faults.push({ field: "title", code: "tooLong", params: { limit: TITLE_LIMIT } });
  }
  if (!isLocalDate(input.answerBy)) faults.push({ field: "answerBy", code: "notDate" });
  else if (input.answerBy < today) faults.push({ field: "answerBy", code: "inPast" });
  return faults;
}

/**
 * Keeps the draft as put and tells every unit concerned. An item can be before the units once at a time. Throws
 * notFound, notAllowed or invalid {fields}: as resolveRows, and title, answerBy, underConsultation at an item.
 */
export async function openConsultation(
  actor: Actor,
  input: OpenConsultationInput,
  clock: Clock,
): Promise<{ consultationId: string }> {
  const { plan: planCode, title, answerBy, rows } = openConsultationInput.parse(input);
  const at = clock();
  const permission = "consultation.manage";
  const resolved = await resolveRows(actor, { plan: planCode, rows, permission, at });
  const faults = [...resolved.faults, ...headFaults(input, toLocalDate(at))];
  if (faults.length > 0) throw new DomainError("invalid", { fields: faults });
  const { decisions } = resolved;
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, permission, { plan: planCode });
    const codes = decisions.map((each) => each.milestone);
    const ids = await findMilestoneIds(tx, plan.id, codes);
    await lockItems(tx, [...ids.values()]);
    assertFree(codes, await listItemsUnderConsultation(tx, plan.id));
    const head = {
      planId: plan.id,
      title: title.trim(),
      answerBy,
      openedAt: at,
      openedByName: authorOf(actor).name,
    };
    const consultationId = await insertConsultation(
      tx,
      head,
      decisions.map(({ milestone, lead, supporting, leaderInCharge }) => ({
        milestoneId: idOf(ids, milestone),
        lead,
        supporting,
        leaderInCharge,
      })),
    );
    return {
      result: { consultationId },
      audit: [
        {
          action: "consultation.opened",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultationId,
          after: {
            title: head.title,
            answerBy,
            milestones: decisions.map(decidedOf),
          },
        },
      ],
      notify: itemsByUnit(decisions).map(([unit, count]) =>
        tellUnit(
          { planId: plan.id, plan: planCode, consultationId },
          { kind: "consultationOpened", unit, params: { unit, count, on: answerBy } },
          `consultation ${consultationId} ${unit}`,
        ),
      ),
    };
  });
}

function assertFree(codes: readonly string[], taken: readonly string[]): void {
  const fields = codes.flatMap((code, index) =>
    taken.includes(code) ? { field: `rows.${index}.item`, code: "underConsultation" } : [],
  );
  if (fields.length > 0) throw new DomainError("invalid", { fields });
}

function itemsByUnit(decisions: readonly DecisionAsk[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const unit of decisions.flatMap((each) => concernedUnits(each))) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts];
}
