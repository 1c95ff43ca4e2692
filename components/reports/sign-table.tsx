// One row for each report that waits, in three groups: what changed since last time is read without opening it.
import { MilestoneLink } from "@/components/status/milestone-link";
import { StatusLabel } from "@/components/status/status-label";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, GroupRow, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { FigureValue } from "@/components/ui/figure-value";
import { signGroups } from "@/lib/domain/signoff/changes";
import { inLocale } from "@/messages";
import { quarterWords } from "@/messages/words";
import { momentWords } from "./fill";
import { ClassChange, ForecastChange, ReadingChange } from "./reading-change";
import type { Words } from "./report-view";
import { SignChanges } from "./sign-changes";
import type { SignRowView } from "./sign-view";

type SignTableProps = Words & {
  rows: readonly SignRowView[];
  /** The quarter that most are of: a row of another says which. */
  period: string | null;
  hrefOf: (reportId: string) => string;
};

const COLUMNS = 7;

export function SignTable({ t, locale, rows, period, hrefOf }: SignTableProps) {
  const groups = signGroups
    .map((group) => ({ group, members: rows.filter((row) => row.group === group) }))
    .filter(({ members }) => members.length > 0);
  return (
    <DataTable caption={t("reports.sign.waiting")} phone="list" density="base">
      <TableHead>
        <HeadCell>
          <span className="sr-only">{t("reports.sign.tick")}</span>
        </HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide>{t("signoff.row.afterwards")}</HeadCell>
        <HeadCell>{t("common.columns.reading")}</HeadCell>
        <HeadCell>{t("common.columns.forecastOn")}</HeadCell>
        <HeadCell>{t("reports.field.forecastClass")}</HeadCell>
        <HeadCell numeric>{t("reports.files.title")}</HeadCell>
      </TableHead>
      {groups.map(({ group, members }) => (
        <tbody key={group} role="rowgroup">
          <GroupRow
            columns={COLUMNS}
            title={t(`signoff.group.${group}`, { count: members.length })}
            note={t(`signoff.groupNote.${group}`)}
          />
          {members.map((row) => (
            <SignRow
              key={row.reportId}
              {...{ t, locale, row, period }}
              href={hrefOf(row.reportId)}
            />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

type SignRowProps = Words & { row: SignRowView; period: string | null; href: string };

function SignRow({ t, locale, row, period, href }: SignRowProps) {
  const { preview, draft } = row;
  const title = inLocale(locale, row.item.titleZh, row.item.titleEn);
  const before = row.last?.draft ?? null;
  return (
    <Row
      data-sign-row
      className="align-top focus-within:bg-brand-tint [&>*]:pt-2.5 [&>*]:pb-1.5 sm:[&>*:first-child]:w-8"
    >
      <Cell phone="aside">
        <Checkbox
          bare
          name="reportIds"
          value={row.reportId}
          data-group={row.group}
          disabled={row.own}
          label={t("reports.sign.tickOf", { title })}
        />
        {/* What was looked at: a report sent anew since is not signed with it. */}
        <input type="hidden" name="seen" value={`${row.reportId} ${row.version}`} />
      </Cell>
      <Cell rowHead phone="title" className="min-w-64">
        <MilestoneLink href={href} code={row.item.code} title={title} />
        <div className="mt-1 text-xs leading-[1.6] text-ink-2">
          <SignChanges t={t} row={row} />
          <p className="text-ink-3">
            {row.period === period ? null : `${quarterWords(t, row.period)} `}
            {row.sentBy} <span className="n">{momentWords(row.sentAt)}</span>
          </p>
        </div>
      </Cell>
      <Cell wide phone="meta">
        <StatusLabel t={t} assessment={preview} />
      </Cell>
      <Cell phone="meta">
        <ReadingChange {...{ t, locale, before }} target={preview.target} now={draft} />
      </Cell>
      <Cell phone="meta" phoneLabel={t("common.columns.forecastOn")}>
        <ForecastChange {...{ t, before }} now={draft} dueOn={preview.dueOn} />
      </Cell>
      <Cell phone="meta">
        <ClassChange {...{ t, before }} now={draft} />
      </Cell>
      <Cell numeric phone="meta" phoneLabel={t("reports.files.title")}>
        <FigureValue href={`${href}#files`} tone={row.evidence === 0 ? "zero" : "ink"}>
          {row.evidence}
        </FigureValue>
      </Cell>
    </Row>
  );
}
