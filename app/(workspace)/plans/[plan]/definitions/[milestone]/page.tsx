// One item's definition: what is proposed, what stands, its versions, and the forms to propose or confirm.
import { DecidedProposals, DefinitionVersions } from "@/components/definitions/definition-versions";
import { DefinitionStands } from "@/components/definitions/definition-stands";
import { PointsTable } from "@/components/definitions/points-table";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { KindLabel } from "@/components/status/kind-label";
import { hrefTo, milestoneHref, titleOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getDefinitionDetail } from "@/lib/data/definition-bench";
import { getVersionEntries } from "@/lib/data/version-entries";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { DefinitionForms } from "./definition-forms";
import { DefinitionLead, DoneNote } from "./definition-lead";
import { OpenProposals } from "./open-proposals";

export default async function DefinitionPage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { actor, plan, dates, now, t } = page;
  const code = pathPart((await props.params).milestone);
  const detail = await orNotFound(getDefinitionDetail(actor, plan, code, dates, now));
  const { board, item, versions } = detail;
  const view = viewOf(page, board);
  const newest = versions.at(-1);
  if (!newest) return null;
  const entries = await getVersionEntries(actor, board.plan.id, item.id, dates.knownBy);
  return (
    <div className="page lg:grid lg:grid-cols-[minmax(0,1fr)_17.5rem] lg:gap-x-10">
      <div className="min-w-0">
        <PageHeader
          above={
            <Breadcrumb
              label={t("milestones.detail.breadcrumb")}
              crumbs={[
                { label: t("definitions.title"), href: hrefTo(view, "definitions") },
                { label: code },
              ]}
            />
          }
          code={code}
          title={titleOf(view, item)}
          beside={<KindLabel t={t} kind={item.assessment.kind} />}
          lead={<DefinitionLead t={t} state={detail.state} />}
          actions={
            <ButtonLink href={milestoneHref(view, code)}>{t("definitions.detail.item")}</ButtonLink>
          }
        />
        <DoneNote t={t} done={page.query["done"]} />
        <div className="grid gap-9 max-sm:gap-7">
          <OpenProposals page={page} view={view} detail={detail} newest={newest} />
          <DefinitionStands view={view} version={detail.standing} />
          <PointsTable view={view} target={newest.target} points={detail.points} />
          <DefinitionForms page={page} view={view} detail={detail} newest={newest} />
        </div>
      </div>
      <aside className="grid content-start gap-6 pt-[1.125rem] max-lg:mt-7">
        <DefinitionVersions view={view} versions={versions} entries={entries} />
        <DecidedProposals view={view} proposals={detail.decided} />
      </aside>
    </div>
  );
}
