import { describe, expect, it } from "vitest";
import { median, summary } from "./lighthouse-runs.mjs";

const report = (performance: number, accessibility: number, cls: number) => ({
  categories: {
    performance: { score: performance, auditRefs: [] },
    accessibility: { score: accessibility, auditRefs: [{ id: "contrast", weight: 3 }] },
    "best-practices": { score: 1, auditRefs: [{ id: "unused", weight: 0 }] },
  },
  audits: {
    contrast: { title: "Contrast", score: accessibility < 1 ? 0 : 1 },
    unused: { title: "Unused", score: 0 },
    "cumulative-layout-shift": { numericValue: cls },
    "largest-contentful-paint": { numericValue: 800 },
    "total-blocking-time": { numericValue: 20 },
  },
});

describe("several runs of Lighthouse", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2],
    [[7], 7],
  ])("the middle of %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it("are summed up by their middle, with what cost points once", () => {
    expect(summary([report(0.9, 0.98, 0), report(0.99, 0.98, 0.1), report(0.97, 1, 0)])).toEqual({
      scores: [97, 98, 100],
      metrics: [
        ["CLS", 0],
        ["LCP", 800],
        ["TBT", 20],
      ],
      faults: ["accessibility: Contrast"],
    });
  });
});
