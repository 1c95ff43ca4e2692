// One item in the table of items.
import { Cell, Row } from "@/components/ui/data-table";
import { KindLabel } from "@/components/status/kind-label";
import { MarksList } from "@/components/status/marks-list";
import { MilestoneLink } from "@/components/status/milestone-link";
import { StatusLabel } from "@/components/status/status-label";
import {
  leadName,
  type ListedItem,
  listWords,
  milestoneHref,
  nameOf,
  titleOf,
  type View,
} from "@/components/status/view";
import { readingWords } from "@/messages/words";

export function ItemRow({ view, item }: { view: View; item: ListedItem }) {
  const { t, locale } = view;
  const { assessment } = item;
  const { reading, target, places } = assessment;
  const placeNames = listWords(
    view,
    places.map((code) => nameOf(view, "places", code)),
  );
  return (
    <Row>
      <Cell muted phone="meta" className="whitespace-nowrap">
        {item.code}
      </Cell>
      <Cell rowHead phone="title">
        <span className="flex min-w-0 items-center gap-2 max-sm:flex-wrap">
          <MilestoneLink
            href={milestoneHref(view, item.code)}
            title={titleOf(view, item)}
            truncate
          />
          <span className="ml-auto shrink-0 max-lg:hidden">
            <MarksList
              t={t}
              assessment={assessment}
              without={[
                "extensionInForce",
                "provisional",
                "suggestedOwner",
                "unassigned",
                "discrepancyRuled",
              ]}
            />
          </span>
        </span>
      </Cell>
      <Cell wide muted phone="hide">
        <KindLabel t={t} kind={assessment.kind} />
      </Cell>
      <Cell truncate phone="meta" title={leadName(view, assessment)}>
        {leadName(view, assessment)}
        {assessment.suggestedOwner ? (
          <span className="ml-1 text-xs text-ink-3">{t("domain.confirmation.suggested")}</span>
        ) : null}
      </Cell>
      <Cell wide truncate muted phone="hide" title={placeNames}>
        {placeNames}
      </Cell>
      <Cell wide numeric phone="hide" className="truncate">
        {reading && !assessment.definitionMissing ? (
          readingWords(t, locale, target, reading, assessment.asOf)
        ) : (
          <span className="text-ink-3">{t("common.dash")}</span>
        )}
      </Cell>
      <Cell phone="meta" className="whitespace-nowrap">
        {assessment.dueOn}
      </Cell>
      <Cell phone="aside">
        <StatusLabel t={t} assessment={assessment} />
      </Cell>
    </Row>
  );
}
