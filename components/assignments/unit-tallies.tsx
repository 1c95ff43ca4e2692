// How each unit asked has answered, in the order in which they are asked.
import { nameOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Tally } from "@/lib/domain/consultation/consultation";

type UnitTalliesProps = { view: View; tallies: readonly { unit: string; tally: Tally }[] };

export function UnitTallies({ view, tallies }: UnitTalliesProps) {
  const { t } = view;
  const heads = {
    asked: t("assignments.consultation.byUnit.asked"),
    agree: t("assignments.consultation.columns.agree"),
    amend: t("assignments.consultation.columns.amend"),
    silent: t("assignments.consultation.columns.silent"),
  };
  const columns = ["asked", "agree", "amend", "silent"] as const;
  return (
    <DataTable caption={t("assignments.consultation.byUnit.caption")} phone="list" reachable>
      <TableHead>
        <HeadCell>{t("assignments.consultation.byUnit.unit")}</HeadCell>
        {columns.map((column) => (
          <HeadCell key={column} numeric>
            {heads[column]}
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        {tallies.map(({ unit, tally }) => (
          <Row key={unit}>
            <Cell rowHead phone="title">
              {nameOf(view, "organisations", unit)}
            </Cell>
            {columns.map((column) => (
              <Cell
                key={column}
                numeric
                strong={column === "silent" && tally.silent > 0}
                muted={tally[column] === 0}
                phone="meta"
                phoneLabel={heads[column]}
              >
                {tally[column]}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
