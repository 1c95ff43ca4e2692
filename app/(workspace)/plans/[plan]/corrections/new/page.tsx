// Proposing a correction of one accepted report: what was accepted, and the same fields to say what is right.
import { notFound } from "next/navigation";
import { CorrectionFields } from "@/components/corrections/correction-fields";
import { formWords } from "@/components/corrections/form-words";
import { ProposeForm } from "@/components/corrections/propose-form";
import { Standing } from "@/components/corrections/standing";
import { milestoneHref, titleOf } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getCorrectionForm } from "@/lib/data/correction-form";
import { toFormValues } from "@/lib/domain/report/form-values";
import { quarterWords } from "@/messages/words";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { CorrectionRefusal } from "./correction-refusal";

export default async function NewCorrectionPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale, query } = page;
  const id = query["report"] ?? "";
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const form = await orNotFound(getCorrectionForm(actor, plan, id, page.now));
  const { item, report, target, previous, before, repeats, others } = form;
  const view = viewOf(page, form.board);
  if (!form.may || form.obstacle !== null || before === null) {
    return <CorrectionRefusal view={view} form={form} />;
  }
  const period = quarterWords(t, report.period);
  const named = (each: (typeof others)[number]) =>
    [quarterWords(t, each.period), each.code === item.code ? "" : each.code].join(" ").trim();
  return (
    <div className="page">
      <PageHeader
        above={
          <Link className="lnk text-sm" href={milestoneHref(view, item.code)}>
            {`${item.code} ${titleOf(view, item)}`}
          </Link>
        }
        title={t("corrections.detail.title", { period })}
        lead={t(`corrections.form.${form.side === "unit" ? "lead" : "leadCommission"}`, { period })}
      />
      <div className="grid gap-x-10 gap-y-6 pb-10 lg:grid-cols-[20rem_minmax(0,40rem)]">
        <Standing
          t={t}
          locale={locale}
          target={target}
          draft={before}
          periodEndsOn={report.periodEndsOn}
        />
        <Section title={t("corrections.form.after")}>
          <ProposeForm
            plan={plan}
            reportId={report.id}
            defaults={toFormValues(before)}
            repeats={repeats.map((each) => ({ id: each.id, label: named(each) }))}
            others={
              others.length > 0
                ? t("corrections.form.others", {
                    count: others.length,
                    periods: others.map(named).join(t("reviews.separator")),
                  })
                : null
            }
            words={formWords(locale)}
          >
            <CorrectionFields
              {...{ t, locale, target, previous, before, dueOn: item.assessment.dueOn }}
              periodEndsOn={report.periodEndsOn}
            />
          </ProposeForm>
        </Section>
      </div>
    </div>
  );
}
