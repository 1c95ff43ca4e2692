// The sentence that can be read aloud, made from the figures; every number in it opens.
import { Link } from "@/components/ui/link";
import { dueOnFigure } from "@/lib/domain/rollup/dated-figures";
import type { FigureKey } from "@/lib/domain/rollup/figure";
import type { Scope } from "@/lib/domain/rollup/scope";
import { hasRecords, opensFigure } from "./figure-number";
import { leadFacts, type LeadFacts, type PlanSpan } from "./lead-facts";
import { type ListedItem, milestoneHref, titleOf, type View } from "./view";

type LeadSentenceProps = {
  view: View;
  items: readonly ListedItem[];
  asOf: string;
  span: PlanSpan;
  scope: Scope | null;
};

export function LeadSentence({ view, items, asOf, span, scope }: LeadSentenceProps) {
  const { t } = view;
  const facts = leadFacts(items, asOf, span);
  const { figures } = facts;
  if (!hasRecords(figures.counted))
    return t(scope === null ? "overview.lead.empty" : "overview.lead.emptyScope");
  if (!hasRecords(figures.due))
    return <NothingDue {...{ view, items, facts, asOf, span, scope }} />;
  const link = (key: FigureKey, tone?: "over") => opensFigure(view, figures[key], scope, tone);
  const count = (key: FigureKey) => figures[key].records.length;
  return (
    <>
      {facts.moment === "after" ? t("overview.lead.after", { endsOn: span.endsOn }) : null}
      {t.rich(count("done") === count("due") ? "overview.lead.allDone" : "overview.lead.due", {
        due: count("due"),
        done: count("done"),
        verified: count("doneVerified"),
        overdue: count("overdue"),
        awaiting: count("awaiting"),
        dueLink: link("due"),
        doneLink: link("done"),
        verifiedLink: link("doneVerified"),
        overdueLink: link("overdue", "over"),
        awaitingLink: link("awaiting"),
      })}
      <Oldest view={view} facts={facts} scope={scope} />
    </>
  );
}

function Oldest({
  view,
  facts: { oldest },
  scope,
}: {
  view: View;
  facts: LeadFacts;
  scope: Scope | null;
}) {
  const first = oldest?.items[0];
  if (!oldest || !first || oldest.days === 0) return null;
  return view.t.rich("overview.lead.oldest", {
    count: oldest.items.length,
    days: oldest.days,
    title: titleOf(view, first),
    itemLink: (title) => (
      <Link href={milestoneHref(view, first.code)} className="d">
        {title}
      </Link>
    ),
    listLink: opensFigure(view, oldest.figure, scope, "over"),
  });
}

function NothingDue({
  view,
  items,
  facts: { next, figures, moment },
  asOf,
  span,
  scope,
}: LeadSentenceProps & { facts: LeadFacts }) {
  const { t } = view;
  const countedLink = opensFigure(view, figures.counted, scope);
  const assessments = items.map((item) => item.assessment);
  return (
    <>
      {moment === "before"
        ? t.rich("overview.lead.before", {
            startsOn: span.startsOn,
            counted: figures.counted.records.length,
            countedLink,
          })
        : t.rich("overview.lead.noneDue", {
            asOf,
            counted: figures.counted.records.length,
            countedLink,
          })}
      {next
        ? t.rich("overview.lead.next", {
            dueOn: next.dueOn,
            count: next.items.length,
            listLink: opensFigure(view, dueOnFigure(assessments, next.dueOn), scope),
          })
        : null}
    </>
  );
}
