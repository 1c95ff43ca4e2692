// The words a decision form needs in the browser: plain strings, so that no message runtime goes along.
import type { ErrorCode } from "@/lib/domain/errors";
import type { Translator } from "@/messages";

/** Errors a decision can meet; none of their sentences has a parameter. */
const decisionErrors = [
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

const templates = ["evidence", "definition", "contradiction", "judgement", "next"] as const;

export function decisionWords(t: Translator) {
  return {
    errors: Object.fromEntries(
      decisionErrors.map((code) => [code, t(`errors.code.${code}`)]),
    ) as DecisionErrors,
    templates: templates.map((key) => ({
      key,
      label: t(`reviews.template.${key}.label`),
      text: t(`reviews.template.${key}.text`),
    })),
    label: t("reviews.decision.label"),
    reason: t("reviews.decision.reason"),
    reasonNote: t("reviews.decision.reasonNote"),
    templatesLabel: t("reviews.decision.templates"),
    accept: t("reviews.decision.accept"),
    return: t("reviews.decision.return"),
    required: t("reviews.decision.required"),
    done: t("reviews.decision.done"),
    own: t("reviews.decision.own"),
  };
}
export type DecisionWords = ReturnType<typeof decisionWords>;
