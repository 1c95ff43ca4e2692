// The files put to a notice, a change of date, an amendment, a closure or an instruction.
import { AttachedFiles } from "@/components/status/attached-files";
import { fileWords } from "@/components/status/file-words";
import { detachFileAction } from "@/lib/actions/attachments";
import type { AttachmentSubject } from "@/lib/domain/document/attachment";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { Translator } from "@/messages";

/** A file as lib/data/attachments.ts lists it. */
export type AttachmentView = {
  id: string;
  fileName: string;
  byteSize: number;
  attachedAt: Date;
  attachedBy: string;
  mayTakeOff: boolean;
};
type AttachmentSectionProps = {
  t: Translator;
  title: string;
  subject: { plan: string; type: AttachmentSubject; id: string };
  files: readonly AttachmentView[];
  mayAttach: boolean;
  /** The page to come back to, and the refusal it came back with (`?fileError=`). */
  back: string;
  error: string | null;
};

export function AttachmentSection(props: AttachmentSectionProps) {
  const { t, title, subject, files, mayAttach, back, error } = props;
  return (
    <AttachedFiles
      t={t}
      title={title}
      files={files.map(({ id, fileName, byteSize, attachedAt, attachedBy, mayTakeOff }) => ({
        id,
        fileName,
        byteSize,
        mayTakeOff,
        by: `${attachedBy} ${toLocalMinute(attachedAt)}`,
      }))}
      at={{ path: "/api/attachments", keys: subject, back, error }}
      open={mayAttach}
      detach={detachFileAction}
      words={fileWords(t)}
    />
  );
}
