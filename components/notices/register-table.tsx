// Notices in a row each: the number, to whom, about how much, by when, and how it stands.
import { hrefTo, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { toLocalDate } from "@/lib/domain/calendar";
import { inLocale } from "@/messages";
import { noticeName } from "@/messages/supervision-words";
import type { ListedNotice } from "./notice-view";
import { ReplyDay } from "./reply-day";

type RegisterTableProps = { view: View; notices: readonly ListedNotice[] };

const dayOf = (at: Date | null) => (at ? toLocalDate(at) : null);

export function RegisterTable({ view, notices }: RegisterTableProps) {
  const { t } = view;
  const column = (name: "name" | "unit" | "items" | "issuedOn" | "replyBy" | "since" | "ended") =>
    t(`supervision.register.columns.${name}`);
  return (
    <DataTable
      caption={t("supervision.register.caption")}
      layout="fixed"
      phone="list"
      density="base"
    >
      <TableHead>
        <HeadCell className="w-[13rem]">{column("name")}</HeadCell>
        <HeadCell>{column("unit")}</HeadCell>
        <HeadCell className="w-[5rem]">{column("items")}</HeadCell>
        <HeadCell className="w-[6.5rem]">{column("issuedOn")}</HeadCell>
        <HeadCell className="w-[13rem]">{column("replyBy")}</HeadCell>
        <HeadCell wide className="w-[12rem]">
          {column("since")}
        </HeadCell>
        <HeadCell className="w-[11rem]">{t("supervision.register.columns.state")}</HeadCell>
        <HeadCell wide className="w-[6.5rem]">
          {column("ended")}
        </HeadCell>
      </TableHead>
      <tbody>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} view={view} notice={notice} />
        ))}
      </tbody>
    </DataTable>
  );
}

function NoticeRow({ view, notice }: { view: View; notice: ListedNotice }) {
  const { t, locale } = view;
  const unit = inLocale(locale, notice.unit.nameZh, notice.unit.nameEn);
  const replied = dayOf(notice.replies.at(-1)?.repliedAt ?? null);
  const since = [dayOf(notice.acknowledgedAt), replied].filter((day) => day !== null);
  return (
    <Row>
      <Cell rowHead phone="title" className="font-normal">
        <Link
          href={hrefTo(view, `notices/${notice.id}`)}
          className="inline-flex min-h-6 items-center hover:text-brand hover:underline"
        >
          {noticeName(t, notice)}
        </Link>
      </Cell>
      <Cell truncate phone="meta" title={unit}>
        {unit}
      </Cell>
      <Cell
        muted
        phone="meta"
        title={notice.items.map((item) => item.code).join(t("reviews.separator"))}
      >
        {t("supervision.register.itemCount", { count: notice.items.length })}
      </Cell>
      <Cell muted phone="hide" className="whitespace-nowrap">
        {dayOf(notice.issuedAt) ?? t("common.dash")}
      </Cell>
      <Cell
        phone="meta"
        phoneLabel={t("supervision.register.columns.replyBy")}
        className="whitespace-nowrap"
      >
        <ReplyDay t={t} notice={notice} />
      </Cell>
      <Cell wide muted phone="hide" className="whitespace-nowrap">
        {since.length > 0 ? since.join(" / ") : t("common.dash")}
      </Cell>
      <Cell phone="aside" className="whitespace-nowrap">
        <NoticeStateWord view={view} notice={notice} />
      </Cell>
      <Cell wide muted phone="hide" className="whitespace-nowrap">
        {dayOf(notice.endedAt) ?? t("common.dash")}
      </Cell>
    </Row>
  );
}

function NoticeStateWord({ view: { t }, notice }: { view: View; notice: ListedNotice }) {
  const word = t(`supervision.noticeState.${notice.state}`);
  return (
    <>
      {notice.state === "replied" ? <b>{word}</b> : word}
      {notice.handedOver ? (
        <span className="ml-2">
          <Tag>{t("supervision.register.handedOver")}</Tag>
        </span>
      ) : null}
    </>
  );
}
