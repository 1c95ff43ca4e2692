// Who is told of an instruction: those who answer for its unit and for the units it was merged into, or the leaders' side.
import type { NotificationAsk, NotificationKind } from "@/lib/domain/notification/notification";

export type InstructionPlace = { planId: string; plan: string; instructionId: string };
type Told = { kind: NotificationKind; params: NotificationAsk["params"] };

function about({ planId, plan, instructionId }: InstructionPlace, told: Told) {
  return {
    ...told,
    planId,
    subjectType: "Instruction",
    subjectId: instructionId,
    link: `/plans/${encodeURIComponent(plan)}/instructions/${instructionId}`,
  };
}

export function tellOwners(
  place: InstructionPlace,
  owners: readonly string[],
  told: Told,
): NotificationAsk[] {
  return owners.map((lead) => ({
    ...about(place, told),
    to: { permission: "instruction.answer", subject: { plan: place.plan, lead } },
  }));
}

export function tellLeaders(place: InstructionPlace, told: Told): NotificationAsk[] {
  const to = { permission: "instruction.give", subject: { plan: place.plan } } as const;
  return [{ ...about(place, told), to }];
}
