// Every quarter: its window, what was owed, sent and reviewed, when it was issued and by whom; ways to its states.
import { isPeriodOver, type PeriodKind, type PeriodState } from "@/lib/domain/period/period-state";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { instantWords } from "@/components/status/instant-words";
import type { View } from "@/components/status/view";
import type { IssueHead } from "@/lib/domain/period/issue";
import { periodName } from "@/messages/periods";
import { quarterWords } from "@/messages/words";
import { periodHref } from "./period-href";

export type ListedPeriod = {
  code: string;
  kind: PeriodKind;
  state: PeriodState;
  opensOn: string;
  closesOn: string;
  graceEndsOn: string;
  reviewEndsOn: string;
  endsOn: string;
  owed: number;
  sent: number;
  reviewed: number;
  issue: IssueHead | null;
  /** Readings put right since it was issued. */
  corrections: number;
};

type PeriodTableProps = { view: View; periods: readonly ListedPeriod[] };

export function PeriodTable({ view, periods }: PeriodTableProps) {
  const { t } = view;
  return (
    <DataTable caption={t("periods.register.caption")} phone="list">
      <TableHead>
        <HeadCell>{t("periods.register.quarter")}</HeadCell>
        <HeadCell>{t("periods.register.state")}</HeadCell>
        <HeadCell>{t("periods.register.window")}</HeadCell>
        <HeadCell wide>{t("periods.register.graceEndsOn")}</HeadCell>
        <HeadCell wide>{t("periods.register.reviewEndsOn")}</HeadCell>
        <HeadCell numeric>{t("periods.register.owed")}</HeadCell>
        <HeadCell numeric>{t("periods.register.sent")}</HeadCell>
        <HeadCell numeric>{t("periods.register.reviewed")}</HeadCell>
        <HeadCell className="pl-6">{t("periods.register.issue")}</HeadCell>
        <HeadCell>{t("periods.register.ways")}</HeadCell>
      </TableHead>
      <tbody>
        {periods.map((period, index) => (
          <PeriodRow key={period.code} view={view} period={period} before={periods[index + 1]} />
        ))}
      </tbody>
    </DataTable>
  );
}

type PeriodRowProps = { view: View; period: ListedPeriod; before: ListedPeriod | undefined };

function PeriodRow({ view, period, before }: PeriodRowProps) {
  const { t } = view;
  const { issue } = period;
  return (
    <Row>
      <Cell rowHead strong phone="title" className="whitespace-nowrap">
        {period.state === "planned" ? (
          periodName(t, period)
        ) : (
          <Link
            href={periodHref(view.plan, period.code)}
            className="d inline-flex min-h-6 items-center max-sm:min-h-11"
          >
            {periodName(t, period)}
          </Link>
        )}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        {t(`periods.register.states.${period.state}`)}
      </Cell>
      <Cell phone="meta" className="whitespace-nowrap">
        {period.opensOn} – {period.closesOn}
      </Cell>
      <Cell wide phone="hide">
        {period.graceEndsOn}
      </Cell>
      <Cell wide phone="hide">
        {period.reviewEndsOn}
      </Cell>
      <Cell numeric phone="meta" phoneLabel={t("periods.register.owed")}>
        {period.owed}
      </Cell>
      <Cell numeric phone="meta" phoneLabel={t("periods.register.sent")}>
        {period.sent}
      </Cell>
      <Cell numeric phone="meta" phoneLabel={t("periods.register.reviewed")}>
        {period.reviewed}
      </Cell>
      <Cell phone="meta" className="pl-6 whitespace-nowrap" muted={!issue}>
        {issue
          ? t("periods.register.issuedBy", {
              at: instantWords(issue.knownBy),
              name: issue.signatory || issue.issuedByName,
            })
          : t("periods.register.notIssued")}
        {period.corrections > 0 ? (
          <span className="block text-xs text-ink-2">
            {t("periods.register.correctedAfter", { count: period.corrections })}
          </span>
        ) : null}
      </Cell>
      <Cell phone="meta">
        <Ways view={view} period={period} before={before} />
      </Cell>
    </Row>
  );
}

function Ways({ view: { t, plan }, period, before }: PeriodRowProps) {
  const base = `/plans/${encodeURIComponent(plan)}`;
  if (!isPeriodOver(period.state)) return null;
  const ways = [
    ...(period.issue
      ? [{ href: `${base}/overview?asOf=${period.code}`, label: t("periods.register.atIssue") }]
      : []),
    {
      href: `${base}/overview?asOf=${period.endsOn}`,
      label: t("periods.register.asKnown"),
    },
    ...(before
      ? [
          {
            href: `${base}/compare?asOf=${period.code}&from=${before.code}`,
            label: t("periods.register.compare"),
          },
        ]
      : []),
  ];
  return (
    <span className="flex flex-wrap gap-x-4">
      {ways.map((way) => (
        <Link
          key={way.href}
          href={way.href}
          aria-label={`${quarterWords(t, period.code)} ${way.label}`}
          className="lnk inline-flex min-h-6 items-center whitespace-nowrap max-sm:min-h-11"
        >
          {way.label}
        </Link>
      ))}
    </span>
  );
}
