// Units that have not answered are told again, each once a day at most.
import type { Actor } from "@/lib/domain/actor";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Clock } from "@/lib/domain/clock";
import { silentUnits, tallyByUnit } from "@/lib/domain/consultation/consultation";
import { DomainError } from "@/lib/domain/errors";
import { asActor, type ReadTx } from "@/lib/data/as-actor";
import { type Consultation, findToldKeys, getConsultation } from "@/lib/data/consultations";
import { type AuditedTx, recordChange } from "@/lib/data/record-change";
import { getVisiblePlan, mustBeAllowed } from "@/lib/data/scope";
import { type ConsultationInput, consultationInput } from "./close-consultation";
import { tellUnit } from "./tell-unit";

const keyOf = (consultation: Consultation, unit: string, at: Date) =>
  `consultation ${consultation.id} ${unit} chased ${toLocalDate(at)}`;

/** Units that owe an answer and have not been told today. */
async function unitsToChase(tx: ReadTx | AuditedTx, consultation: Consultation, at: Date) {
  const silent = silentUnits(consultation.items);
  const told = await findToldKeys(
    tx,
    silent.map((unit) => keyOf(consultation, unit, at)),
  );
  return silent.filter((unit) => !told.includes(keyOf(consultation, unit, at)));
}

/** How many units were told: none when all were today. Throws notFound, notAllowed or wrongState (closed). */
export async function chaseConsultation(
  actor: Actor,
  input: ConsultationInput,
  clock: Clock,
): Promise<{ chased: number }> {
  const { plan: planCode, consultationId } = consultationInput.parse(input);
  const at = clock();
  const read = async (tx: ReadTx | AuditedTx) => {
    const plan = await getVisiblePlan(tx, actor, planCode);
    mustBeAllowed(actor, "consultation.manage", { plan: planCode });
    const consultation = await getConsultation(tx, plan.id, consultationId);
    if (consultation.closedAt !== null) throw new DomainError("wrongState");
    return { plan, consultation, units: await unitsToChase(tx, consultation, at) };
  };
  const { units: due } = await asActor(actor, read);
  if (due.length === 0) return { chased: 0 };
  return recordChange(actor, at, async (tx) => {
    const { plan, consultation, units } = await read(tx);
    if (units.length === 0) throw new DomainError("conflict");
    const owed = new Map(
      tallyByUnit(consultation.items).map(({ unit, tally }) => [unit, tally.silent]),
    );
    const place = { planId: plan.id, plan: planCode, consultationId };
    const { answerBy: on } = consultation;
    return {
      result: { chased: units.length },
      audit: [
        {
          action: "notification.reminded",
          planId: plan.id,
          subjectType: "Consultation",
          subjectId: consultationId,
          after: { units },
        },
      ],
      notify: units.map((unit) =>
        tellUnit(
          place,
          { kind: "consultationOpened", unit, params: { unit, count: owed.get(unit) ?? 0, on } },
          keyOf(consultation, unit, at),
        ),
      ),
    };
  });
}
