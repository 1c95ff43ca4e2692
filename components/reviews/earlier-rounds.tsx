// What was sent before and what became of it, an acceptance that was taken back too.
import { Disclosure } from "@/components/ui/disclosure";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { PastRound, Words } from "./review-item";

export function EarlierRounds({ t, rounds }: Pick<Words, "t"> & { rounds: readonly PastRound[] }) {
  if (rounds.length === 0) return null;
  return (
    <Disclosure
      summary={t("reviews.report.earlier", { count: rounds.length })}
      open
      className="mt-3"
    >
      <ol className="text-sm">
        {rounds.map((past) => (
          <li key={past.round} className="border-b border-line py-1.5 leading-[1.7]">
            <b className="mr-2">{t("reviews.report.earlierRound", { round: past.round })}</b>
            <span className="mr-2 text-ink-2">{t(`domain.roundOutcome.${past.outcome}`)}</span>
            <span className="text-xs text-ink-3">
              {past.decidedAt ? toLocalMinute(past.decidedAt) : ""} {past.decidedByName ?? ""}
            </span>
            {past.reason ? <p className="whitespace-pre-wrap">{past.reason}</p> : null}
            {past.revoked ? (
              <p className="whitespace-pre-wrap">{revokedWords(t, past.revoked)}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

export function revokedWords(
  t: Words["t"],
  { at, byName, reason }: NonNullable<PastRound["revoked"]>,
): string {
  return t("reviews.decision.revoked", { at: toLocalMinute(at), name: byName, reason });
}
