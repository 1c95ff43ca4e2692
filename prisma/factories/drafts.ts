// What a unit says about an item of each kind: under way, and complete enough to be sent.
import type { MilestoneKind, Reading } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";

export const readings: { [K in MilestoneKind]: Extract<Reading, { kind: K }> } = {
  build: { kind: "build", reached: [{ stage: "started", on: "2024-08-01" }] },
  count: { kind: "count", value: 3 },
  coverage: { kind: "coverage", complied: [{ unit: "North", on: "2024-07-10" }], count: null },
  threshold: {
    kind: "threshold",
    value: 17.2,
    dataYear: 2023,
    label: "final",
    publishedOn: "2024-06-30",
  },
  qualitative: {
    kind: "qualitative",
    met: [{ criterion: "rules", on: "2024-09-01", document: "No. 12 of 2024" }],
  },
};

export function draftOf(kind: MilestoneKind, change: Partial<Draft> = {}): Draft {
  return {
    reading: readings[kind],
    factOn: null,
    doneText: "Three schools were opened.",
    problemsText: "",
    nextText: "",
    coordinationText: "",
    forecastOn: "2025-11-30",
    forecastClass: "assured",
    ...change,
  };
}
