// Where the item stands, in words that can be read out: the reading, why the light, what the unit expects.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Target } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from "@/messages";
import { readingWords, reasonWords, targetWords } from "@/messages/words";

type MilestoneLeadProps = { t: Translator; locale: Locale; assessment: Assessment };

export function MilestoneLead({ t, locale, assessment }: MilestoneLeadProps) {
  const {
    target,
    reading,
    readingOn,
    reasons,
    completedOn,
    forecastOn,
    forecastDelay,
    contradicts,
    asOf,
  } = assessment;
  const goal = goalWords(t, locale, target);
  const said = new Set(["forecastLate", "noReading"]);
  const others = reasons
    .filter((reason) => !said.has(reason.code))
    .map((reason) => reasonWords(t, reason));
  // Chinese sentences stand without a space between them.
  const gap = locale === "en" ? " " : "";
  const late = (forecastDelay ?? 0) > 0;
  return (
    <>
      {reading && readingOn
        ? t("milestones.detail.sentence.reading", {
            on: readingOn,
            reading: readingWords(t, locale, target, reading, asOf),
            target: goal,
          })
        : t("milestones.detail.sentence.noReading", { target: goal })}
      {gap}
      {others.length > 0
        ? t("milestones.detail.sentence.reasons", { reasons: others.join(t("reviews.notice.and")) })
        : null}
      {gap}
      {forecastOn && completedOn === null ? (
        <b className={late ? "text-sev" : "font-normal"}>
          {late
            ? t("milestones.detail.sentence.forecastLate", {
                on: forecastOn,
                days: forecastDelay ?? 0,
              })
            : t("milestones.detail.sentence.forecast", { on: forecastOn })}
        </b>
      ) : null}
      {gap}
      {contradicts.length > 0 ? (
        <b>
          {t("milestones.detail.sentence.contradicts", {
            codes: contradicts.join(t("reviews.separator")),
          })}
        </b>
      ) : null}
    </>
  );
}

/** The target as an object of a sentence; criteria are counted, not named. */
function goalWords(t: Translator, locale: Locale, target: Target): string {
  if (!("criteria" in target)) return targetWords(t, locale, target);
  const confirmed = target.criteria.filter((each) => each.state === "confirmed");
  return confirmed.length > 0
    ? t("milestones.detail.goalCriteria", { count: confirmed.length })
    : t("milestones.detail.goalCriteriaOpen");
}
