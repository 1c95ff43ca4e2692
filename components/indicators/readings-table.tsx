// Every published value, newest data year first; of one year the version published last counts and says so.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { type IndicatorRecord, valueWords } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import type { IndicatorReading } from "@/lib/domain/indicator/indicator";
import { momentWords } from "@/messages/instants";

export type SourcedReading = IndicatorReading & { source: string };
type ReadingsTableProps = {
  view: View;
  indicator: IndicatorRecord;
  readings: readonly SourcedReading[];
};

export function ReadingsTable({ view, indicator, readings }: ReadingsTableProps) {
  const { t } = view;
  if (readings.length === 0) return <EmptyState title={t("overview.indicators.noReadings")} />;
  const counts = (reading: IndicatorReading) =>
    indicator.figures.some(
      (figure) =>
        figure.dataYear === reading.dataYear &&
        figure.acceptedAt.getTime() === reading.acceptedAt.getTime() &&
        figure.value === reading.value,
    );
  return (
    <DataTable caption={t("overview.indicators.readings")} phone="list">
      <TableHead>
        <HeadCell>{t("overview.indicators.year")}</HeadCell>
        <HeadCell numeric>{t("overview.indicators.actual")}</HeadCell>
        <HeadCell>{t("overview.indicators.version")}</HeadCell>
        <HeadCell>{t("overview.indicators.publishedOn")}</HeadCell>
        <HeadCell>{t("indicators.acceptedOn")}</HeadCell>
        <HeadCell>{t("overview.indicators.source")}</HeadCell>
      </TableHead>
      <tbody>
        {readings.toReversed().map((reading) => (
          <Row key={`${reading.dataYear}-${reading.acceptedAt.toISOString()}-${reading.value}`}>
            <Cell rowHead phone="title">
              {reading.statedOn
                ? t("overview.indicators.stated", {
                    year: String(reading.dataYear),
                    on: reading.statedOn,
                  })
                : reading.dataYear}
            </Cell>
            <Cell numeric strong={counts(reading)} phone="aside">
              {valueWords(t, indicator, reading.value)}
            </Cell>
            <Cell phone="meta">
              {t(`domain.valueLabel.${reading.label}`)}{" "}
              {counts(reading) ? <Tag>{t("overview.indicators.inForce")}</Tag> : null}
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              {reading.publishedOn ?? t("common.dash")}
            </Cell>
            <Cell phone="hide" muted className="whitespace-nowrap">
              {momentWords(reading.acceptedAt).slice(0, 10)}
            </Cell>
            <Cell muted phone="meta">
              {reading.source}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
