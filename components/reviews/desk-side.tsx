// The third pane: the files, what to check them for, and the decision, or what was decided.
import { Link } from "@/components/ui/link";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { DecidedNote } from "./decided-note";
import { DecisionForm } from "./decision-form";
import { decisionWords } from "./decision-words";
import { EvidencePanel } from "./evidence-panel";
import type { PastRound, ReviewItem, Words } from "./review-item";
import { type Revocation, RevokeSection } from "./revoke-section";

export type Neighbour = { href: string; title: string } | null;
type DeskSideProps = Words & {
  entry: ReviewItem;
  decision: PastRound;
  /** May accept and return; may take an acceptance back, and why not. */
  rights: { reviews: boolean; revocation: Revocation };
  /** The actor: whether the item is theirs to review. */
  person: string;
  around: { previous: Neighbour; next: Neighbour; queueHref: string };
};

export function DeskSide({ t, locale, entry, decision, rights, person, around }: DeskSideProps) {
  const open = decision.outcome === "pending";
  const { previous, next, queueHref } = around;
  return (
    <div className="grid gap-5 px-6 pt-4 pb-6 max-sm:px-4">
      <EvidencePanel t={t} locale={locale} entry={entry} />
      <div className="border-t border-line-strong pt-3">
        {open ? null : <DecidedNote t={t} decision={decision} next={next} queueHref={queueHref} />}
        {open && rights.reviews ? <OtherHands t={t} entry={entry} person={person} /> : null}
        {open && !rights.reviews ? (
          <Note tone="ink">{t("reviews.decision.notReviewer")}</Note>
        ) : null}
        <DecisionForm
          report={{
            id: entry.reportId,
            version: entry.version,
            open: open && rights.reviews,
            own: entry.own,
          }}
          words={decisionWords(t, locale, entry.findings)}
          hrefs={{
            previous: previous?.href ?? null,
            next: next?.href ?? null,
            queue: queueHref,
          }}
        />
        <RevokeSection t={t} locale={locale} entry={entry} revocation={rights.revocation} />
        <Neighbours t={t} previous={previous} next={next} />
      </div>
    </div>
  );
}

/** Any reviewer may decide, but the page says whose it is. */
function OtherHands({ t, entry, person }: Pick<DeskSideProps, "t" | "entry" | "person">) {
  const { reviewer } = entry;
  if (!reviewer || [reviewer.person.id, reviewer.backup?.id].includes(person)) return null;
  const name = [reviewer.person, reviewer.backup]
    .flatMap((each) => (each?.holds ? each.name : []))
    .join(t("reviews.separator"));
  if (name === "") return null;
  return (
    <div className="mb-3">
      <Note>{t("reviews.decision.otherHands", { name })}</Note>
    </div>
  );
}

type NeighboursProps = Pick<Words, "t"> & { previous: Neighbour; next: Neighbour };

function Neighbours({ t, previous, next }: NeighboursProps) {
  const ways = [
    { to: previous, label: t("common.previous"), key: "K" },
    { to: next, label: t("common.next"), key: "J" },
  ];
  return (
    <nav
      aria-label={t("reviews.decision.keysNext")}
      className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2"
    >
      {ways.map(({ to, label, key }) =>
        to ? (
          <Link
            key={key}
            href={to.href}
            title={to.title}
            className="lnk max-sm:py-2.5"
            aria-keyshortcuts={key.toLowerCase()}
          >
            {label}{" "}
            <span aria-hidden>
              <Kbd>{key}</Kbd>
            </span>
          </Link>
        ) : null,
      )}
    </nav>
  );
}
