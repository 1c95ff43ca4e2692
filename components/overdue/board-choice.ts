// What the side of the board is about: one item with its reports and the steps of its chase.
import { leadName, listWords, nameOf, type View } from "@/components/status/view";
import type { Definition } from "@/components/ui/definition-list";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { NoticeKind } from "@/lib/domain/supervision/notice";
import { levelReasonWords } from "@/messages/supervision-words";
import type { BoardEntry } from "./board-entry";
import { heldWords } from "./held-words";

/** One step of the chase, as lib/data/supervision-item.ts reads it. */
export type ChaseStep = {
  key: string;
  kind:
    | "reminded"
    | "remindedOffline"
    | "issued"
    | "acknowledged"
    | "replied"
    | "sentBack"
    | "accepted"
    | "closed"
    | "handedOver"
    | "extensionSigned"
    | "rectificationSigned"
    | "extensionGranted"
    | "rectificationGranted"
    | "extensionRefused"
    | "rectificationRefused"
    | "instructed"
    | "instructionReplied"
    | "instructionClosed"
    | "escalated"
    | "escalationEnded"
    | "closureVerified"
    | "closureRefused"
    | "closureReopened";
  at: Date;
  by: string;
  text: string;
  unit: string | null;
  notice: { id: string; kind: NoticeKind; year: number; number: number; replyBy: LocalDate } | null;
  round: number | null;
  dates: { from: LocalDate; to: LocalDate } | null;
  office: { name: string; number: string } | null;
  leader: { name: string; dueOn: LocalDate } | null;
};

export type BoardChoice = {
  entry: BoardEntry;
  supporting: readonly string[];
  words: { cause: string; remedy: string } | null;
  rounds: ReadonlyArray<{
    period: string;
    sentOn: LocalDate;
    outcome: "pending" | "withdrawn" | "returned" | "accepted";
    reportId: string;
    on: LocalDate;
    draft: Draft;
    reason: string | null;
  }>;
  steps: readonly ChaseStep[] | null;
};

/** Who, by when, and how far the chase has gone. */
export function choiceFacts(view: View, choice: BoardChoice): Definition[] {
  const { entry, supporting } = choice;
  const { t } = view;
  const { assessment } = entry.item;
  const { forecastDelay, forecastSlip } = assessment;
  const notes = [
    (forecastDelay ?? 0) > 0 ? t("reviews.board.side.late", { days: forecastDelay ?? 0 }) : null,
    (forecastSlip ?? 0) > 0 ? t("reviews.board.side.slip", { days: forecastSlip ?? 0 }) : null,
  ].filter((note) => note !== null);
  const state = assessment.unassigned
    ? null
    : t(`domain.confirmation.${assessment.suggestedOwner ? "suggested" : "confirmed"}`);
  return [
    { term: t("reviews.board.side.lead"), detail: leadName(view, assessment), note: state },
    ...(supporting.length > 0
      ? [
          {
            term: t("reviews.board.side.supporting"),
            detail: listWords(
              view,
              supporting.map((code) => nameOf(view, "organisations", code)),
            ),
          },
        ]
      : []),
    {
      term: t("reviews.board.side.holder"),
      detail: t(`reviews.board.holderName.${entry.holder}`),
      note: heldWords(t, entry),
    },
    ...dateFacts(view, choice),
    {
      term: t("reviews.board.side.forecast"),
      detail: assessment.forecastOn ?? t("reviews.board.side.noForecast"),
      note: notes.length > 0 ? listWords(view, notes) : null,
    },
    levelFact(view, choice),
  ];
}

/** The plan's date, and what was granted or promised beside it. */
function dateFacts({ t }: View, { entry }: BoardChoice): Definition[] {
  const { dueOn, workingDueOn, extensions, rectificationDueOn, rectifications } =
    entry.item.assessment;
  return [
    {
      term: t("reviews.board.side.due"),
      detail: dueOn,
      note: extensions > 0 ? null : t("supervision.side.noExtension"),
    },
    ...(extensions > 0
      ? [
          {
            term: t("supervision.side.working"),
            detail: workingDueOn,
            note: t("supervision.side.extendedTimes", { count: extensions }),
          },
        ]
      : []),
    ...(rectificationDueOn
      ? [
          {
            term: t("supervision.side.promise"),
            detail: rectificationDueOn,
            note: t("supervision.side.promiseTimes", { count: rectifications }),
          },
        ]
      : []),
  ];
}

function levelFact({ t }: View, { entry: { level, levelReasons } }: BoardChoice): Definition {
  const reasons = levelReasons.map((reason) => levelReasonWords(t, reason));
  return {
    term: t("supervision.levelTerm"),
    detail: t(`supervision.level.${level}`),
    note: reasons.length > 0 ? reasons.join(t("reviews.notice.and")) : null,
  };
}
