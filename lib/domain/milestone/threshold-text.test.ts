import { describe, expect, it } from "vitest";
import { defaultProfile } from "./default-profile";
import { ranges, thresholdFaults, thresholdKeys, thresholdsOf } from "./profile";
import { readThresholds, toTexts, typedRange } from "./threshold-text";

const shipped = thresholdsOf(defaultProfile);

describe("thresholds as typed", () => {
  it("come back as they were, the share in percent", () => {
    const texts = toTexts(shipped);
    expect([texts.startShare, texts.dataReleaseMonthDay, texts.onCoursePercent]).toEqual([
      "25",
      "10-31",
      "0.5",
    ]);
    expect(readThresholds((key) => texts[key])).toEqual(shipped);
  });

  it.each(Array.from({ length: 91 }, (_, index) => (index + 5) / 100))(
    "a share of %s is the same after a round trip",
    (startShare) => {
      const texts = toTexts({ ...shipped, startShare });
      expect(texts.startShare).toMatch(/^\d+$/);
      expect(readThresholds((key) => texts[key]).startShare).toBe(startShare);
    },
  );

  it.each(["", "  ", "ten", "1,5", undefined])("%s is no number", (text) => {
    const texts = { ...toTexts(shipped), slipDays: text };
    const faults = thresholdFaults(readThresholds((key) => texts[key]));
    expect(faults).toEqual([{ field: "slipDays", code: "notNumber" }]);
  });

  it("have the bounds of their range in the unit they are typed in", () => {
    expect(typedRange("startShare")).toEqual({ min: 5, max: 95, step: 1 });
    expect(typedRange("dataReleaseMonthDay")).toBeNull();
    expect(typedRange("slipDays")).toEqual({ ...ranges.slipDays, step: 1, whole: undefined });
    expect(thresholdKeys.filter((key) => typedRange(key) === null)).toHaveLength(1);
  });
});
