import { describe, expect, it } from "vitest";
import { at, noon, noticeOf, trailOf } from "./chase.fixture";
import { handlingsOf, noticeStateAt, trailAt, type TrailFacts } from "./trail";

const way = noticeOf({
  acknowledgedAt: noon("2024-02-03"),
  replies: [
    { repliedAt: noon("2024-02-06"), decidedAt: noon("2024-02-10"), outcome: "sentBack" },
    { repliedAt: noon("2024-02-20"), decidedAt: noon("2024-03-01"), outcome: "accepted" },
  ],
  endedAt: noon("2024-03-01"),
});

describe("noticeStateAt", () => {
  it.each([
    ["2024-01-31", null],
    ["2024-02-01", "issued"],
    ["2024-02-03", "acknowledged"],
    ["2024-02-06", "replied"],
    ["2024-02-10", "acknowledged"],
    ["2024-02-20", "replied"],
    ["2024-03-01", "closed"],
  ] as const)("on %s it was %s", (day, state) => {
    expect(noticeStateAt(way, at(day))).toBe(state);
  });
});

describe("trailAt", () => {
  it("counts what was known, and names the last day", () => {
    const facts = trailOf({
      reminders: [
        { at: noon("2024-01-10"), channel: "system" },
        { at: noon("2024-01-20"), channel: "offline" },
        { at: noon("2024-05-01"), channel: "system" },
      ],
      notices: [way],
    });
    const trail = trailAt(facts, at("2024-02-15"));
    expect(trail).toMatchObject({ reminders: 2, remindedOn: "2024-01-20", lastOn: "2024-02-01" });
    expect(trail.notices).toMatchObject([{ number: 3, state: "acknowledged", handedOver: false }]);
  });

  it("nothing done has no day", () => {
    expect(trailAt(trailOf(), at("2024-02-15"))).toEqual({
      reminders: 0,
      remindedOn: null,
      notices: [],
      request: null,
      instructed: false,
      escalated: false,
      lastOn: null,
    });
  });
});

const none = { extensionInForce: false, rectifications: 0 };
const open = { at: noon("2024-01-05"), endedAt: null };
const handlingCases: [
  name: string,
  facts: Partial<TrailFacts>,
  dates: typeof none,
  found: string[],
][] = [
  ["nothing", {}, none, ["none"]],
  ["reminded", { reminders: [{ at: noon("2024-01-10"), channel: "system" }] }, none, ["reminded"]],
  [
    "a notice, handed over",
    { notices: [noticeOf({ handedOverAt: noon("2024-02-02") })] },
    none,
    ["noticed", "handedOver"],
  ],
  ["an extension runs", {}, { ...none, extensionInForce: true }, ["extension"]],
  ["promises", {}, { ...none, rectifications: 2 }, ["rectification"]],
  [
    "a request waits",
    { requests: [{ kind: "extension", signedAt: noon("2024-01-10"), decidedAt: null }] },
    none,
    ["requested"],
  ],
  [
    "a request decided",
    {
      requests: [
        { kind: "extension", signedAt: noon("2024-01-10"), decidedAt: noon("2024-01-12") },
      ],
    },
    none,
    ["none"],
  ],
  [
    "an instruction and what went to leaders",
    { instructions: [open], escalations: [open] },
    none,
    ["instructed", "escalated"],
  ],
  [
    "both ended",
    {
      instructions: [{ ...open, endedAt: noon("2024-01-20") }],
      escalations: [{ ...open, endedAt: noon("2024-01-20") }],
    },
    none,
    ["none"],
  ],
];

describe("handlingsOf", () => {
  it.each(handlingCases)("%s", (_name, facts, dates, found) => {
    expect(handlingsOf(trailAt(trailOf(facts), at("2024-02-15")), dates)).toEqual(found);
  });
});
