// Every version of how an indicator's figure is made, the newest above.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { nameOf, type View } from "@/components/status/view";
import type { IndicatorDescription } from "@/lib/domain/indicator/description";

export function DescriptionHistory({
  view,
  descriptions,
}: {
  view: View;
  descriptions: readonly IndicatorDescription[];
}) {
  const { t } = view;
  return (
    <DataTable caption={t("indicators.description.historyCaption")} phone="list">
      <TableHead>
        <HeadCell>{t("indicators.description.effectiveOn")}</HeadCell>
        <HeadCell>{t("indicators.description.caliber")}</HeadCell>
        <HeadCell>{t("indicators.description.source")}</HeadCell>
        <HeadCell>{t("indicators.description.release")}</HeadCell>
        <HeadCell>{t("indicators.description.provider")}</HeadCell>
        <HeadCell>{t("indicators.description.document")}</HeadCell>
      </TableHead>
      <tbody>
        {descriptions.toReversed().map((each) => (
          <Row key={each.version}>
            <Cell rowHead phone="title" className="whitespace-nowrap">
              {each.effectiveOn}
            </Cell>
            <Cell phone="meta">{each.caliber}</Cell>
            <Cell phone="meta">{each.sourceDocument}</Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              {each.releaseMonthDay ?? t("indicators.description.fromProfile")}
            </Cell>
            <Cell phone="meta">
              {each.provider
                ? nameOf(view, "organisations", each.provider)
                : t("indicators.description.fromPlan")}
            </Cell>
            <Cell phone="meta">{each.document}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
