// One indicator's reports: the provider writes and sends, its head signs, the commission accepts or returns.
import { FigurePanel } from "@/components/indicators/figure-panel";
import { FigureYears } from "@/components/indicators/figure-years";
import { ReadingsTable } from "@/components/indicators/readings-table";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { hrefTo, nameOf } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getFigureReportPage } from "@/lib/data/indicator-work";
import { releaseDay } from "@/lib/domain/indicator/description";
import { pathPart } from "@/lib/domain/web/path-part";
import { pageDates } from "@/lib/session/page-dates";
import { inLocale } from "@/messages";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { FigureRefusal } from "./figure-refusal";
import { chosenYear, reportOf, yearsOf } from "./years";

export default async function FigurePage(props: PageProps<"indicator">) {
  const page = await readPage(props);
  const code = pathPart((await props.params).indicator);
  const record = await orNotFound(
    // Work is done today: a chosen date does not hold here.
    getFigureReportPage(page.actor, page.plan, code, pageDates({})),
  );
  const { board, indicator, reports, rights } = record;
  const view = { ...viewOf(page, board), keep: {} };
  const { t } = page;
  if (!rights.read) return <FigureRefusal view={view} provider={indicator.provider} />;
  const name = inLocale(page.locale, indicator.nameZh, indicator.nameEn);
  const path = `indicators/${encodeURIComponent(code)}`;
  const year = chosenYear(page.query.year, record, page.today);
  const { provider } = indicator;
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Breadcrumb
            label={t("overview.breadcrumb")}
            crumbs={[
              { label: t("overview.indicators.title"), href: hrefTo(view, "indicators") },
              { label: name, href: hrefTo(view, path) },
              { label: t("indicators.report") },
            ]}
          />
        }
        title={t("indicators.figure.title", { name })}
        beside={
          provider
            ? `${t("indicators.figure.provider", { unit: nameOf(view, "organisations", provider) })}${t("overview.comma")}${t("indicators.figure.release", { year: String(year), day: releaseDay(year, indicator.releaseMonthDay) })}`
            : t("indicators.figure.noProvider")
        }
      />
      <FigureYears view={view} path={`${path}/report`} years={yearsOf(record, year)} year={year} />
      <FigurePanel
        key={year}
        view={view}
        indicator={indicator}
        year={year}
        report={reportOf(reports, year)}
        rights={rights}
      >
        <Section title={t("indicators.figure.readings")}>
          <ReadingsTable view={view} indicator={indicator} readings={indicator.readings} />
        </Section>
      </FigurePanel>
    </div>
  );
}
