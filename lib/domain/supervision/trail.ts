// What was already done about an item and when, as known at two dates: reminders, notices, other dates, a leader's word.
import { maxDate, toLocalDate } from "../calendar";
import { isKnown, readDates, type TwoDates } from "../milestone/in-force";
import type { LocalDate } from "../milestone/milestone";
import type { NoticeKind } from "./notice";
import type { NoticeState } from "./notice-transitions";

/** A notice that bears the item, with the instants of its way. */
export type NoticeFact = {
  id: string;
  kind: NoticeKind;
  year: number;
  number: number;
  replyBy: LocalDate;
  issuedAt: Date;
  acknowledgedAt: Date | null;
  replies: readonly {
    repliedAt: Date;
    decidedAt: Date | null;
    outcome: "accepted" | "sentBack" | "pending";
  }[];
  endedAt: Date | null;
  handedOverAt: Date | null;
};

export type TrailFacts = {
  reminders: readonly { at: Date; channel: "system" | "offline" }[];
  notices: readonly NoticeFact[];
  /** Requests for another date that the head has signed. */
  requests: readonly {
    kind: "extension" | "rectification";
    signedAt: Date;
    decidedAt: Date | null;
  }[];
  /** A leader's words about it. */
  instructions: readonly { at: Date; endedAt: Date | null }[];
  /** What the commission put before leaders. */
  escalations: readonly { at: Date; endedAt: Date | null }[];
};

export type NoticeStanding = Pick<NoticeFact, "id" | "kind" | "year" | "number" | "replyBy"> & {
  state: NoticeState;
  issuedOn: LocalDate;
  handedOver: boolean;
};

export type ItemTrail = {
  reminders: number;
  remindedOn: LocalDate | null;
  /** Oldest first. */
  notices: NoticeStanding[];
  /** A request that waits for the commission. */
  request: "extension" | "rectification" | null;
  instructed: boolean;
  escalated: boolean;
  /** The day of the last step; null where nothing was done. */
  lastOn: LocalDate | null;
};

/** 处置: what of it was done, one word each, in the order of the board. */
export const handlings = [
  "none",
  "reminded",
  "noticed",
  "handedOver",
  "extension",
  "rectification",
  "requested",
  "instructed",
  "escalated",
] as const;
export type Handling = (typeof handlings)[number];

const known = (at: Date | null, dates: TwoDates) =>
  isKnown(at, dates.knownBy) && at !== null && toLocalDate(at) <= dates.asOf;

/** As the notice stood at the two dates; null before it was issued. */
export function noticeStateAt(notice: NoticeFact, at: TwoDates): NoticeState | null {
  const dates = readDates(at);
  if (!known(notice.issuedAt, dates)) return null;
  if (known(notice.endedAt, dates)) return "closed";
  const reply = notice.replies.findLast(({ repliedAt }) => known(repliedAt, dates));
  if (reply) return known(reply.decidedAt, dates) ? "acknowledged" : "replied";
  return known(notice.acknowledgedAt, dates) ? "acknowledged" : "issued";
}

const isOpenAt = (row: { at: Date; endedAt: Date | null }, dates: TwoDates) =>
  known(row.at, dates) && !known(row.endedAt, dates);

/** What was done about the item by these dates. */
export function trailAt(facts: TrailFacts, at: TwoDates): ItemTrail {
  const dates = readDates(at);
  const reminded = facts.reminders.flatMap((row) =>
    known(row.at, dates) ? toLocalDate(row.at) : [],
  );
  const notices = facts.notices.flatMap((notice): NoticeStanding[] => {
    const state = noticeStateAt(notice, dates);
    if (state === null) return [];
    const { id, kind, year, number, replyBy, issuedAt, handedOverAt } = notice;
    const handedOver = known(handedOverAt, dates);
    return [
      { id, kind, year, number, replyBy, state, handedOver, issuedOn: toLocalDate(issuedAt) },
    ];
  });
  const open = facts.requests.find(
    (row) => known(row.signedAt, dates) && !known(row.decidedAt, dates),
  );
  const days = [...reminded, ...notices.map((row) => row.issuedOn)];
  return {
    reminders: reminded.length,
    remindedOn: latest(reminded),
    notices: notices.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1)),
    request: open?.kind ?? null,
    instructed: facts.instructions.some((row) => isOpenAt(row, dates)),
    escalated: facts.escalations.some((row) => isOpenAt(row, dates)),
    lastOn: latest(days),
  };
}

function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.length > 0 ? days.reduce(maxDate) : null;
}

type Dates = { extensionInForce: boolean; rectifications: number };

/** 处置 of an item, for the filter of the board; ["none"] where nothing was done. */
export function handlingsOf(trail: ItemTrail, dates: Dates): Handling[] {
  const holds: Record<Exclude<Handling, "none">, boolean> = {
    reminded: trail.reminders > 0,
    noticed: trail.notices.length > 0,
    handedOver: trail.notices.some((notice) => notice.handedOver),
    extension: dates.extensionInForce,
    rectification: dates.rectifications > 0,
    requested: trail.request !== null,
    instructed: trail.instructed,
    escalated: trail.escalated,
  };
  const found = handlings.filter((each) => each !== "none" && holds[each]);
  return found.length > 0 ? found : ["none"];
}
