// The unit's part: the fields, the files, and sending.
import { CorrectionFields } from "@/components/corrections/correction-fields";
import { EditForm } from "@/components/corrections/edit-form";
import { formWords } from "@/components/corrections/form-words";
import { errorWords } from "@/components/reports/entry-words";
import { EvidenceFiles } from "@/components/reports/evidence-files";
import { fill } from "@/components/reports/fill";
import { UploadFile } from "@/components/reports/upload-file";
import { hrefTo, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { CorrectionDetail } from "@/lib/data/correction-detail";
import { EVIDENCE_BYTES_LIMIT, evidenceEndings } from "@/lib/domain/evidence/evidence";
import { checkBeforeSending } from "@/lib/domain/report/check-draft";
import type { Draft } from "@/lib/domain/report/draft";
import { textFields, toFormValues } from "@/lib/domain/report/form-values";
import { quarterWords } from "@/messages/words";

type CorrectionWritingProps = { view: View; detail: CorrectionDetail; fileError: string | null };

export function CorrectionWriting({ view, detail, fileError }: CorrectionWritingProps) {
  const { t, locale } = view;
  const { row, target, before, after, periodEndsOn, context } = detail;
  if (!after) return null;
  const quarters = [row, ...detail.together].map(({ period }) => period);
  return (
    <>
      <Section title={t("corrections.detail.write")} className="mt-7 max-w-[44rem]">
        <EditForm
          report={{ id: row.id, version: detail.version }}
          defaults={toFormValues(after)}
          required={requiredOf(after, context)}
          openTogether={detail.openTogether}
          quarters={Object.fromEntries(quarters.map((code) => [code, quarterWords(t, code)]))}
          words={formWords(locale)}
        >
          <CorrectionFields
            {...{ t, locale, target, before, periodEndsOn }}
            previous={context.previous}
            dueOn={context.dueOn}
          />
        </EditForm>
      </Section>
      <Files view={view} detail={detail} fileError={fileError} />
    </>
  );
}

/** What sending asks for, whether it is there already or not. */
function requiredOf(draft: Draft, context: CorrectionDetail["context"]): string[] {
  const empty = Object.fromEntries(textFields.map((name) => [name, ""]));
  const faults = checkBeforeSending({ ...draft, ...empty, forecastOn: null }, context);
  return faults.filter(({ code }) => code === "required").map(({ field }) => field);
}

function Files({ view, detail, fileError }: CorrectionWritingProps) {
  const { t } = view;
  const errors = errorWords(t);
  const limits = { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024, accepted: evidenceEndings.join(" ") };
  const refused =
    fileError === null ? null : fill(errors[fileError] ?? t("reports.files.failed"), limits);
  return (
    <Section title={t("corrections.detail.files")} className="mt-7 max-w-[44rem]">
      <EvidenceFiles t={t} files={detail.files} removable={errors} />
      <UploadFile
        reportId={detail.row.id}
        back={hrefTo(view, `corrections/${detail.row.id}`)}
        accept={evidenceEndings.map((ending) => `.${ending}`).join(",")}
        initialError={refused}
        words={{
          choose: t("reports.files.choose"),
          upload: t("reports.files.upload"),
          sending: t("reports.files.sending"),
          saveFirst: t("reports.files.saveFirst"),
          failed: t("reports.files.failed"),
          errors,
        }}
      />
    </Section>
  );
}
