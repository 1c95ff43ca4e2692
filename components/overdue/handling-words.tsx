// 处置 of a row: the gravest step in words, the others and the level on pointing at it.
import { handlings } from "@/lib/domain/supervision/trail";
import type { Translator } from "@/messages";
import { handlingWords, levelReasonWords } from "@/messages/supervision-words";
import type { BoardEntry } from "./board-entry";

/** Which of several steps is named first: what runs now, then the gravest. */
const order = [
  "handedOver",
  "requested",
  "extension",
  "noticed",
  "rectification",
  "instructed",
  "escalated",
  "reminded",
  "none",
] as const satisfies readonly (typeof handlings)[number][];

export function HandlingWords({ t, entry }: { t: Translator; entry: BoardEntry }) {
  const { trail, item, level, levelReasons } = entry;
  const [first, ...rest] = order
    .filter((each) => entry.handlings.includes(each))
    .map((each) => handlingWords(t, each, { trail, dates: item.assessment }));
  const all = [
    [first, ...rest].join(t("reviews.separator")),
    t("supervision.levelIs", { level: t(`supervision.level.${level}`) }),
    ...levelReasons.map((reason) => levelReasonWords(t, reason)),
  ];
  return (
    <span title={all.join(t("reviews.notice.and"))}>
      {entry.handlings.includes("none") ? <span className="text-ink-3">{first}</span> : first}
      {rest.length > 0 ? <span className="ml-1 text-xs text-ink-3">+{rest.length}</span> : null}
    </span>
  );
}
