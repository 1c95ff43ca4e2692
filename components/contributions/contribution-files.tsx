// The files of a unit's part: each opens, and while the part is open each can be taken off and more be added.
import { Tag } from "@/components/ui/tag";
import { EVIDENCE_BYTES_LIMIT, evidenceEndings } from "@/lib/domain/evidence/evidence";
import type { Translator } from "@/messages";
import { fill } from "@/components/status/refused-form";
import type { ContributionView } from "./contribution-view";
import { DetachForm } from "./detach-form";
import type { ContributionWords } from "./form-words";
import { UploadForm } from "./upload-form";

type ContributionFilesProps = {
  t: Translator;
  keys: Readonly<Record<string, string>>;
  part: ContributionView | null;
  open: boolean;
  file: { back: string; error: string | null };
  words: ContributionWords;
};

export function ContributionFiles({ t, keys, part, open, file, words }: ContributionFilesProps) {
  const files = part?.files ?? [];
  const limits = { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024, accepted: evidenceEndings.join(" ") };
  const refused = file.error === null ? null : fill(words.codes[file.error] ?? "", limits);
  return (
    <section className="min-w-0 border-t border-line-strong pt-2">
      <h2 className="text-sm">{t("contributions.files")}</h2>
      {files.length === 0 ? (
        <p className="py-1 text-sm text-ink-3">{t("reports.files.none")}</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {files.map(({ id, fileName, byteSize }) => (
            <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-2 py-1">
              <Tag>{(fileName.split(".").at(-1) ?? "").toUpperCase()}</Tag>
              <a href={`/api/contributions/${id}`} className="d min-w-0 break-all">
                {fileName}
              </a>
              <span className="n ml-auto text-xs text-ink-3">
                {Math.max(1, Math.round(byteSize / 1024))} KB
              </span>
              {open ? <DetachForm fileId={id} fileName={fileName} words={words} /> : null}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <UploadForm
            keys={keys}
            back={file.back}
            accept={evidenceEndings.map((ending) => `.${ending}`).join(",")}
            error={refused}
            words={words}
          />
          <p className="mt-1.5 text-xs text-ink-3">
            <b>{t("reports.files.noSecrets")}</b>{" "}
            {t("reports.files.limits", { ...limits, accepted: evidenceEndings.join(", ") })}
          </p>
        </>
      ) : null}
    </section>
  );
}
