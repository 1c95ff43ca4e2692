// The words of a confirmation without change that the browser needs, chosen on the server.
import { noChangeRefusals } from "@/lib/domain/report/no-change";
import type { Translator } from "@/messages";
import { errorWords, faultWords } from "./entry-words";

export function noChangeWords(t: Translator) {
  return {
    button: t("reports.noChange.button"),
    of: t.raw("reports.noChange.of") as string,
    send: t("reports.noChange.send"),
    word: t("reports.noChange.word"),
    wordHint: t("reports.noChange.wordHint"),
    done: t.raw("reports.noChange.done") as string,
    undo: t("reports.noChange.undo"),
    undoOf: t.raw("reports.noChange.undoOf") as string,
    undone: t.raw("reports.noChange.undone") as string,
    why: Object.fromEntries(
      noChangeRefusals.map((why) => [why, t(`reports.noChange.why.${why}`)]),
    ) as Readonly<Record<string, string>>,
    faults: faultWords(t),
    errors: errorWords(t),
  };
}
export type NoChangeWords = ReturnType<typeof noChangeWords>;
