// What a rate or the index leaves out of its denominator, each with its reason.
import { MilestoneLink } from "@/components/status/milestone-link";
import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Figure } from "@/lib/domain/rollup/figure";
import { type Explanation, itemsOf } from "./explanation";

type LeftOutProps = {
  view: View;
  leftOut: NonNullable<Figure["leftOut"]>;
  explanation: Explanation;
};

export function LeftOut({ view, leftOut, explanation }: LeftOutProps) {
  const { t } = view;
  const reasons = new Map(leftOut.map(({ code, reason }) => [code, reason]));
  return (
    <DataTable caption={t("explain.leftOut")} layout="fixed" phone="list">
      <TableHead>
        <HeadCell className="w-20">{t("explain.columns.code")}</HeadCell>
        <HeadCell>{t("explain.columns.milestone")}</HeadCell>
        <HeadCell className="w-40">{t("explain.columns.reason")}</HeadCell>
      </TableHead>
      <tbody>
        {itemsOf(explanation, [...reasons.keys()]).map((item) => {
          const reason = reasons.get(item.code);
          return (
            <Row key={item.code}>
              <Cell muted phone="meta" className="whitespace-nowrap">
                {item.code}
              </Cell>
              <Cell rowHead phone="title">
                <MilestoneLink
                  href={milestoneHref(view, item.code)}
                  title={titleOf(view, item)}
                  truncate
                />
              </Cell>
              <Cell muted phone="meta">
                {reason ? t(`explain.reason.${reason}`) : null}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
