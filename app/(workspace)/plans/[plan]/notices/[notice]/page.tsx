// One notice: as it will be printed, how it stands, what can be done with it, and every round of the reply.
import type { Metadata } from "next";
import { AttachmentSection } from "@/components/attachments/attachment-section";
import { NoticeFacts } from "@/components/notices/notice-facts";
import { NoticeMoves } from "@/components/notices/notice-moves";
import { NoticePaper } from "@/components/notices/notice-paper";
import { NoticeReplies } from "@/components/notices/notice-replies";
import { NoticeTrail } from "@/components/notices/notice-trail";
import { hrefTo } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getNoticePage, type NoticePage } from "@/lib/data/notice-page";
import { mayWithNotice } from "@/lib/data/notices";
import { noticeMoves } from "@/lib/domain/supervision/notice-moves";
import { pathPart } from "@/lib/domain/web/path-part";
import { noticeName } from "@/messages/supervision-words";
import { getT } from "@/messages/server";
import { type PageProps, readPage, viewOf } from "@/app/(workspace)/plans/[plan]/read-page";
import { NoticeRefusal } from "../notice-refusal";
import { orRefused } from "../or-refused";
import { PrintLinks } from "../print-links";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("supervision.register.title") };
}

export default async function NoticePageView(props: PageProps<"notice">) {
  const page = await readPage(props);
  const { actor, plan, query, t, now } = page;
  const id = pathPart((await props.params).notice);
  const found = await orRefused(getNoticePage(actor, plan, id, now));
  if (!found) return <NoticeRefusal t={t} />;
  const { notice, board, files, mayAttach } = found;
  const view = { ...viewOf(page, board), keep: {} };
  const back = hrefTo(view, `notices/${notice.id}`);
  const may = {
    send: mayWithNotice(actor, "notice.send", notice),
    answer: mayWithNotice(actor, "notice.answer", notice),
  };
  const moves = noticeMoves(notice.state, (right) => mayWithNotice(actor, right, notice));
  return (
    <div className="page pb-12">
      <PageHeader
        above={
          <Link href={hrefTo(view, "notices")} className="lnk text-sm">
            {t("supervision.notice.back")}
          </Link>
        }
        title={noticeName(t, notice)}
        actions={<PrintLinks view={view} notice={notice} />}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid min-w-0 content-start gap-8">
          <NoticePaper view={view} notice={notice} today={page.today} now={standing(board)} />
          <NoticeReplies view={view} notice={notice} />
          <AttachmentSection
            t={t}
            title={t("supervision.notice.attachments")}
            subject={{ plan, type: "notice", id: notice.id }}
            files={files}
            mayAttach={mayAttach}
            back={back}
            error={query["fileError"] ?? null}
          />
        </div>
        <div className="no-print grid min-w-0 content-start gap-8 max-lg:order-first">
          <NoticeFacts view={view} notice={notice} />
          <NoticeMoves view={view} notice={notice} moves={moves} may={may} />
          <NoticeTrail view={view} notice={notice} />
        </div>
      </div>
    </div>
  );
}

const standing = (board: NoticePage["board"]) =>
  new Map(board.items.map((item) => [item.code, item.assessment]));
