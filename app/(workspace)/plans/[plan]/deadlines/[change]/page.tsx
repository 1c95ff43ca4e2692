// One request: what is asked, what it changes, why, whose turn it is, and how it came here.
import { AttachmentSection } from "@/components/attachments/attachment-section";
import { ChangeTable } from "@/components/deadlines/change-table";
import { DateLine } from "@/components/deadlines/date-line";
import { RequestTrail } from "@/components/deadlines/request-trail";
import { RequestWords } from "@/components/deadlines/request-words";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { StatusLabel } from "@/components/status/status-label";
import { hrefTo, milestoneHref, nameOf, titleOf } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { nthWords } from "@/messages/deadline-words";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { pointsOf } from "./date-points";
import { ChangeMoves } from "./change-moves";
import { readDetail } from "./read-detail";
import { pathPart } from "@/lib/domain/web/path-part";

export default async function DeadlinePage(props: PageProps<"change">) {
  const page = await readPage(props);
  const { actor, plan, t, query } = page;
  const id = pathPart((await props.params).change);
  const detail = await orNotFound(readDetail(actor, plan, id, page.now));
  if (!detail) {
    const title = t("deadlines.detail.refusalTitle");
    return <WorkRefusal t={t} permission="supervision.read" title={title} />;
  }
  const { board, change, item } = detail;
  const view = { ...viewOf(page, board), keep: {} };
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("deadlines.title"), href: hrefTo(view, "deadlines") },
              { label: nthWords(t, change.kind, detail.nth) },
            ]}
          />
        }
        title={titleOf(view, item)}
        code={item.code}
        beside={<StatusLabel t={t} assessment={item.assessment} />}
        lead={t("deadlines.detail.lead", {
          asked: nameOf(view, "organisations", change.unit),
          kind: nthWords(t, change.kind, detail.nth),
          to: change.askedOn,
          state: t(`deadlines.state.${change.state}`),
        })}
        actions={
          <Link className="lnk text-sm" href={milestoneHref(view, item.code)}>
            {t("definitions.detail.item")}
          </Link>
        }
      />
      <div className="grid gap-9 pb-10 max-sm:gap-7">
        <Section title={t("deadlines.detail.line")}>
          <DateLine
            t={t}
            label={t("deadlines.detail.line")}
            points={pointsOf(t, detail, page.today)}
          />
        </Section>
        <RequestWords view={view} change={change} />
        <ChangeMoves view={view} detail={detail} today={page.today} />
        {detail.reach === "everyone" ? null : (
          <div className="max-w-[44rem]">
            <AttachmentSection
              t={t}
              title={t("deadlines.detail.files")}
              subject={{ plan, type: "deadline", id }}
              files={detail.files}
              mayAttach={detail.mayAttach}
              back={hrefTo(view, `deadlines/${id}`)}
              error={query["fileError"] ?? null}
            />
          </div>
        )}
        <Section title={t("deadlines.table.title")}>
          <ChangeTable view={view} rows={detail.rows} />
        </Section>
        <RequestTrail t={t} events={detail.events} />
      </div>
    </div>
  );
}
