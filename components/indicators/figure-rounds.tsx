// Every sending of a figure and what became of it, the newest first.
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { type IndicatorRecord, valueWords } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import { momentWords } from "@/messages/instants";
import type { FigureRoundView } from "./figure-view";

type FigureRoundsProps = {
  view: View;
  indicator: IndicatorRecord;
  rounds: readonly FigureRoundView[];
};

export function FigureRounds({ view, indicator, rounds }: FigureRoundsProps) {
  const { t } = view;
  if (rounds.length === 0)
    return <p className="py-1 text-sm text-ink-2">{t("indicators.figure.roundsNone")}</p>;
  return (
    <Timeline
      ground="paper"
      label={t("indicators.figure.rounds")}
      entries={rounds.flatMap((round) => [
        outcomeOf(view, round),
        ...signedOf(view, round),
        {
          key: `${round.round}-sent`,
          title: t("indicators.figure.sent", {
            round: round.round,
            value: round.draft.value === null ? "" : valueWords(t, indicator, round.draft.value),
          }),
          when: momentWords(round.sentAt),
          dateTime: round.sentAt.toISOString(),
          children: round.sentBy,
        },
      ])}
    />
  );
}

function outcomeOf({ t }: View, round: FigureRoundView): TimelineEntry {
  const key = `${round.round}-outcome`;
  if (!round.decidedAt) {
    const waits = round.signedAt ? "withCommission" : "withHead";
    return { key, title: t(`domain.reportState.${waits}`), tone: "pending" };
  }
  return {
    key,
    title: t(`domain.roundOutcome.${round.outcome}`),
    when: momentWords(round.decidedAt),
    dateTime: round.decidedAt.toISOString(),
    tone: round.outcome === "returned" ? "formal" : "dot",
    children: [round.decidedBy, round.reason].filter(Boolean).join(" · "),
  };
}

function signedOf({ t }: View, { round, signedAt, signedBy }: FigureRoundView): TimelineEntry[] {
  if (!signedAt) return [];
  return [
    {
      key: `${round}-signed`,
      title: t("domain.transition.sign"),
      when: momentWords(signedAt),
      dateTime: signedAt.toISOString(),
      children: signedBy,
    },
  ];
}
