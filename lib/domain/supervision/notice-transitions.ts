// The way of a notice 工作提示函 or 督办单 (product.md 7): drafted, issued under its number, acknowledged 签收, replied to, and
// closed when the reply is accepted.
import type { Transition } from "../workflow";

export const noticeStates = [
  "draft",
  "issued",
  "acknowledged",
  "replied",
  "closed",
  "withdrawn",
] as const;
export type NoticeState = (typeof noticeStates)[number];
export type NoticeTransitionName =
  "issue" | "acknowledge" | "reply" | "sendBack" | "accept" | "close" | "withdraw";

export const noticeTransitions: readonly Transition<NoticeState, NoticeTransitionName>[] = [
  {
    name: "issue",
    from: ["draft"],
    to: "issued",
    permission: "notice.send",
    needsReason: false,
    notify: "notice.answer",
    audit: "notice.issued",
  },
  {
    name: "acknowledge",
    from: ["issued"],
    to: "acknowledged",
    permission: "notice.answer",
    needsReason: false,
    notify: null,
    audit: "notice.acknowledged",
  },
  {
    // A reply says by itself that the notice was received.
    name: "reply",
    from: ["issued", "acknowledged"],
    to: "replied",
    permission: "notice.answer",
    needsReason: false,
    notify: "notice.send",
    audit: "notice.replied",
  },
  {
    name: "sendBack",
    from: ["replied"],
    to: "acknowledged",
    permission: "notice.send",
    needsReason: true,
    notify: "notice.answer",
    audit: "notice.sentBack",
  },
  {
    name: "accept",
    from: ["replied"],
    to: "closed",
    permission: "notice.send",
    needsReason: false,
    notify: "notice.answer",
    audit: "notice.replyAccepted",
  },
  {
    // Without a reply that was accepted: the item was done meanwhile, or the unit is no more.
    name: "close",
    from: ["issued", "acknowledged", "replied"],
    to: "closed",
    permission: "notice.send",
    needsReason: true,
    notify: "notice.answer",
    audit: "notice.closed",
  },
  {
    // A draft alone: what bears a number stays.
    name: "withdraw",
    from: ["draft"],
    to: "withdrawn",
    permission: "notice.send",
    needsReason: false,
    notify: null,
    audit: "notice.withdrawn",
  },
];
