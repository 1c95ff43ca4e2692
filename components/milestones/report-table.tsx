// The item's reports by quarter; each opens to all its rounds with what was decided and why.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefTo, type View } from "@/components/status/view";
import { toLocalDate } from "@/lib/domain/calendar";
import type { LocalDate, Target } from "@/lib/domain/milestone/milestone";
import { quarterWords, readingWords } from "@/messages/words";
import { type ItemRound, ReportRounds } from "./report-rounds";

export type ItemReport = {
  id: string;
  code: string;
  period: string;
  returns: number;
  rounds: readonly ItemRound[];
};

type ReportTableProps = {
  view: View;
  target: Target;
  dueOn: LocalDate;
  code: string;
  reports: readonly ItemReport[];
  /** Problems, classes, returns and files may be read. */
  open: boolean;
  mayReview: boolean;
};

export function ReportTable({
  view,
  target,
  dueOn,
  code,
  reports,
  open,
  mayReview,
}: ReportTableProps) {
  const { t, locale } = view;
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
                {report.code === code ? null : (
                  <span className="block text-xs font-normal text-ink-3">
                    {t("milestones.detail.reports.ofChain", { code: report.code })}
                  </span>
                )}
              </Cell>
              <Cell phone="meta" phoneLabel={t("milestones.detail.reports.reading")}>
                {draft.reading
                  ? readingWords(t, locale, target, draft.reading, last.on)
                  : t("common.dash")}
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
                <ReportRounds view={view} report={report} target={target} open={open} />
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

function decisionWords(
  { t }: View,
  { returns }: ItemReport,
  { state, decidedAt }: ItemRound,
): string {
  const on = decidedAt ? toLocalDate(decidedAt).slice(5) : "";
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
