// A notice as stored, with the names that stood on the day it was issued.
import "server-only";
import { toLocalDate } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import type { NoticeKind } from "../domain/supervision/notice";
import type { NoticeState } from "../domain/supervision/notice-transitions";
import { type Succession, standsInFor } from "../domain/supervision/successors";
import type { Prisma } from "../generated/prisma/client";
import { fromDay, toDay, toDayOrNull } from "./days";

export type NoticeReply = {
  id: string;
  round: number;
  text: string;
  repliedAt: Date;
  repliedBy: string;
  outcome: "pending" | "accepted" | "sentBack";
  decidedAt: Date | null;
  decidedBy: string | null;
  /** Why it was sent back. */
  reason: string | null;
};

export type NoticeItem = {
  milestoneId: string;
  code: string;
  titleZh: string;
  titleEn: string;
  /** Where the plan says it. */
  locators: readonly string[];
  /** The plan's date and the calendar days past it when the notice was issued; of a draft null. */
  dueOn: LocalDate | null;
  daysLate: number | null;
};

export type Notice = {
  id: string;
  planId: string;
  plan: { code: string; titleZh: string; titleEn: string };
  /** As named on the day of issue. */
  unit: { code: string; nameZh: string; nameEn: string };
  /** Codes of the units that acknowledge and reply today: the unit itself, or its successors. */
  answering: readonly string[];
  kind: NoticeKind;
  year: number | null;
  number: number | null;
  state: NoticeState;
  version: number;
  demand: string;
  replyBy: LocalDate;
  createdAt: Date;
  createdBy: string;
  issuedAt: Date | null;
  issuedBy: string | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  endReason: string | null;
  /** Handed to the government's inspection office under its number. */
  handedOver: { at: Date; by: string; office: string; number: string } | null;
  items: NoticeItem[];
  /** Oldest round first. */
  replies: NoticeReply[];
};

export const noticeInclude = {
  plan: { select: { code: true, titleZh: true, titleEn: true } },
  organisation: {
    select: {
      code: true,
      versions: {
        orderBy: { effectiveOn: "asc" },
        select: { nameZh: true, nameEn: true, effectiveOn: true },
      },
    },
  },
  items: {
    orderBy: { ordinal: "asc" },
    include: {
      milestone: {
        select: {
          code: true,
          versions: {
            orderBy: [{ effectiveOn: "asc" }, { version: "asc" }],
            select: { titleZh: true, titleEn: true, locators: true, effectiveOn: true },
          },
        },
      },
    },
  },
  replies: { orderBy: { round: "asc" } },
} satisfies Prisma.NoticeInclude;

type Row = Prisma.NoticeGetPayload<{ include: typeof noticeInclude }>;

/** The last that holds on the day, else the first there is. */
function onDay<T extends { effectiveOn: Date }>(versions: readonly T[], day: LocalDate) {
  return versions.findLast((each) => each.effectiveOn <= fromDay(day)) ?? versions[0];
}

function toItem({ milestone, ...item }: Row["items"][number], day: LocalDate): NoticeItem {
  const version = onDay(milestone.versions, day);
  return {
    milestoneId: item.milestoneId,
    code: milestone.code,
    titleZh: version?.titleZh ?? milestone.code,
    titleEn: version?.titleEn ?? milestone.code,
    locators: version?.locators ?? [],
    dueOn: toDayOrNull(item.dueOn),
    daysLate: item.daysLate,
  };
}

const toReply = (row: Row["replies"][number]): NoticeReply => ({
  id: row.id,
  round: row.round,
  text: row.text,
  repliedAt: row.repliedAt,
  repliedBy: row.repliedByName,
  outcome: row.outcome,
  decidedAt: row.decidedAt,
  decidedBy: row.decidedByName,
  reason: row.reason,
});

function handedOver(row: Row): Notice["handedOver"] {
  const { handedOverAt, handedOverByName, inspectionOffice, inspectionNumber } = row;
  if (!handedOverAt || !inspectionNumber) return null;
  return {
    at: handedOverAt,
    by: handedOverByName ?? "",
    office: inspectionOffice ?? "",
    number: inspectionNumber,
  };
}

/** `succession` as in force today. */
export function toNotice(row: Row, today: LocalDate, succession: Succession): Notice {
  const day = row.issuedAt ? toLocalDate(row.issuedAt) : today;
  const { code, versions } = row.organisation;
  const name = onDay(versions, day);
  return {
    id: row.id,
    planId: row.planId,
    plan: row.plan,
    unit: { code, nameZh: name?.nameZh ?? code, nameEn: name?.nameEn ?? code },
    answering: standsInFor(code, succession),
    kind: row.kind,
    year: row.year,
    number: row.number,
    state: row.state,
    version: row.version,
    demand: row.demand,
    replyBy: toDay(row.replyBy),
    createdAt: row.createdAt,
    createdBy: row.createdByName,
    issuedAt: row.issuedAt,
    issuedBy: row.issuedByName,
    acknowledgedAt: row.acknowledgedAt,
    acknowledgedBy: row.acknowledgedByName,
    endedAt: row.endedAt,
    endedBy: row.endedByName,
    endReason: row.endReason,
    handedOver: handedOver(row),
    items: row.items.map((item) => toItem(item, day)),
    replies: row.replies.map(toReply),
  };
}
