// Every sending of a report and what became of it, the newest first.
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { Translator } from "@/messages";
import { momentWords } from "./fill";
import { SignedBy } from "./signed-by";
import type { RoundView, Words } from "./report-view";

type RoundsProps = Pick<Words, "t"> & { rounds: readonly RoundView[] };

export function Rounds({ t, rounds }: RoundsProps) {
  return (
    <Timeline
      label={t("reports.rounds.title")}
      entries={rounds.flatMap((round) => entriesOf(t, round))}
    />
  );
}

function entriesOf(t: Translator, round: RoundView): TimelineEntry[] {
  const key = (step: string) => `${round.round}-${step}`;
  const decided: TimelineEntry[] = round.decidedAt
    ? [
        {
          key: key("decided"),
          title: t(`domain.roundOutcome.${round.outcome}`),
          when: momentWords(round.decidedAt),
          tone: round.outcome === "returned" ? "formal" : "dot",
          children: [round.decidedBy, round.reason].filter(Boolean).join(" · "),
        },
      ]
    : [
        {
          key: key("pending"),
          title: t(
            round.signedAt ? "domain.reportState.withCommission" : "domain.reportState.withHead",
          ),
          tone: "pending",
        },
      ];
  const signed: TimelineEntry[] = round.signedAt
    ? [
        {
          key: key("signed"),
          title: t("domain.transition.sign"),
          when: momentWords(round.signedAt),
          children: round.signature ? (
            <SignedBy t={t} signature={round.signature} />
          ) : (
            round.signedBy
          ),
        },
      ]
    : [];
  const revoked: TimelineEntry[] = round.revoked
    ? [
        {
          key: key("revoked"),
          title: t("domain.transition.revoke"),
          when: momentWords(round.revoked.at),
          tone: "formal",
          children: [round.revoked.by, round.revoked.reason].filter(Boolean).join(" · "),
        },
      ]
    : [];
  return [
    ...revoked,
    ...decided,
    ...signed,
    {
      key: key("sent"),
      title: t("reports.rounds.sent", { round: round.round }),
      when: momentWords(round.sentAt),
      children: round.sentBy,
    },
  ];
}
