// The files of a report: each opens, and while the report is being written each can be taken off.
import { Tag } from "@/components/ui/tag";
import { sizeWords } from "./fill";
import { ReportMove } from "./report-move";
import type { FileView, Words } from "./report-view";

type EvidenceFilesProps = Pick<Words, "t"> & {
  files: readonly FileView[];
  /** Error words where files may be taken off; null: they may not. */
  removable: Readonly<Record<string, string>> | null;
};

export function EvidenceFiles({ t, files, removable }: EvidenceFilesProps) {
  if (files.length === 0) return <p className="text-sm text-ink-3">{t("reports.files.none")}</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {files.map((file) => (
        <li key={file.id} className="flex min-h-9 flex-wrap items-center gap-x-2 py-1">
          <Tag>{(file.fileName.split(".").at(-1) ?? "").toUpperCase()}</Tag>
          <a href={`/api/evidence/${file.id}`} className="d min-w-0 break-all">
            {file.fileName}
          </a>
          <span className="ml-auto text-xs text-ink-3">
            {file.attachedBy} <span className="n">{sizeWords(file.byteSize)}</span>
          </span>
          {removable ? (
            <ReportMove
              move="detach"
              fields={{ linkId: file.id }}
              label={t("reports.files.remove")}
              about={t("reports.files.removeOf", { name: file.fileName })}
              errors={removable}
              look={{ variant: "quiet", size: "sm" }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
