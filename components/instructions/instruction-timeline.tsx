// 经过: given, recorded, answered, decided, ended, in order.
import { instantWords } from "@/components/status/instant-words";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { InstructionState } from "@/lib/domain/instruction/instruction-transitions";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Translator } from "@/messages";
import type { Round } from "./rounds";

type Steps = {
  leaderName: string;
  givenOn: string;
  mode: "online" | "paper" | "meeting";
  state: InstructionState;
  recordedAt: Date;
  recordedByName: string;
  endedAt: Date | null;
  endedByName: string | null;
  endReason: string | null;
  replies: readonly Round[];
};

const at = (instant: Date) => ({
  when: instantWords(instant),
  dateTime: instant.toISOString(),
});

function roundEntries(t: Translator, round: Round): TimelineEntry[] {
  const answered: TimelineEntry = {
    key: `${round.id} answered`,
    title: t("instructions.detail.round", { round: round.round }),
    ...at(round.repliedAt),
    children: round.repliedByName,
  };
  if (!round.decidedAt || round.outcome !== "sentBack") return [answered];
  return [
    answered,
    {
      key: `${round.id} decided`,
      title: t("instructions.detail.outcome.sentBack"),
      ...at(round.decidedAt),
      children: [round.decidedByName, round.reason].filter(Boolean).join(" · "),
    },
  ];
}

export function InstructionTimeline({ t, instruction }: { t: Translator; instruction: Steps }) {
  const { givenOn, mode, recordedAt, endedAt } = instruction;
  const given: TimelineEntry = {
    key: "given",
    title: t("instructions.detail.timelineGiven", { leader: instruction.leaderName }),
    tone: "formal",
    ...(mode === "online" ? at(recordedAt) : { when: givenOn, dateTime: givenOn }),
    children: t(`instructions.mode.${mode}`),
  };
  const recorded: TimelineEntry = {
    key: "recorded",
    title: t("instructions.detail.recorded"),
    ...at(recordedAt),
    children: instruction.recordedByName,
  };
  const ended: TimelineEntry[] = endedAt
    ? [
        {
          key: `ended ${toLocalDate(endedAt)}`,
          title: t(`instructions.state.${instruction.state}`),
          tone: "formal",
          ...at(endedAt),
          children: [instruction.endedByName, instruction.endReason].filter(Boolean).join(" · "),
        },
      ]
    : [];
  return (
    <Timeline
      label={t("instructions.detail.timeline")}
      ground="paper"
      entries={[
        given,
        ...(mode === "online" ? [] : [recorded]),
        ...instruction.replies.flatMap((round) => roundEntries(t, round)),
        ...ended,
      ]}
    />
  );
}
