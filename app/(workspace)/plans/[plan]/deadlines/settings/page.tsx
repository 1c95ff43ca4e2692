// From which extension on a leader must approve, and whether the commission may issue 督办单.
import type { Metadata } from "next";
import { formWords } from "@/components/deadlines/form-words";
import { SettingsForm } from "@/components/deadlines/settings-form";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { getSupervisionSettings } from "@/lib/data/deadline-settings";
import { can } from "@/lib/domain/permissions";
import {
  noNames,
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { getT } from "@/messages/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("deadlines.settings.title") };
}

export default async function DeadlineSettingsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale } = page;
  const settings = await orNotFound(getSupervisionSettings(actor, plan));
  if (!can(actor, "deadline.decide", { plan })) {
    return <WorkRefusal t={t} permission="deadline.decide" />;
  }
  const view = { ...viewOf(page, noNames), keep: {} };
  return (
    <div className="page pb-10">
      <PageHeader
        above={
          <Breadcrumb
            label={t("milestones.detail.breadcrumb")}
            crumbs={[
              { label: t("deadlines.title"), href: hrefTo(view, "deadlines") },
              { label: t("deadlines.settings.title") },
            ]}
          />
        }
        title={t("deadlines.settings.title")}
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("deadlines.settings.lead")}
      </p>
      <SettingsForm plan={plan} settings={settings} words={formWords(locale)} />
    </div>
  );
}
