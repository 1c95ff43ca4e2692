// The words of a list of files that the browser needs, chosen on the server.
import { errorCodes } from "@/lib/domain/errors";
import type { Translator } from "@/messages";
import type { RefusalWords } from "./refused-form";

export type FileWords = RefusalWords & {
  remove: string;
  removeOf: string;
  choose: string;
  upload: string;
  sending: string;
};

export function fileWords(t: Translator): FileWords {
  return {
    remove: t("reports.files.remove"),
    removeOf: t.raw("reports.files.removeOf") as string,
    choose: t("reports.files.choose"),
    upload: t("reports.files.upload"),
    sending: t("reports.files.sending"),
    codes: Object.fromEntries(
      errorCodes.map((code) => [code, t.raw(`errors.code.${code}`) as string]),
    ),
    faults: {},
  };
}
