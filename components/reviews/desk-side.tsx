// The third pane: the files, what to check them for, and the decision, or what was decided.
import { Link } from "@/components/ui/link";
import { ButtonLink } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { toLocalMinute } from "@/lib/domain/local-time";
import { DecisionForm } from "./decision-form";
import { decisionWords } from "./decision-words";
import { EvidencePanel } from "./evidence-panel";
import type { PastRound } from "./report-panel";
import type { ReviewItem, Words } from "./review-item";

type Neighbour = { href: string; title: string } | null;
type DeskSideProps = Words & {
  entry: ReviewItem;
  decision: PastRound;
  next: Neighbour;
  previous: Neighbour;
  queueHref: string;
};

export function DeskSide({ t, entry, decision, next, previous, queueHref }: DeskSideProps) {
  const open = decision.outcome === "pending";
  return (
    <div className="grid gap-5 px-6 pt-4 pb-6 max-sm:px-4">
      <EvidencePanel t={t} files={entry.files} kind={entry.preview.kind} />
      <div className="border-t border-line-strong pt-3">
        {open ? null : <Decided t={t} decision={decision} next={next} queueHref={queueHref} />}
        <DecisionForm
          reportId={entry.reportId}
          words={decisionWords(t)}
          open={open}
          own={entry.own}
          previousHref={previous?.href ?? null}
          nextHref={next?.href ?? null}
          queueHref={queueHref}
        />
        <nav
          aria-label={t("reviews.decision.keysNext")}
          className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2"
        >
          {previous ? (
            <Link
              href={previous.href}
              title={previous.title}
              className="lnk max-sm:py-2.5"
              aria-keyshortcuts="k"
            >
              {t("common.previous")}{" "}
              <span aria-hidden>
                <Kbd>K</Kbd>
              </span>
            </Link>
          ) : null}
          {next ? (
            <Link
              href={next.href}
              title={next.title}
              className="lnk max-sm:py-2.5"
              aria-keyshortcuts="j"
            >
              {t("common.next")}{" "}
              <span aria-hidden>
                <Kbd>J</Kbd>
              </span>
            </Link>
          ) : null}
        </nav>
      </div>
    </div>
  );
}

function Decided({
  t,
  decision,
  next,
  queueHref,
}: Pick<DeskSideProps, "t" | "decision" | "next" | "queueHref">) {
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
      </Note>
      <ButtonLink href={next?.href ?? queueHref}>
        {next
          ? t("reviews.decision.nextItem", { title: next.title })
          : t("reviews.decision.queueDone")}
      </ButtonLink>
    </div>
  );
}
