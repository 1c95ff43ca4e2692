// Every answer to an instruction with what became of it, the newest first.
import { instantWords } from "@/components/status/instant-words";
import { Tag } from "@/components/ui/tag";
import type { ReplyOutcome } from "@/lib/domain/instruction/instruction";
import type { Translator } from "@/messages";

export type Round = {
  id: string;
  round: number;
  text: string;
  repliedAt: Date;
  repliedByName: string;
  outcome: ReplyOutcome;
  decidedAt: Date | null;
  decidedByName: string | null;
  reason: string | null;
};

export function Rounds({ t, rounds }: { t: Translator; rounds: readonly Round[] }) {
  if (rounds.length === 0) {
    return <p className="py-2 text-sm text-ink-2">{t("instructions.detail.noRounds")}</p>;
  }
  return (
    <ol reversed>
      {rounds.toReversed().map((round) => (
        <li key={round.id} className="border-b border-line py-3 text-sm last:border-b-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b>{t("instructions.detail.round", { round: round.round })}</b>
            <span className="text-xs text-ink-3">
              {t("instructions.detail.decidedBy", {
                by: round.repliedByName,
                at: instantWords(round.repliedAt),
              })}
            </span>
            <span className="ml-auto">
              <Tag tone={round.outcome === "pending" ? "solid" : "outline"}>
                {t(`instructions.detail.outcome.${round.outcome}`)}
              </Tag>
            </span>
          </div>
          <p className="mt-1 leading-[1.7] break-words whitespace-pre-wrap">{round.text}</p>
          {round.decidedAt ? (
            <p className="mt-1 text-xs leading-[1.7] text-ink-2">
              {t("instructions.detail.decidedBy", {
                by: round.decidedByName ?? "",
                at: instantWords(round.decidedAt),
              })}
              {round.reason ? (
                <span className="ml-2 break-words whitespace-pre-wrap">
                  {t("instructions.detail.reason", { reason: round.reason })}
                </span>
              ) : null}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
