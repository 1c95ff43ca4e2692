// What the forms of a quarter say, made on the server: the browser gets words, not message files.
import type { PeriodMove } from "@/lib/domain/period/next-move";
import { type Locale, messages, type Translator } from "@/messages";
import { periodName } from "@/messages/periods";
import type { PeriodFormWords } from "./form-words";
import { obstacleWords } from "./obstacle-words";

export type MoveKey = PeriodMove["name"] | "backfill" | "opening" | "openEarly";

function summaryOf(t: Translator, key: MoveKey, quarter: string, again: boolean): string {
  switch (key) {
    case "opening":
      return t("periods.moves.open", { quarter });
    case "backfill":
      return t("periods.moves.backfill");
    case "compile":
      return t(again ? "periods.moves.compileAgain" : "periods.moves.compile", { quarter });
    case "writeBrief":
      return t("periods.brief.save");
    case "open":
    case "openEarly":
    case "close":
    case "reschedule":
    case "issue":
    case "reopen":
      return t(`periods.moves.${key}`, { quarter });
  }
}

function textOf(t: Translator, key: MoveKey, move: Named, quarter: string): string {
  switch (key) {
    case "open":
    case "openEarly":
      return t("periods.moves.openText");
    case "opening":
      return t("periods.moves.openingText", { endsOn: move.endsOn });
    case "issue":
      return t("periods.moves.issueText", { quarter, undecided: move.undecided });
    case "writeBrief":
      return t("periods.brief.figuresNote");
    case "backfill":
    case "close":
    case "reschedule":
    case "compile":
    case "reopen":
      return t(`periods.moves.${key}Text`);
  }
}

type Named = Pick<PeriodMove, "period" | "kind" | "endsOn" | "undecided">;

/** `again`: of a compiling, that there was one before. */
export function formWords(
  t: Translator,
  locale: Locale,
  key: MoveKey,
  move: Named,
  again = false,
): PeriodFormWords {
  const quarter = periodName(t, { code: move.period, kind: move.kind, endsOn: move.endsOn });
  const summary = summaryOf(t, key, quarter, again);
  const { code, fields } = messages[locale].errors;
  return {
    summary,
    text: textOf(t, key, move, quarter),
    confirm: t("periods.moves.confirm", { move: summary }),
    pending: t("periods.moves.pending"),
    done: t("periods.moves.done"),
    form: messages[locale].periods.form,
    codes: { ...code, wrongState: t("periods.moves.refused") },
    faults: fields,
  };
}

/** Why the move waits, in a sentence. */
export function waitingWords(t: Translator, move: PeriodMove): string | null {
  const quarter = periodName(t, { code: move.period, kind: move.kind, endsOn: move.endsOn });
  return move.obstacle && obstacleWords(t, quarter, move.obstacle);
}
