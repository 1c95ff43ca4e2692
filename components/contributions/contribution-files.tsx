// The files of a unit's part: each opens, and while the part is open each can be taken off and more be added.
import { AttachedFiles } from "@/components/status/attached-files";
import { detachContributionFileAction } from "@/lib/actions/contributions";
import type { Translator } from "@/messages";
import type { ContributionView } from "./contribution-view";
import type { ContributionWords } from "./form-words";

type ContributionFilesProps = {
  t: Translator;
  keys: Readonly<Record<string, string>>;
  part: ContributionView | null;
  open: boolean;
  file: { back: string; error: string | null };
  words: ContributionWords;
};

export function ContributionFiles({ t, keys, part, open, file, words }: ContributionFilesProps) {
  return (
    <AttachedFiles
      t={t}
      title={t("contributions.files")}
      files={(part?.files ?? []).map((one) => ({
        id: one.id,
        fileName: one.fileName,
        byteSize: one.byteSize,
        mayTakeOff: true,
      }))}
      at={{ path: "/api/contributions", keys, ...file }}
      open={open}
      detach={detachContributionFileAction}
      words={words}
    />
  );
}
