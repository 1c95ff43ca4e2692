// How an indicator's result looks: its sign, the reason it is not judged, the order of lists.
import type { IndicatorSignName } from "@/components/charts/indicator-sign";
import type { IndicatorClass } from "@/lib/domain/indicator/indicator";
import { unjudgedClasses } from "@/lib/domain/indicator/indicator-figures";
import type { Translator } from "@/messages";
import { type IndicatorRecord, isOff } from "@/messages/indicator-words";

export {
  decimalsOf,
  differenceWords,
  gapWords,
  type IndicatorRecord,
  isOff,
  unitWords,
  valueWords,
  worstIndicator,
} from "@/messages/indicator-words";

export const isEvaluated = ({ assessment }: Pick<IndicatorRecord, "assessment">) =>
  !unjudgedClasses.includes(assessment.class);

export const signOf: Record<IndicatorClass, IndicatorSignName> = {
  ahead: "early",
  met: "met",
  onCourse: "onCourse",
  faster: "ahead",
  behind: "behind",
  missed: "missed",
  notEvaluated: "notJudged",
  cannotEvaluate: "cannotJudge",
};

/** Why it is not judged. */
export function reasonOf(
  t: Translator,
  { assessment }: Pick<IndicatorRecord, "assessment">,
): string | null {
  return assessment.reason ? t(`overview.indicators.reason.${assessment.reason}`) : null;
}

/** Off course first, then in the plan's order; what cannot be judged last. */
export function offCourseFirst<I extends IndicatorRecord>(indicators: readonly I[]): I[] {
  const rank = (indicator: I) =>
    isOff(indicator)
      ? 0
      : isEvaluated(indicator)
        ? 1
        : indicator.assessment.class === "notEvaluated"
          ? 2
          : 3;
  return [...indicators].sort((a, b) => rank(a) - rank(b));
}
