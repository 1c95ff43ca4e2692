// One item's assignments: what holds, and every arrangement before it.
import { HistoryList } from "@/components/assignments/history-list";
import { ownersSentence } from "@/components/assignments/owners-cells";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo, milestoneHref, titleOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getAssignmentHistory } from "@/lib/data/assignment-bench";
import { can } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

export default async function AssignmentHistoryPage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { actor, plan, dates, t } = page;
  const code = pathPart((await props.params).milestone);
  const { board, item, owners, arrangements } = await orNotFound(
    getAssignmentHistory(actor, plan, code, dates),
  );
  const view = viewOf(page, board);
  const mayConfirm = can(actor, "assignment.confirm", { plan }) && dates.live;
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("assignments.title"), href: hrefTo(view, "assignments") },
              { label: code },
            ]}
          />
        }
        code={code}
        title={titleOf(view, item)}
        lead={ownersSentence(view, owners)}
        actions={
          <>
            <ButtonLink href={milestoneHref(view, code)}>
              {t("assignments.history.item")}
            </ButtonLink>
            {mayConfirm ? (
              <ButtonLink variant="primary" href={hrefTo(view, "assignments/rows", { item: code })}>
                {t("assignments.history.change")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Section title={t("assignments.history.title")} className="max-w-3xl">
        {arrangements.length > 0 ? (
          <div className="pt-2">
            <HistoryList view={view} arrangements={arrangements} />
          </div>
        ) : (
          <p className="py-2 text-sm text-ink-2">{t("assignments.history.none")}</p>
        )}
      </Section>
    </div>
  );
}
