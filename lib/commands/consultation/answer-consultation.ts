// A unit's word on a draft of the assignments: 同意 or 修改意见, item by item, or agreed to all the rest at once.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import {
  completeAnswers,
  concernedUnits,
  type GivenAnswer,
} from "@/lib/domain/consultation/consultation";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { asActor } from "@/lib/data/as-actor";
import {
  type Consultation,
  getConsultation,
  getUnitId,
  insertAnswers,
  lockConsultation,
} from "@/lib/data/consultations";
import { recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";
import { consultationLink } from "./tell-unit";

export const COMMENT_LIMIT = 2000;

export const answerConsultationInput = z.object({
  plan: z.string(),
  consultationId: z.uuid(),
  /** Organisation code of the unit that answers. */
  unit: z.string(),
  answers: z.array(
    z.object({
      milestone: z.string(),
      verdict: z.enum(["agree", "amend"]),
      comment: z.string().trim().default(""),
    }),
  ),
  agreeToRest: z.boolean().default(false),
});
export type AnswerConsultationInput = z.input<typeof answerConsultationInput>;
type Ask = z.infer<typeof answerConsultationInput>;

function commentFaults(answers: readonly GivenAnswer[]): FieldFault[] {
  return answers.flatMap(({ milestone, verdict, comment }): FieldFault[] => {
    const field = `comment.${milestone}`;
    if (verdict === "amend" && comment === "") return [{ field, code: "required" }];
    if (comment.length <= COMMENT_LIMIT) return [];
    return [{ field, code: "tooLong", params: { limit: COMMENT_LIMIT } }];
  });
}

/** The answers to add. Throws notAllowed for another unit's item, wrongState once closed, invalid {fields}. */
function toAdd(actor: Actor, consultation: Consultation, ask: Ask): GivenAnswer[] {
  const { unit, answers, agreeToRest } = ask;
  mustBeAllowed(actor, "consultation.answer", { plan: ask.plan, lead: unit });
  if (consultation.closedAt !== null) throw new DomainError("wrongState");
  const own = consultation.items.filter((item) => concernedUnits(item).includes(unit));
  const codes = own.map((item) => item.milestone);
  if (own.length === 0 || answers.some(({ milestone }) => !codes.includes(milestone))) {
    throw new DomainError("notAllowed");
  }
  const given = answers.map((each) => (each.verdict === "agree" ? { ...each, comment: "" } : each));
  const fields = commentFaults(given);
  if (given.length === 0 && !agreeToRest) fields.push({ field: "answers", code: "required" });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  return completeAnswers(consultation.items, unit, given, agreeToRest);
}

/** The instant, or the next one after the last answer: the order of answers is which of them counts. */
function afterAll({ items }: Consultation, at: Date): Date {
  const given = items.flatMap((item) => item.answers.map((each) => each.answeredAt.getTime()));
  return new Date(Math.max(at.getTime(), ...given.map((instant) => instant + 1)));
}

/**
 * Adds a row for each answer; the last one of a unit counts. Saying again what counts already adds nothing. Throws
 * notFound, notAllowed, wrongState (closed) or invalid {fields}: comment.<item> required or tooLong, answers required.
 */
export async function answerConsultation(
  actor: Actor,
  input: AnswerConsultationInput,
  clock: Clock,
): Promise<{ answered: number }> {
  const ask = answerConsultationInput.parse(input);
  const at = clock();
  const isNew = await asActor(actor, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, ask.plan);
    return toAdd(actor, await getConsultation(tx, plan.id, ask.consultationId), ask).length > 0;
  });
  if (!isNew) return { answered: 0 };
  return recordChange(actor, at, async (tx) => {
    const plan = await getVisiblePlan(tx, actor, ask.plan);
    const consultation = await lockConsultation(tx, plan.id, ask.consultationId);
    const answers = toAdd(actor, consultation, ask);
    // The same was sent from two windows at once: the other one is through.
    if (answers.length === 0) throw new DomainError("conflict");
    const items = new Map(consultation.items.map((item) => [item.milestone, item.id]));
    await insertAnswers(
      tx,
      answers.flatMap(({ milestone, ...answer }) => {
        const itemId = items.get(milestone);
        return itemId ? { itemId, ...answer } : [];
      }),
      {
        organisationId: await getUnitId(tx, ask.unit),
        answeredAt: afterAll(consultation, at),
        answeredById: actor.kind === "user" ? actor.personId : null,
        name: authorOf(actor).name,
      },
    );
    const place = { planId: plan.id, plan: ask.plan, consultationId: consultation.id };
    const count = answers.length;
    return {
      result: { answered: count },
      audit: [
        {
          action: "consultation.answered",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultation.id,
          after: { unit: ask.unit, answers },
        },
      ],
      notify: [
        {
          kind: "consultationAnswered",
          planId: plan.id,
          to: { permission: "consultation.manage", subject: { plan: ask.plan } },
          subjectType: "Consultation",
          subjectId: consultation.id,
          params: { unit: ask.unit, count },
          link: consultationLink(place),
          onceKey: `consultation ${consultation.id} ${ask.unit} answered ${toLocalDate(at)}`,
        },
      ],
    };
  });
}
