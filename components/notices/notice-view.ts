// A notice as its components take it, and how its day of reply stands.
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { NoticeKind } from "@/lib/domain/supervision/notice";
import type { NoticeState } from "@/lib/domain/supervision/notice-transitions";

export type NoticeView = {
  id: string;
  unit: { code: string; nameZh: string; nameEn: string };
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
  handedOver: { at: Date; by: string; office: string; number: string } | null;
  items: readonly {
    code: string;
    titleZh: string;
    titleEn: string;
    locators: readonly string[];
    dueOn: LocalDate | null;
    daysLate: number | null;
  }[];
  replies: readonly {
    id: string;
    round: number;
    text: string;
    repliedAt: Date;
    repliedBy: string;
    outcome: "pending" | "accepted" | "sentBack";
    decidedAt: Date | null;
    decidedBy: string | null;
    reason: string | null;
  }[];
};

export type ListedNotice = NoticeView & {
  /** Working days past the day of reply, or to it; 0 where nothing runs. */
  lateDays: number;
  leftDays: number;
};
