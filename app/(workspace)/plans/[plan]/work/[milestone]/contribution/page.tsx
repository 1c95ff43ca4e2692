// A supporting unit's part of an item that another unit reports.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { ContributionPage } from "@/components/contributions/contribution-page";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { StatusLabel } from "@/components/status/status-label";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getPlanBoard } from "@/lib/data/plan-board";
import { findContributionEntry } from "@/lib/data/supporting-work";
import { pageDates } from "@/lib/session/page-dates";
import { pathPart } from "@/lib/domain/web/path-part";
import { inLocale } from "@/messages";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import { unitName } from "@/app/(workspace)/plans/[plan]/work/entry-pane";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("contributions.own") };
}

export default async function UnitContributionPage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { actor, plan, query, t, locale } = page;
  const code = pathPart((await props.params).milestone);
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  const item = board.items.find((each) => each.code === code);
  const period = query["period"] ?? null;
  if (!item || (period !== null && !board.periods.some((row) => row.code === period))) notFound();
  const lead = unitName(board, locale, item.assessment.lead);
  const ask = { milestone: code, period, organisation: query["unit"] ?? null };
  const entry = await findContributionEntry(actor, board, ask);
  if (!entry) {
    const title = t("contributions.refusalTitle");
    return <WorkRefusal t={t} permission="report.contribute" title={title} lead={lead} />;
  }
  const { organisation } = entry;
  const base = `/plans/${encodeURIComponent(plan)}/work`;
  const here = `${base}/${encodeURIComponent(code)}`;
  const back = `${here}/contribution?period=${entry.period.code}&unit=${encodeURIComponent(organisation)}`;
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Link href={base} className="lnk text-sm max-sm:py-2">
            <Icon name="chevron-left" size={0.75} className="inline" /> {t("contributions.toWork")}
          </Link>
        }
        code={code}
        title={inLocale(locale, item.titleZh, item.titleEn)}
        beside={<StatusLabel t={t} assessment={item.assessment} />}
      />
      <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        <b>{`${t("contributions.own")} · ${unitName(board, locale, organisation)}`}</b>
        <span>
          {t("contributions.ledBy", { lead, period: quarterWords(t, entry.period.code) })}
        </span>
        <Link href={`${here}?period=${entry.period.code}`} className="lnk">
          {t("contributions.toEntry")}
        </Link>
      </p>
      <ContributionPage
        t={t}
        locale={locale}
        keys={{ plan, milestone: code, period: entry.period.code, organisation }}
        target={item.assessment.target}
        days={{ periodEndsOn: entry.period.endsOn, dueOn: item.assessment.dueOn }}
        part={entry.contribution}
        open={entry.open}
        file={{ back, error: query["fileError"] ?? null }}
      />
    </div>
  );
}
