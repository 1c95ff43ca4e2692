// Files put to something: each opens, and while it is open each can be taken off by those who put it and more be added.
import { Tag } from "@/components/ui/tag";
import { EVIDENCE_BYTES_LIMIT, evidenceEndings } from "@/lib/domain/evidence/evidence";
import type { Translator } from "@/messages";
import { type DetachAction, DetachForm } from "./detach-form";
import type { FileWords } from "./file-words";
import { fill } from "./refused-form";
import { UploadForm } from "./upload-form";

export type ShownFile = {
  id: string;
  fileName: string;
  byteSize: number;
  /** Who put it and when, where it matters. */
  by?: string;
  mayTakeOff: boolean;
};
type AttachedFilesProps = {
  t: Translator;
  title: string;
  files: readonly ShownFile[];
  /** Where files are sent; each is read under it by its id. */
  at: { path: string; keys: Readonly<Record<string, string>>; back: string; error: string | null };
  open: boolean;
  detach: DetachAction;
  words: FileWords;
};

export function AttachedFiles({ t, title, files, at, open, detach, words }: AttachedFilesProps) {
  const limits = { limit: EVIDENCE_BYTES_LIMIT / 1024 / 1024, accepted: evidenceEndings.join(" ") };
  const refused = at.error === null ? null : fill(words.codes[at.error] ?? "", limits);
  return (
    <section className="min-w-0 border-t border-line-strong pt-2">
      <h2 className="text-sm">{title}</h2>
      {files.length === 0 ? (
        <p className="py-1 text-sm text-ink-3">{t("reports.files.none")}</p>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {files.map(({ id, fileName, byteSize, by, mayTakeOff }) => (
            <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-2 py-1">
              <Tag>{(fileName.split(".").at(-1) ?? "").toUpperCase()}</Tag>
              <a href={`${at.path}/${id}`} className="d min-w-0 break-all">
                {fileName}
              </a>
              {by ? <span className="text-xs text-ink-3">{by}</span> : null}
              <span className="n ml-auto text-xs text-ink-3">
                {Math.max(1, Math.round(byteSize / 1024))} KB
              </span>
              {open && mayTakeOff ? (
                <DetachForm action={detach} fileId={id} fileName={fileName} words={words} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <UploadForm
            to={at.path}
            keys={at.keys}
            back={at.back}
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
