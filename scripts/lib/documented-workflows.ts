// The workflows that docs/workflows.md prints, each with where its table is kept and what the words are.
import {
  amendmentStates,
  amendmentTransitions,
} from "@/lib/domain/amendment/amendment-transitions";
import { briefingStates } from "@/lib/domain/briefing/briefing";
import { briefingTransitions } from "@/lib/domain/briefing/briefing-transitions";
import { closureStates, closureTransitions } from "@/lib/domain/closure/closure-transitions";
import { deadlineStates, deadlineTransitions } from "@/lib/domain/deadline/deadline-transitions";
import {
  instructionStates,
  instructionTransitions,
} from "@/lib/domain/instruction/instruction-transitions";
import { noticeStates, noticeTransitions } from "@/lib/domain/supervision/notice-transitions";
import { proposalStates, proposalTransitions } from "@/lib/domain/definition/proposal-transitions";
import type { Transition } from "@/lib/domain/workflow";
import { periodStates } from "@/lib/domain/period/period-state";
import { periodTransitions } from "@/lib/domain/period/period-transitions";
import { reportStates, reportTransitions } from "@/lib/domain/report/report-transitions";
import { messages } from "@/messages";

const { reportState: zhStates, transition: zhTransitions } = messages["zh-CN"].domain;
const { reportState: enStates } = messages.en.domain;

export type Workflow = {
  title: string;
  about: string;
  states: readonly string[];
  rows: readonly Transition<string, string>[];
  /** In both languages, and what a transition is called. */
  words: {
    zh: Readonly<Record<string, string>>;
    en: Readonly<Record<string, string>>;
    names: Readonly<Record<string, string>>;
  };
};

export const workflows: readonly Workflow[] = [
  {
    title: "A quarter 填报期",
    about:
      "From `lib/domain/period/period-transitions.ts`. A quarter is planned until it is opened; the opening round 期初核定 and older quarters loaded later 补录 go the same way. When what may be done is in `lib/domain/period/next-move.ts`, what may still be sent in `lib/domain/period/writable.ts`. Issued is the end: what was wrong is corrected, the issue stays.",
    states: periodStates,
    rows: periodTransitions,
    words: {
      zh: messages["zh-CN"].periods.register.states,
      en: messages.en.periods.register.states,
      names: messages["zh-CN"].periods.transition,
    },
  },
  {
    title: "A progress report 进展报告",
    about:
      "From `lib/domain/report/report-transitions.ts`. Commands, buttons and this picture read the same rows. Accepted is the end but for a revocation before the quarter is issued. A correction 更正 of an accepted report is a new report of the same item and period that names it (in the log as `correction.proposed`, permission `report.correct`); it goes this same way, whatever the state of its quarter, and alone may be given up.",
    states: reportStates,
    rows: reportTransitions,
    words: { zh: zhStates, en: enStates, names: zhTransitions },
  },
  {
    title: "A proposal for a definition 口径建议",
    about:
      "From `lib/domain/definition/proposal-transitions.ts`. Proposing it is in the log as `definition.proposed` (permission `definition.propose`); of one item and kind one proposal is open at a time. It is decided once. A proposal changes no figure: confirmed, it becomes the item's next version, or its yearly targets, which the log names `checkpoint.confirmed`.",
    states: proposalStates,
    rows: proposalTransitions,
    words: {
      zh: messages["zh-CN"].definitions.proposalState,
      en: messages.en.definitions.proposalState,
      names: messages["zh-CN"].definitions.transition,
    },
  },
  {
    title: "A notice 工作提示函, 督办单",
    about:
      "From `lib/domain/supervision/notice-transitions.ts`. Drafting it is in the log as `notice.drafted`; it gets its number when it is issued, counted within plan, kind and year. While it is open it may be handed to the inspection office under that office's number (`notice.handedOver`).",
    states: noticeStates,
    rows: noticeTransitions,
    words: {
      zh: messages["zh-CN"].supervision.noticeState,
      en: messages.en.supervision.noticeState,
      names: messages["zh-CN"].supervision.transition,
    },
  },
  {
    title: "A change of date 延期, 整改时限",
    about:
      "From `lib/domain/deadline/deadline-transitions.ts`. Asking is in the log as `deadline.asked` (permission `deadline.ask`); of one item one request is open at a time. An extension is asked for up to the working date, a rectification after the due date; the decision may set another date and is made once.",
    states: deadlineStates,
    rows: deadlineTransitions,
    words: {
      zh: messages["zh-CN"].deadlines.state,
      en: messages.en.deadlines.state,
      names: messages["zh-CN"].deadlines.transition,
    },
  },
  {
    title: "An amendment 调整, an erratum 勘误",
    about:
      "From `lib/domain/amendment/amendment-transitions.ts`. Entering it is in the log as `amendment.proposed` (permission `amendment.propose`); another person puts it in force, which makes the next version of each item it names.",
    states: amendmentStates,
    rows: amendmentTransitions,
    words: {
      zh: messages["zh-CN"].amendments.state,
      en: messages.en.amendments.state,
      names: messages["zh-CN"].amendments.transition,
    },
  },
  {
    title: "A closure 销号",
    about:
      "From `lib/domain/closure/closure-transitions.ts`. It is opened by the facts: an item that is done and not verified waits for it. What was refused waits again once a later accepted report meets the target. Whoever accepted, wrote or signed the report does not verify it.",
    states: closureStates,
    rows: closureTransitions,
    words: {
      zh: messages["zh-CN"].closures.state,
      en: messages.en.closures.state,
      names: messages["zh-CN"].closures.transition,
    },
  },
  {
    title: "An instruction 批示",
    about:
      "From `lib/domain/instruction/instruction-transitions.ts`. Giving or recording it is in the log as `instruction.given` (permission `instruction.give`).",
    states: instructionStates,
    rows: instructionTransitions,
    words: {
      zh: messages["zh-CN"].instructions.state,
      en: messages.en.instructions.state,
      names: messages["zh-CN"].instructions.transition,
    },
  },
  {
    title: "A brief 简报, a bulletin 季度通报",
    about:
      "From `lib/domain/briefing/briefing-transitions.ts`. Of a quarter there is one of each; drafting it is in the log as `briefing.drafted` (permission `briefing.draft`). Whoever drafted it or wrote in it does not check it. Issued is the end: figures and words stay as printed.",
    states: briefingStates,
    rows: briefingTransitions,
    words: {
      zh: messages["zh-CN"].briefings.state,
      en: messages.en.briefings.state,
      names: messages["zh-CN"].briefings.transition,
    },
  },
];
