// The words a decision form needs in the browser: plain strings, so that no message runtime goes along.
import type { ErrorCode } from "@/lib/domain/errors";
import type { Findings } from "@/lib/domain/report/review-flags";
import { reasonsFor } from "@/lib/domain/review/return-reasons";
import { type Locale, messages, type Translator } from "@/messages";

/** Errors a decision can meet; none of their sentences has a parameter. */
const decisionCodes = [
  "notSignedIn",
  "notFound",
  "notAllowed",
  "wrongState",
  "conflict",
  "ownWork",
  "invalid",
  "incomplete",
  "unavailable",
] as const satisfies readonly ErrorCode[];

export type DecisionErrors = Readonly<Partial<Record<ErrorCode, string>>>;

export function decisionErrors(t: Translator): DecisionErrors {
  return Object.fromEntries(decisionCodes.map((code) => [code, t(`errors.code.${code}`)]));
}

export function decisionWords(t: Translator, locale: Locale, findings: Findings) {
  return {
    errors: decisionErrors(t),
    /** What the report suggests comes first. */
    templates: reasonsFor(findings).map(({ reason, suggested }) => ({
      key: reason,
      suggested,
      label: t(`reviews.template.${reason}.label`),
      text: t(`reviews.template.${reason}.text`),
    })),
    label: t("reviews.decision.label"),
    reason: t("reviews.decision.reason"),
    reasonNote: t("reviews.decision.reasonNote"),
    templatesLabel: t("reviews.decision.templates"),
    accept: t("reviews.decision.accept"),
    return: t("reviews.decision.return"),
    required: t("reviews.decision.required"),
    own: t("reviews.decision.own"),
    /** Holds {items}. */
    moved: messages[locale].reviews.decision.moved,
  };
}
export type DecisionWords = ReturnType<typeof decisionWords>;
