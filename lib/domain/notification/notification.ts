// Who is told what, as data. A change says it in the transaction that makes it; words are in the message files.
import type { Permission, Subject } from "../permissions";

export const notificationKinds = [
  "reportSent",
  "reportSigned",
  "reportReturnedByHead",
  "reportReturned",
  "reportAccepted",
  "acceptanceRevoked",
  "correctionSent",
  "contributionAsked",
  "contributionAnswered",
  "itemPassed",
  "reviewAssigned",
  "paperRecorded",
  "deputyAppointed",
  "consultationOpened",
  "consultationAnswered",
  "consultationDecided",
  "proposalMade",
  "proposalDecided",
  "figureSent",
  "figureSigned",
  "figureReturned",
  "figureAccepted",
  "periodOpened",
  "periodReopened",
  "itemReminded",
  "noticeIssued",
  "noticeReplied",
  "noticeDecided",
  "deadlineAsked",
  "deadlineSigned",
  "deadlineDecided",
  "amendmentInForce",
  "closureDecided",
  "instructionGiven",
  "instructionReplied",
  "instructionDecided",
  "reportDue",
  "signDue",
  "reviewDue",
  "secondLine",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Told at once, whatever the digest: each costs the reader a day if it waits. Our choice. */
export const urgentKinds: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  "reportReturned",
  "acceptanceRevoked",
  "periodReopened",
  "itemReminded",
  "noticeIssued",
  "instructionGiven",
]);

/** Told once a day by count, not by event: the next one takes its place. */
export const reminderKinds = ["reportDue", "signDue", "reviewDue", "secondLine"] as const;

export function isReminder(kind: NotificationKind): kind is (typeof reminderKinds)[number] {
  return reminderKinds.some((each) => each === kind);
}

/** The holders of a right on an item (the post in charge before the rest of the unit), or people by id. */
export type Recipients =
  | { permission: Permission; subject: Subject; milestoneId?: string }
  | { personIds: readonly string[] };

export type NotificationAsk = {
  kind: NotificationKind;
  planId: string | null;
  to: Recipients;
  subjectType: string;
  subjectId: string;
  /** What its words are made of: codes, titles, periods; never confidential text. */
  params: Readonly<Record<string, string | number>>;
  /** A path of this product. */
  link: string;
  /** Told once per person under this key, however often it is asked for. */
  onceKey?: string;
};
