// A message in one sentence, without a name or anything a unit wrote: it may leave the house as it is.
import { codeOf, knownKind, readParams } from "@/lib/domain/notification/notice";
import type { Translator } from ".";
import { quarterWords } from "./words";

export type Notice = { kind: string; params: unknown };

/** What happened, and what is wanted of the reader. */
export function noticeWords(t: Translator, { kind, params }: Notice): string {
  const known = knownKind(kind);
  if (known === null) return t("notifications.line.other");
  const { period, ...rest } = readParams(params);
  return t(`notifications.line.${known}`, {
    ...rest,
    dated: rest.on === "" ? "no" : "yes",
    period: period === "" ? "" : quarterWords(t, period),
  }).trim();
}

/** The same with the code of its item: outside the product there is no other line to hold it. */
export function noticeLine(t: Translator, notice: Notice): string {
  const words = noticeWords(t, notice);
  const code = codeOf(readParams(notice.params));
  return code === "" ? words : t("notifications.letter.withCode", { words, code });
}
