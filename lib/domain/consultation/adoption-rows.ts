// 意见采纳情况表: every unit's word on every item, and what the commission made of it.
import { type AnswerDecision, type PutItem, tallyByUnit, voicesOf } from "./consultation";

export type AdoptionWords = {
  /** 序号, 事项编号, 事项, 单位, 意见, 采纳情况, 理由. */
  head: readonly string[];
  /** 单位, 应反馈, 同意, 修改意见, 未反馈. */
  unitHead: readonly string[];
  agree: string;
  silent: string;
  undecided: string;
  decisions: Readonly<Record<AnswerDecision, string>>;
  unitName: (code: string) => string;
  title: (milestone: string) => string;
};

type Row = (string | number)[];

/** The table with its head, the amendments first; what was agreed to and who was silent stand after them. */
export function adoptionRows(items: readonly PutItem[], words: AdoptionWords): Row[] {
  const voices = voicesOf(items);
  const ordered = [
    ...voices.filter(({ answer }) => answer?.verdict === "amend"),
    ...voices.filter(({ answer }) => answer?.verdict === "agree"),
    ...voices.filter(({ answer }) => answer === null),
  ];
  return [
    [...words.head],
    ...ordered.map(({ item, unit, answer }, index): Row => {
      const decided = answer?.decision ? words.decisions[answer.decision] : words.undecided;
      return [
        index + 1,
        item.milestone,
        words.title(item.milestone),
        words.unitName(unit),
        answer === null ? words.silent : answer.verdict === "agree" ? words.agree : answer.comment,
        answer?.verdict === "amend" ? decided : "",
        answer?.decisionReason ?? "",
      ];
    }),
  ];
}

/** How each unit answered, with its head. */
export function unitTallyRows(items: readonly PutItem[], words: AdoptionWords): Row[] {
  return [
    [...words.unitHead],
    ...tallyByUnit(items).map(({ unit, tally }): Row => [
      words.unitName(unit),
      tally.asked,
      tally.agree,
      tally.amend,
      tally.silent,
    ]),
  ];
}
