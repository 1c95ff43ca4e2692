// One unit on the bench: what it carries, and who in it writes which item.
import { notFound } from "next/navigation";
import { BenchTable } from "@/components/assignments/bench-table";
import { LoadTable } from "@/components/assignments/load-table";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo, nameOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getAssignmentBench } from "@/lib/data/assignment-bench";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { PostsSection } from "./posts-section";

export default async function UnitAssignmentsPage(props: PageProps<"unit">) {
  const page = await readPage(props);
  const { actor, plan, dates, t } = page;
  const unit = pathPart((await props.params).unit);
  const bench = await orNotFound(getAssignmentBench(actor, plan, dates));
  const { board, items, loads, median } = bench;
  if (!board.organisations.some((row) => row.code === unit)) notFound();
  const view = viewOf(page, board);
  const name = nameOf(view, "organisations", unit);
  const led = items.filter(({ owners }) => owners.lead === unit);
  const supported = items.filter(({ owners }) => owners.supporting.includes(unit));
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("assignments.title"), href: hrefTo(view, "assignments") },
              { label: t("assignments.tabs.units"), href: hrefTo(view, "assignments/units") },
              { label: name },
            ]}
          />
        }
        title={name}
        actions={
          <ButtonLink href={hrefTo(view, `units/${encodeURIComponent(unit)}`)}>
            {t("assignments.posts.progress")}
          </ButtonLink>
        }
      />
      <div className="grid gap-9 max-sm:gap-7">
        <LoadTable
          view={view}
          loads={loads.filter((load) => load.unit === unit)}
          median={median}
          upcomingDays={board.profile.upcomingDays}
        />
        <PostsSection page={page} view={view} unit={unit} items={board.items} />
        {[
          { title: t("assignments.posts.ledBy"), rows: led },
          { title: t("assignments.posts.supportedBy"), rows: supported },
        ].map(({ title, rows }) =>
          rows.length > 0 ? (
            <Section key={title} title={title} note={t("common.rows", { count: rows.length })}>
              <BenchTable view={view} rows={rows} tickable={false} />
            </Section>
          ) : null,
        )}
      </div>
    </div>
  );
}
