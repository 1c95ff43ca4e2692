// The notice as it will be printed: to whom, what is late, what is asked for, until when.
import { Tag } from "@/components/ui/tag";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { toLocalDate } from "@/lib/domain/calendar";
import { StatusLabel } from "@/components/status/status-label";
import { milestoneHref, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { inLocale } from "@/messages";
import { noticeName } from "@/messages/supervision-words";
import type { NoticeView } from "./notice-view";

type NoticePaperProps = {
  view: View;
  notice: NoticeView & { plan: { titleZh: string; titleEn: string } };
  /** Of a draft: the day its page is read. */
  today: string;
  /** How each item stands now, by its code. */
  now: ReadonlyMap<string, Assessment>;
};

export function NoticePaper({ view, notice, today, now }: NoticePaperProps) {
  const { t, locale } = view;
  const on = notice.issuedAt ? toLocalDate(notice.issuedAt) : today;
  return (
    <article
      aria-label={t("supervision.notice.paper")}
      className="border border-line bg-surface px-8 py-7 text-md leading-[1.8] max-sm:px-4 max-sm:py-4 print:border-0 print:px-0"
    >
      <div className="flex items-center justify-center gap-3 pb-4">
        <h2 className="text-lg">{noticeName(t, { ...notice })}</h2>
        {notice.state === "draft" ? (
          <Tag tone="dashed">{t("supervision.notice.draftMark")}</Tag>
        ) : null}
      </div>
      <p className="font-semibold">
        {t("supervision.notice.salutation", {
          unit: inLocale(locale, notice.unit.nameZh, notice.unit.nameEn),
        })}
      </p>
      <p className="indent-[2em]">
        {t("supervision.notice.opening", {
          plan: inLocale(locale, notice.plan.titleZh, notice.plan.titleEn),
          on,
          count: notice.items.length,
        })}
      </p>
      <div className="py-3">
        <NoticeItems view={view} notice={notice} now={now} />
        <p className="pt-1.5 text-xs text-ink-3">
          {t(notice.issuedAt ? "supervision.notice.dayNote" : "supervision.notice.dayNoteDraft")}
        </p>
      </div>
      <p className="font-semibold">{t("supervision.notice.demandTitle")}</p>
      {notice.demand
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line, index) => (
          <p key={index} className="indent-[2em] wrap-anywhere">
            {line}
          </p>
        ))}
      <p className="indent-[2em]">{t("supervision.notice.ending", { on: notice.replyBy })}</p>
      <p className="pt-4 text-right">{on}</p>
    </article>
  );
}

function NoticeItems({ view, notice, now }: Omit<NoticePaperProps, "today">) {
  const { t, locale } = view;
  return (
    <DataTable caption={t("supervision.notice.itemsCaption")} phone="list" density="base">
      <TableHead>
        <HeadCell>{t("common.columns.code")}</HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("supervision.notice.due")}</HeadCell>
        <HeadCell numeric>{t("supervision.notice.daysLate")}</HeadCell>
        <HeadCell className="no-print">{t("supervision.notice.now")}</HeadCell>
      </TableHead>
      <tbody>
        {notice.items.map((item) => {
          const assessment = now.get(item.code);
          return (
            <Row key={item.code}>
              <Cell muted phone="meta" className="whitespace-nowrap">
                {item.code}
              </Cell>
              <Cell rowHead phone="title" className="font-normal">
                <Link
                  href={milestoneHref(view, item.code)}
                  className="hover:text-brand hover:underline"
                >
                  {inLocale(locale, item.titleZh, item.titleEn)}
                </Link>
              </Cell>
              <Cell
                phone="meta"
                phoneLabel={t("supervision.notice.due")}
                className="whitespace-nowrap"
              >
                {item.dueOn ?? t("common.dash")}
              </Cell>
              <Cell numeric phone="meta" phoneLabel={t("supervision.notice.daysLate")}>
                {(item.daysLate ?? 0) > 0
                  ? t("supervision.notice.days", { days: item.daysLate ?? 0 })
                  : t("supervision.notice.notLate")}
              </Cell>
              <Cell phone="aside" className="no-print whitespace-nowrap">
                {assessment ? <StatusLabel t={t} assessment={assessment} /> : null}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
