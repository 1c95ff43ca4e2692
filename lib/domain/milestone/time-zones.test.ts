// Apart from the other tables: a time zone is the process's, and a worker thread cannot set it.
import { describe, expect, it, vi } from "vitest";
import { endOfDay, periodWindow, startOfDay, toLocalDate } from "../calendar";
import { assess } from "./assess";
import { at, makeFacts, makeReport, noHolidays, stages, type FactsInput } from "./facts.fixture";

const seven = { kind: "count", min: 7, unit: "x" } as const;
const build = { kind: "build", stage: "inOperation" } as const;
const look = (input: FactsInput, ...dates: Parameters<typeof at>) =>
  assess(makeFacts(input), at(...dates));

describe("the due day itself is not late in Shanghai, whatever the server's zone", () => {
  const fingerprint = () => ({
    days: ["2023-12-31T15:59:59.999Z", "2023-12-31T16:00:00Z"].map((text) =>
      toLocalDate(new Date(text)),
    ),
    bounds: [startOfDay("2024-03-31"), endOfDay("2024-03-31")].map((instant) =>
      instant.toISOString(),
    ),
    window: periodWindow("2024Q1", noHolidays),
    onTheDay: look({ target: seven, periods: [] }, "2023-12-31", new Date("2023-12-31T15:59:59Z"))
      .status,
    after: look({ target: seven, periods: [] }, "2024-01-01", new Date("2023-12-31T16:00:00Z"))
      .status,
    assessment: look(
      {
        target: build,
        dueOn: "2023-12-31",
        reports: [makeReport("2023Q4", stages(["inOperation", "2023-12-31"]))],
      },
      "2024-03-31",
    ),
  });

  it.each(["UTC", "Asia/Shanghai", "America/Los_Angeles"])("%s", (zone) => {
    vi.stubEnv("TZ", "UTC");
    const expected = fingerprint();
    vi.stubEnv("TZ", zone);
    const offset = { UTC: 0, "Asia/Shanghai": -480, "America/Los_Angeles": 480 }[zone];
    // The zone must really have changed, or this test proves nothing.
    expect(new Date("2024-01-15T00:00:00Z").getTimezoneOffset()).toBe(offset);
    expect(fingerprint()).toEqual(expected);
    expect(expected).toMatchObject({
      onTheDay: "awaiting",
      after: "overdue",
      days: ["2023-12-31", "2024-01-01"],
    });
    vi.unstubAllEnvs();
  });
});
