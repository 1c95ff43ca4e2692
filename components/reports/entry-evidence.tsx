// 佐证材料 of a report being written: what is asked for at the end, the files, the way to add one.
import { ReadingFault } from "@/components/milestones/kinds";
import { EVIDENCE_BYTES_LIMIT, evidenceEndings } from "@/lib/domain/evidence/evidence";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import { EvidenceFiles } from "./evidence-files";
import { errorWords } from "./entry-words";
import { fill } from "./fill";
import { PanelSection } from "./panel-section";
import type { EntryView, Words } from "./report-view";
import { UploadFile } from "./upload-file";

type EntryEvidenceProps = Pick<Words, "t"> & {
  entry: EntryView;
  back: string;
  fileError: string | null;
};

export function EntryEvidence({ t, entry, back, fileError }: EntryEvidenceProps) {
  const errors = errorWords(t);
  const limits = { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024, accepted: evidenceEndings.join(" ") };
  const { evidenceExpected } = rulesOf(entry.item.assessment.kind);
  const refused =
    fileError === null ? null : fill(errors[fileError] ?? t("reports.files.failed"), limits);
  return (
    <PanelSection
      id="evidence"
      title={t("reports.files.title")}
      note={t("reports.files.expected", {
        what: t(`domain.evidenceExpected.${evidenceExpected}`),
      })}
    >
      <EvidenceFiles t={t} files={entry.files} removable={errors} />
      <ReadingFault name="evidence" />
      <UploadFile
        reportId={entry.report?.id ?? null}
        back={back}
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
      <p className="mt-1.5 text-xs text-ink-3">
        <b>{t("reports.files.noSecrets")}</b>{" "}
        {t("reports.files.limits", { ...limits, accepted: evidenceEndings.join(", ") })}
      </p>
    </PanelSection>
  );
}
