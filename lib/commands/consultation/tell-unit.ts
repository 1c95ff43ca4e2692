// Who is told of a consultation: those who answer for a unit, or the commission.
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";

export type ConsultationPlace = { planId: string; plan: string; consultationId: string };

export function consultationLink({ plan, consultationId }: ConsultationPlace): string {
  return `/plans/${encodeURIComponent(plan)}/assignments/consultations/${consultationId}`;
}

type Told = { kind: NotificationKind; unit: string; params: NotificationAsk["params"] };

/** `onceKey`: told once under it, however often it is asked for. */
export function tellUnit(
  place: ConsultationPlace,
  { kind, unit, params }: Told,
  onceKey?: string,
): NotificationAsk {
  return {
    kind,
    planId: place.planId,
    to: { permission: "consultation.answer", subject: { plan: place.plan, lead: unit } },
    subjectType: "Consultation",
    subjectId: place.consultationId,
    params,
    link: consultationLink(place),
    ...(onceKey ? { onceKey } : {}),
  };
}
