// One step of the chase of an item as its readers see it.
import type { LocalDate } from "../domain/milestone/milestone";
import type { NoticeKind } from "../domain/supervision/notice";

export type TrailStepKind =
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

export type TrailStep = {
  key: string;
  kind: TrailStepKind;
  at: Date;
  by: string;
  /** In the writer's words; "" where nothing was written. */
  text: string;
  /** The unit it went to, by code. */
  unit: string | null;
  notice: { id: string; kind: NoticeKind; year: number; number: number; replyBy: LocalDate } | null;
  round: number | null;
  dates: { from: LocalDate; to: LocalDate } | null;
  office: { name: string; number: string } | null;
  leader: { name: string; dueOn: LocalDate } | null;
};

/** What every step has; the rest only where it applies. */
export type HalfStep = Pick<TrailStep, "key" | "kind" | "at" | "by"> & Partial<TrailStep>;

export const step = (half: HalfStep): TrailStep => ({
  text: "",
  unit: null,
  notice: null,
  round: null,
  dates: null,
  office: null,
  leader: null,
  ...half,
});
