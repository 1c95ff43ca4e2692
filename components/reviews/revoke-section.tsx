// Taking an acceptance back, with a reason; where it cannot be, why not.
import type { RevocationObstacle } from "@/lib/domain/correction/standing";
import { messages } from "@/messages";
import { refusalWords } from "./refusal-words";
import type { ReviewItem, Words } from "./review-item";
import { RevokeForm } from "./revoke-form";

/** null: the actor has no such right; "allowed", or what stands in the way. */
export type Revocation = "allowed" | RevocationObstacle | null;

type RevokeSectionProps = Words & { entry: ReviewItem; revocation: Revocation };

export function RevokeSection({ t, locale, entry, revocation }: RevokeSectionProps) {
  if (revocation === null || revocation === "notAccepted") return null;
  if (revocation !== "allowed") {
    return <p className="mt-3 text-xs text-ink-2">{t(`reviews.revoke.obstacle.${revocation}`)}</p>;
  }
  return (
    <RevokeForm
      report={{ id: entry.reportId, version: entry.version }}
      words={messages[locale].reviews.revoke}
      refusal={refusalWords(locale)}
    />
  );
}
