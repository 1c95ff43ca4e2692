// 征求意见: what was put to the units, what each said last, and who has said nothing. Silence is not consent: it is
// counted apart.
export type Verdict = "agree" | "amend";
export const answerDecisions = ["adopted", "partly", "rejected"] as const;
/** 采纳, 部分采纳, 不采纳. */
export type AnswerDecision = (typeof answerDecisions)[number];

export type Answer = {
  id: string;
  /** Organisation code. */
  unit: string;
  verdict: Verdict;
  comment: string;
  answeredAt: Date;
  answeredBy: string;
  decision: AnswerDecision | null;
  decisionReason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
};

/** One item as it was put, with every answer to it, the oldest first. */
export type PutItem = {
  id: string;
  milestone: string;
  lead: string;
  supporting: readonly string[];
  leaderInCharge: string | null;
  answers: readonly Answer[];
};

/** The units asked about an item: who would lead and who would support, the lead first. */
export function concernedUnits({
  lead,
  supporting,
}: Pick<PutItem, "lead" | "supporting">): string[] {
  return [...new Set([lead, ...supporting])];
}

/** The answer of a unit that counts: its last. */
export function answerOf({ answers }: Pick<PutItem, "answers">, unit: string): Answer | null {
  return answers.findLast((answer) => answer.unit === unit) ?? null;
}

export type Voice = { item: PutItem; unit: string; answer: Answer | null };

/** One line for each unit asked about each item, in the order put. */
export function voicesOf(items: readonly PutItem[]): Voice[] {
  return items.flatMap((item) =>
    concernedUnits(item).map((unit) => ({ item, unit, answer: answerOf(item, unit) })),
  );
}

export type Tally = {
  asked: number;
  agree: number;
  amend: number;
  /** Of `amend`: not weighed yet. */
  undecided: number;
  /** 未反馈. */
  silent: number;
};

export function tally(voices: readonly Voice[]): Tally {
  const amending = voices.filter(({ answer }) => answer?.verdict === "amend");
  return {
    asked: voices.length,
    agree: voices.filter(({ answer }) => answer?.verdict === "agree").length,
    amend: amending.length,
    undecided: amending.filter(({ answer }) => answer?.decision === null).length,
    silent: voices.filter(({ answer }) => answer === null).length,
  };
}

/** The tally of each unit asked, in the order in which they first appear. */
export function tallyByUnit(items: readonly PutItem[]): { unit: string; tally: Tally }[] {
  const voices = voicesOf(items);
  const units = [...new Set(voices.map(({ unit }) => unit))];
  return units.map((unit) => ({ unit, tally: tally(voices.filter((each) => each.unit === unit)) }));
}

/** Units that owe an answer to any of the items. */
export function silentUnits(items: readonly PutItem[]): string[] {
  return tallyByUnit(items).flatMap(({ unit, tally: { silent } }) => (silent > 0 ? unit : []));
}

export type GivenAnswer = { milestone: string; verdict: Verdict; comment: string };

/**
 * What a unit sends, made whole: with `agreeToRest` everything it has not answered and does not answer now is agreed
 * to. Answers that say again what counts already are left out.
 */
export function completeAnswers(
  items: readonly PutItem[],
  unit: string,
  given: readonly GivenAnswer[],
  agreeToRest: boolean,
): GivenAnswer[] {
  const own = items.filter((item) => concernedUnits(item).includes(unit));
  const named = new Set(given.map(({ milestone }) => milestone));
  const rest = own.filter(
    (item) => agreeToRest && !named.has(item.milestone) && answerOf(item, unit) === null,
  );
  const all = [
    ...given,
    ...rest.map(({ milestone }) => ({ milestone, verdict: "agree" as const, comment: "" })),
  ];
  return all.filter(({ milestone, verdict, comment }) => {
    const item = own.find((each) => each.milestone === milestone);
    const last = item && answerOf(item, unit);
    return !(last?.verdict === verdict && last.comment === comment);
  });
}
