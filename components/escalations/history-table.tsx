// What stood before leaders and no longer does: from when to when, in which words at the end, and why it ended.
import { type ListedItem, milestoneHref, titleOf, type View } from "@/components/status/view";
import { MilestoneLink } from "@/components/status/milestone-link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { toLocalDate } from "@/lib/domain/calendar";
import type { EscalationRun } from "@/lib/domain/escalation/runs";
import { CommissionWords } from "./commission-words";

type HistoryTableProps = {
  view: View;
  runs: readonly (EscalationRun & { item: ListedItem | null })[];
};

export function HistoryTable({ view, runs }: HistoryTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("instructions.escalation.historyCaption")}
      phone="list"
      className="[&_tbody_td]:py-2 [&_tbody_td]:align-top [&_tbody_th]:py-2 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("instructions.escalation.columns.span")}</HeadCell>
        <HeadCell>{t("instructions.escalation.columns.words")}</HeadCell>
        <HeadCell>{t("instructions.escalation.columns.reason")}</HeadCell>
      </TableHead>
      <tbody>
        {runs.map(({ latest, since, reworded, item }) => (
          <Row key={latest.id}>
            <Cell rowHead phone="title" className="max-w-[20rem] font-normal">
              <MilestoneLink
                href={milestoneHref(view, latest.milestone)}
                code={latest.milestone}
                title={item ? titleOf(view, item) : latest.milestone}
              />
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              <span className="n">{toLocalDate(since)}</span>
              <span className="n">{` – ${latest.endedAt ? toLocalDate(latest.endedAt) : ""}`}</span>
              {reworded > 0 ? (
                <span className="block text-xs text-ink-3">
                  {t("instructions.escalation.rewordedTimes", { count: reworded })}
                </span>
              ) : null}
            </Cell>
            <Cell phone="meta" className="max-sm:w-full">
              <CommissionWords view={view} words={latest} />
            </Cell>
            <Cell phone="meta" className="break-words max-sm:w-full">
              {latest.endReason}
              <span className="block text-xs text-ink-3">{latest.endedByName}</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
