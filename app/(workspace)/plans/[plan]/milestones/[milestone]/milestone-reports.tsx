// The reports of the item, or, where it has none of its own, the figures it reads.
import { Link } from "@/components/ui/link";
import { ReportFoot } from "@/components/corrections/report-foot";
import { ReadingsTable } from "@/components/indicators/readings-table";
import { ReportTable } from "@/components/milestones/report-table";
import { hrefTo, milestoneHref, titleOf, type View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { MilestoneDetail } from "@/lib/data/milestones";
import { can, rolesWith } from "@/lib/domain/permissions";
import { inLocale } from "@/messages";
import { readingWords } from "@/messages/words";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type MilestoneReportsProps = { page: Page; view: View; detail: MilestoneDetail };

export function MilestoneReports({ page, view, detail }: MilestoneReportsProps) {
  const { t } = view;
  const { item, reach, reports, board } = detail;
  if (detail.indicator && item.assessment.kind === "threshold")
    return <FromIndicator view={view} detail={detail} />;
  if (item.readsFrom) return <FromItem view={view} detail={detail} />;
  const open = reach !== "everyone";
  const roles = rolesWith("report.review").map((role) => t(`domain.role.${role}`));
  const quarters = new Set(reports.map(({ code, period }) => `${code} ${period}`)).size;
  const { concerned: subject } = detail;
  const may = {
    correct: board.dates.live && can(page.actor, "report.correct", subject),
    revoke: board.dates.live && can(page.actor, "report.revoke", subject),
  };
  const footOf = (id: string) => {
    const report = reports.find((each) => each.id === id);
    return report ? <ReportFoot view={view} report={report} may={may} /> : null;
  };
  return (
    <Section
      title={t("milestones.detail.reports.title")}
      note={quarters > 0 ? t("milestones.detail.reports.count", { count: quarters }) : null}
      aside={
        reports.some(({ corrects }) => corrects !== null) ? (
          <Link className="lnk" href={hrefTo(view, "corrections")}>
            {t("corrections.register.link")}
          </Link>
        ) : null
      }
      className="mt-9 max-sm:mt-7"
    >
      <ReportTable
        view={view}
        item={{ ...item.assessment, code: item.code }}
        reports={reports}
        open={open}
        mayReview={can(page.actor, "report.review", { plan: page.plan })}
        footOf={footOf}
      />
      {open ? null : (
        <div className="mt-3">
          <Note>
            {t("milestones.detail.reports.notReadable", {
              roles: roles.join(t("reviews.separator")),
            })}
          </Note>
        </div>
      )}
    </Section>
  );
}

function FromIndicator({ view, detail: { indicator } }: Omit<MilestoneReportsProps, "page">) {
  const { t, locale } = view;
  if (!indicator) return null;
  return (
    <Section
      title={t("milestones.detail.borrowed.indicatorTitle")}
      aside={
        <Link className="lnk" href={hrefTo(view, `indicators/${indicator.code}`)}>
          {t("milestones.detail.indicator.open")}
        </Link>
      }
      className="mt-9 max-sm:mt-7"
    >
      <div className="mb-3">
        <Note>
          {t("milestones.detail.borrowed.indicator", {
            name: inLocale(locale, indicator.nameZh, indicator.nameEn),
          })}
        </Note>
      </div>
      <ReadingsTable view={view} indicator={indicator} readings={indicator.readings} />
    </Section>
  );
}

function FromItem({ view, detail: { board, item, series } }: Omit<MilestoneReportsProps, "page">) {
  const { t, locale } = view;
  const source = board.items.find((each) => each.code === item.readsFrom);
  return (
    <Section title={t("milestones.detail.borrowed.itemTitle")} className="mt-9 max-sm:mt-7">
      <Note>
        {t("milestones.detail.borrowed.item", {
          code: item.readsFrom ?? "",
          title: source ? titleOf(view, source) : "",
        })}{" "}
        {source ? (
          <Link className="lnk" href={milestoneHref(view, source.code)}>
            {t("common.open")}
          </Link>
        ) : null}
      </Note>
      <ul aria-label={t("milestones.detail.borrowed.readingsCaption")} className="mt-2 text-sm">
        {series.readings.map(({ on, reading }, index) => (
          <li key={index} className="flex gap-4 border-b border-line py-1.5">
            <span className="text-ink-3">{on}</span>
            {readingWords(t, locale, item.assessment.target, reading, on)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
