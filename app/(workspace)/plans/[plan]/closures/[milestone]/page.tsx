// One item before it is struck off: what it rests on, its evidence beside the checklist, the decision, the history.
import { AttachmentSection } from "@/components/attachments/attachment-section";
import { ClosureHistory } from "@/components/closures/closure-history";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo, milestoneHref, titleOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getClosureDetail } from "@/lib/data/closure-queue";
import { can } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { ClosureDesk } from "./closure-desk";
import { ClosureStands } from "./closure-stands";

const outcomes = ["verified", "refused", "reopened"] as const;

export default async function ClosurePage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { actor, plan, t, query, dates } = page;
  const code = pathPart((await props.params).milestone);
  const detail = await orNotFound(getClosureDetail(actor, plan, code, dates));
  const { board, item, closure, decisions, subject } = detail;
  const view = viewOf(page, board);
  const done = outcomes.find((each) => each === query["done"]);
  const here = `closures/${encodeURIComponent(code)}`;
  const open = can(actor, "evidence.read", subject);
  const mayAttach = can(actor, "report.edit", subject) || can(actor, "closure.decide", subject);
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("closures.detail.back"), href: hrefTo(view, "closures") },
              { label: code },
            ]}
          />
        }
        code={code}
        title={titleOf(view, item)}
        beside={<Tag>{t(`closures.state.${closure.state}`)}</Tag>}
        actions={
          <ButtonLink href={milestoneHref(view, code)}>{t("closures.detail.item")}</ButtonLink>
        }
      />
      {done ? (
        <div className="mb-4">
          <Note role="status">{t(`closures.detail.done.${done}`)}</Note>
        </div>
      ) : null}
      <div className="grid gap-9 max-sm:gap-7">
        <ClosureStands view={view} detail={detail} />
        <ClosureDesk page={page} view={view} detail={detail} />
        {open ? (
          <AttachmentSection
            t={t}
            title={t("closures.detail.attachments")}
            subject={{ plan, type: "closure", id: item.id }}
            files={detail.attachments}
            mayAttach={dates.live && mayAttach}
            back={hrefTo(view, here)}
            error={query["fileError"] ?? null}
          />
        ) : null}
        <Section title={t("closures.detail.history")}>
          <ClosureHistory t={t} decisions={decisions} open={open} />
        </Section>
      </div>
    </div>
  );
}
