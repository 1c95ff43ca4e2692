// What a message was told with, read back. A row that holds something else is told in general words, never fails.
import { isQuarterCode } from "../calendar";
import { type NotificationKind, notificationKinds } from "./notification";

const texts = ["milestone", "indicator", "period", "unit", "by", "on", "when", "stage"] as const;
const moreTexts = ["year", "outcome"] as const;
type TextParam = (typeof texts)[number] | (typeof moreTexts)[number];

/** Every parameter; "" and 1 where it was not given. */
export type NoticeParams = Readonly<Record<TextParam, string>> & { readonly count: number };

const asText = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

export function readParams(params: unknown): NoticeParams {
  const given: Record<string, unknown> =
    typeof params === "object" && params !== null ? { ...params } : {};
  const words = Object.fromEntries(
    [...texts, ...moreTexts].map((name) => [name, asText(given[name])]),
  ) as Record<TextParam, string>;
  const count = Number(given.count ?? 1);
  return {
    ...words,
    period: isQuarterCode(words.period) ? words.period : "",
    count: Number.isFinite(count) ? count : 1,
  };
}

/** The kind, or null for one this version does not know. */
export function knownKind(kind: string): NotificationKind | null {
  return notificationKinds.find((each) => each === kind) ?? null;
}

/** The code of the one item or indicator it is about; "" where there are more, or none. */
export function codeOf({ milestone, indicator, count }: NoticeParams): string {
  return count > 1 ? "" : milestone || indicator;
}
