// The item's reports by quarter; each opens to all its rounds with what was decided and why.
import type { ReactNode } from "react";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefTo, type View } from "@/components/status/view";
import { Tag } from "@/components/ui/tag";
import { toLocalDate } from "@/lib/domain/calendar";
import type { LocalDate, Reading, Target } from "@/lib/domain/milestone/milestone";
import { quarterWords, readingWords } from "@/messages/words";
import { type ItemRound, ReportRounds } from "./report-rounds";

export type ItemReport = {
  id: string;
  code: string;
  period: string;
  returns: number;
  rounds: readonly ItemRound[];
  corrects: { reason: string | null } | null;
  /** What stands in its place at the dates of the page. */
  correctedBy: { reading: Reading | null; on: LocalDate; decidedAt: Date } | null;
};

type ReportTableProps = {
  view: View;
  item: { code: string; target: Target; dueOn: LocalDate };
  reports: readonly ItemReport[];
  /** Problems, classes, returns and files may be read. */
  open: boolean;
  mayReview: boolean;
  /** What can be done about a report, by its id. */
  footOf: (reportId: string) => ReactNode;
};

export function ReportTable({ view, item, reports, open, mayReview, footOf }: ReportTableProps) {
  const { t } = view;
  const { code, target, dueOn } = item;
  if (reports.length === 0)
    return (
      <EmptyState
        title={t(open ? "milestones.detail.reports.none" : "milestones.detail.reports.nonePublic")}
      />
    );
  return (
    <DataTable
      caption={t("milestones.detail.reports.caption")}
      layout="fixed"
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell className="w-[7.5rem]">{t("milestones.detail.reports.quarter")}</HeadCell>
        <HeadCell className="w-[6.25rem]">{t("milestones.detail.reports.reading")}</HeadCell>
        <HeadCell className="w-[6rem]">{t("milestones.detail.reports.forecast")}</HeadCell>
        {open ? (
          <HeadCell className="w-[6.5rem]">{t("milestones.detail.reports.class")}</HeadCell>
        ) : null}
        <HeadCell>{t("milestones.detail.reports.done")}</HeadCell>
        <HeadCell className="w-[8.5rem]">{t("milestones.detail.reports.decision")}</HeadCell>
        {open ? (
          <HeadCell numeric className="w-[3.5rem]">
            {t("milestones.detail.reports.files")}
          </HeadCell>
        ) : null}
      </TableHead>
      <tbody>
        {reports.map((report) => {
          const [last] = report.rounds;
          if (!last) return null;
          const { draft, files } = last;
          const late = draft.forecastOn !== null && draft.forecastOn > dueOn;
          return (
            <Row key={report.id}>
              <Cell rowHead strong phone="title">
                {quarterWords(t, report.period)}
                {report.corrects ? (
                  <span className="ml-1.5">
                    <Tag>{t("corrections.tag")}</Tag>
                  </span>
                ) : null}
                {report.code === code ? null : (
                  <span className="block text-xs font-normal text-ink-3">
                    {t("milestones.detail.reports.ofChain", { code: report.code })}
                  </span>
                )}
              </Cell>
              <Cell phone="meta" phoneLabel={t("milestones.detail.reports.reading")}>
                <ReadingCell view={view} target={target} report={report} round={last} />
              </Cell>
              <Cell
                phone="meta"
                phoneLabel={t("milestones.detail.reports.forecast")}
                className={`whitespace-nowrap ${late ? "text-sev" : ""}`}
              >
                {draft.forecastOn ?? t("common.dash")}
              </Cell>
              {open ? (
                <Cell phone="meta">
                  {draft.forecastClass
                    ? t(`domain.forecastClass.${draft.forecastClass}`)
                    : t("common.dash")}
                </Cell>
              ) : null}
              <Cell phone="meta" className="max-sm:w-full">
                <ReportRounds
                  view={view}
                  report={report}
                  target={target}
                  open={open}
                  foot={footOf(report.id)}
                />
              </Cell>
              <Cell phone="aside" muted>
                {decisionWords(view, report, last)}
                {mayReview && last.state === "pending" ? (
                  <a href={hrefTo(view, `reviews/${report.id}`)} className="lnk ml-2">
                    {t("milestones.detail.reports.review")}
                  </a>
                ) : null}
              </Cell>
              {open ? (
                <Cell numeric phone="hide" muted>
                  {files.length > 0
                    ? t("milestones.detail.reports.fileCount", { count: files.length })
                    : t("milestones.detail.reports.noFiles")}
                </Cell>
              ) : null}
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}

/** What was put right is struck out, with what stands in its place. */
function ReadingCell({
  view: { t, locale },
  target,
  report: { correctedBy },
  round: { draft, on },
}: {
  view: View;
  target: Target;
  report: ItemReport;
  round: ItemRound;
}) {
  const say = (reading: Reading | null, day: LocalDate) =>
    reading ? readingWords(t, locale, target, reading, day) : t("common.dash");
  if (!correctedBy) return say(draft.reading, on);
  return (
    <>
      <del>{say(draft.reading, on)}</del>
      <span className="block text-xs text-ink-2">
        {t("corrections.item.superseded", {
          reading: say(correctedBy.reading, correctedBy.on),
          on: toLocalDate(correctedBy.decidedAt),
        })}
      </span>
    </>
  );
}

function decisionWords(
  { t }: View,
  { returns }: ItemReport,
  { state, decidedAt, revokedAt }: ItemRound,
): string {
  const at = revokedAt ?? decidedAt;
  const on = at ? toLocalDate(at).slice(5) : "";
  switch (state) {
    case "accepted":
      return returns > 0
        ? t("milestones.detail.reports.acceptedAfter", { count: returns, on })
        : t("milestones.detail.reports.accepted", { on });
    case "returned":
    case "revoked":
      return t(`milestones.detail.reports.${state}`, { on });
    case "pending":
    case "withHead":
    case "withdrawn":
      return t(`milestones.detail.reports.${state}`);
  }
}
