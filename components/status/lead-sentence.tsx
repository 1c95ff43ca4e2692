// The sentence that can be read aloud, made from the figures; every number in it opens.
import type { FigureKey } from "@/lib/domain/rollup/figure";
import { type Scope, scopeText } from "@/lib/domain/rollup/scope";
import { opens } from "./opens";
import { leadFacts, type LeadFacts, type PlanSpan } from "./lead-facts";
import { figureHref, hrefTo, type ListedItem, milestoneHref, titleOf, type View } from "./view";

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
  if (facts.counted === 0) return t("overview.lead.empty");
  if (facts.due === 0) return <NothingDue view={view} facts={facts} asOf={asOf} span={span} />;
  const list = (key: FigureKey) => figureHref(view, key, scope);
  const { due, done, overdue, awaiting } = facts;
  return (
    <>
      {facts.moment === "after" ? t("overview.lead.after", { endsOn: span.endsOn }) : null}
      {t.rich(done === due ? "overview.lead.allDone" : "overview.lead.due", {
        due,
        done,
        overdue,
        awaiting,
        dueLink: opens(list("due")),
        doneLink: opens(list("done")),
        overdueLink: opens(list("overdue"), "over"),
        awaitingLink: opens(list("awaiting")),
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
    itemLink: opens(milestoneHref(view, first.code)),
    listLink: opens(
      hrefTo(view, "milestones", {
        flag: "overdue",
        sort: "due",
        ...(scope ? { scope: scopeText(scope) } : {}),
      }),
      "over",
    ),
  });
}

function NothingDue({
  view,
  facts,
  asOf,
  span,
}: Pick<LeadSentenceProps, "view" | "asOf" | "span"> & { facts: LeadFacts }) {
  const { t } = view;
  const { next, counted } = facts;
  return (
    <>
      {facts.moment === "before"
        ? t("overview.lead.before", { startsOn: span.startsOn, counted })
        : t("overview.lead.noneDue", { asOf, counted })}
      {next
        ? t.rich("overview.lead.next", {
            dueOn: next.dueOn,
            count: next.items.length,
            listLink: opens(hrefTo(view, "milestones", { year: next.dueOn.slice(0, 4) })),
          })
        : null}
    </>
  );
}
