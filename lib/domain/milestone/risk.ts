// Yellow and orange: behind a confirmed expectation, forecast late, or a limit in force broken (product.md 4).
import type { Profile, Reason } from "./assessment";
import type { CompletionAt } from "./completion-at";
import type { Expected } from "./expected";
import type { Forecast } from "./forecast";

export type RiskInput = {
  profile: Profile;
  state: CompletionAt;
  expected: Expected;
  forecast: Forecast;
  limitBroken: boolean;
};

/** 0.7 - 0.6 is 0.09999999999999998: exactly ten points behind must count as ten. */
const rounding = 1e-9;

/** Percentage points behind an expected value that rests on a confirmed checkpoint; null: no such value. */
export function pointsBehind(state: CompletionAt, expected: Expected): number | null {
  const { progress } = state.measure;
  if (expected.basis !== "confirmed" || expected.value === null || progress === null) return null;
  return (expected.value - progress) * 100;
}

/** Every reason for risk, and whether one of them is severe. */
export function riskReasons(input: RiskInput): { reasons: Reason[]; severe: boolean } {
  const { profile, state, expected, forecast, limitBroken } = input;
  const reasons: Reason[] = [];
  let severe = false;
  const points = pointsBehind(state, expected);
  if (points !== null && points >= profile.riskBehindPoints - rounding) {
    reasons.push({ code: "behindExpected", params: { points } });
    severe ||= points > profile.severeBehindPoints + rounding;
  }
  if (forecast.on !== null && forecast.delay !== null && forecast.delay > 0) {
    reasons.push({
      code: "forecastLate",
      params: { forecastOn: forecast.on, days: forecast.delay },
    });
    severe ||= forecast.delay > profile.severeForecastDays;
  }
  if (limitBroken) {
    reasons.push({ code: "limitBroken", params: { value: state.measure.value ?? "" } });
  }
  return { reasons, severe };
}
