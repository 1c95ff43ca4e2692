// What stands beside what is proposed: a list by what is added and taken out, everything else row by row.
import type { View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { type Comparison, comparedRows } from "./compared-rows";
import { NameColumns } from "./target-list";

export function ProposalComparison(props: Comparison) {
  const { view, content, newest } = props;
  const { t } = view;
  if (content.kind === "target" && content.part.kind === "coverageList") {
    const { target } = newest;
    const standing = "units" in target ? target.units : [];
    return <ListComparison view={view} now={standing} proposed={content.part.units} />;
  }
  return (
    <DataTable caption={t("definitions.compare.caption")} reachable>
      <TableHead>
        <HeadCell className="w-32">{t("definitions.compare.part")}</HeadCell>
        <HeadCell>{t("definitions.compare.now")}</HeadCell>
        <HeadCell>{t("definitions.compare.then")}</HeadCell>
      </TableHead>
      <tbody>
        {comparedRows(props).map((row) => (
          <Row key={row.key}>
            <Cell rowHead muted className="text-left font-normal">
              {row.part}
            </Cell>
            <Cell>
              {row.now === null ? (
                t("common.dash")
              ) : row.proposed === null ? (
                <del className="bg-del px-0.5">{row.now}</del>
              ) : (
                row.now
              )}
            </Cell>
            <Cell>
              {row.proposed === null ? (
                t("common.dash")
              ) : row.proposed === row.now ? (
                row.proposed
              ) : (
                <ins className="bg-ins px-0.5 font-semibold">{row.proposed}</ins>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function ListComparison({
  view: { t },
  now,
  proposed,
}: {
  view: View;
  now: readonly string[];
  proposed: readonly string[];
}) {
  const added = proposed.filter((name) => !now.includes(name));
  const removed = now.filter((name) => !proposed.includes(name));
  const kept = proposed.filter((name) => now.includes(name));
  return (
    <div className="grid gap-2">
      {added.length > 0 ? (
        <div>
          <p className="text-sm font-semibold">
            {t("definitions.compare.added", { count: added.length })}
          </p>
          <NameColumns names={added} />
        </div>
      ) : null}
      {removed.length > 0 ? (
        <p className="text-sm">
          <b>{t("definitions.compare.removed", { count: removed.length })}</b>{" "}
          <del className="bg-del px-0.5">{removed.join(t("definitions.compare.names"))}</del>
        </p>
      ) : null}
      {kept.length > 0 ? (
        <Disclosure summary={t("definitions.compare.kept", { count: kept.length })}>
          <NameColumns names={kept} />
        </Disclosure>
      ) : null}
    </div>
  );
}
