// What was decided, by whom and why, and the way on.
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { toLocalMinute } from "@/lib/domain/local-time";
import { revokedWords } from "./earlier-rounds";
import type { PastRound, Words } from "./review-item";

type DecidedNoteProps = Pick<Words, "t"> & {
  decision: PastRound;
  next: { href: string; title: string } | null;
  queueHref: string;
};

export function DecidedNote({ t, decision, next, queueHref }: DecidedNoteProps) {
  const by = {
    at: decision.decidedAt ? toLocalMinute(decision.decidedAt) : "",
    name: decision.decidedByName ?? "",
  };
  return (
    <div className="grid gap-3">
      <Note tone="ink" role="status">
        {t(
          decision.outcome === "accepted"
            ? "reviews.decision.decidedAccepted"
            : "reviews.decision.decidedReturned",
          by,
        )}
        {decision.reason ? (
          <p className="whitespace-pre-wrap">
            {t("reviews.decision.reasonGiven", { reason: decision.reason })}
          </p>
        ) : null}
        {decision.revoked ? (
          <p className="whitespace-pre-wrap">{revokedWords(t, decision.revoked)}</p>
        ) : null}
      </Note>
      <ButtonLink href={next?.href ?? queueHref}>
        {next
          ? t("reviews.decision.nextItem", { title: next.title })
          : t("reviews.decision.queueDone")}
      </ButtonLink>
    </div>
  );
}
