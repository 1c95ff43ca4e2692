// The yearly targets with the papers they rest on; of one day the one confirmed last counts, and the rest say so.
import type { View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Target } from "@/lib/domain/milestone/milestone";
import { pointWords } from "@/messages/definition-words";
import type { StandingPoint } from "./standing";

type PointsTableProps = { view: View; target: Target; points: readonly StandingPoint[] };

/** A later row of the same day and state stands in its place. */
function isReplaced(point: StandingPoint, points: readonly StandingPoint[]): boolean {
  const rank = (each: StandingPoint) => `${each.effectiveOn} ${each.acceptedAt.toISOString()}`;
  return points.some(
    (other) => other.on === point.on && other.state === point.state && rank(other) > rank(point),
  );
}

export function PointsTable({ view, target, points }: PointsTableProps) {
  const { t, locale } = view;
  return (
    <Section
      title={t("definitions.detail.pointsTitle")}
      note={points.length > 0 ? t("definitions.detail.pointsNote") : null}
    >
      {points.length === 0 ? (
        <p className="text-sm text-ink-2">{t("definitions.detail.pointsNone")}</p>
      ) : (
        <DataTable caption={t("definitions.detail.pointsCaption")} phone="list">
          <TableHead>
            <HeadCell>{t("definitions.detail.on")}</HeadCell>
            <HeadCell numeric>{t("definitions.detail.value")}</HeadCell>
            <HeadCell className="pl-4">{t("definitions.detail.state")}</HeadCell>
            <HeadCell>{t("definitions.detail.effectiveOn")}</HeadCell>
            <HeadCell>{t("definitions.detail.paper")}</HeadCell>
          </TableHead>
          <tbody>
            {points.map((point) => {
              const replaced = isReplaced(point, points);
              return (
                <Row
                  key={`${point.on} ${point.acceptedAt.toISOString()} ${point.state}`}
                  className={replaced ? "text-ink-3" : undefined}
                >
                  <Cell rowHead phone="title" className="text-left font-normal whitespace-nowrap">
                    {point.on}
                  </Cell>
                  <Cell numeric phone="aside" strong={!replaced && point.state === "confirmed"}>
                    {pointWords(t, locale, target, point.value)}
                  </Cell>
                  <Cell phone="meta" className="whitespace-nowrap sm:pl-4">
                    {t(`definitions.detail.pointState.${replaced ? "replaced" : point.state}`)}
                  </Cell>
                  <Cell
                    phone="meta"
                    phoneLabel={t("definitions.detail.effectiveOn")}
                    className="whitespace-nowrap"
                  >
                    {point.effectiveOn}
                  </Cell>
                  <Cell phone="meta" className="sm:min-w-40">
                    {point.document ?? t("definitions.detail.documentPlan")}
                  </Cell>
                </Row>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
