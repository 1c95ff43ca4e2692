import { describe, expect, it } from "vitest";
import { type AskedChange, type DatedVersion, deadlineTable } from "./deadline-table";

const at = (day: string) => new Date(`${day}T01:00:00Z`);
const version = (
  number: number,
  dueOn: string,
  rest: Partial<DatedVersion> = {},
): DatedVersion => ({
  version: number,
  source: "plan",
  dueOn,
  effectiveOn: "2021-01-01",
  acceptedAt: at("2021-01-05"),
  document: "",
  amendment: null,
  ...rest,
});
const asked = (id: string, rest: Partial<AskedChange> = {}): AskedChange => ({
  id,
  kind: "extension",
  state: "granted",
  unit: "edu",
  fromOn: "2023-12-31",
  askedOn: "2024-06-30",
  decidedOn: "2024-03-31",
  askedAt: at("2023-11-01"),
  askedByName: "Li",
  signedAt: at("2023-11-02"),
  signedByName: "Zhao",
  decidedAt: at("2023-11-20"),
  decidedByName: "Chen",
  approver: "",
  document: "",
  reason: "Pipes.",
  remedy: "Two shifts.",
  decisionReason: "Shorter.",
  ...rest,
});
const open = { decidedAt: null, decidedByName: null, decidedOn: null, decisionReason: null };
const promise = (id: string, decided: string, to: string): AskedChange =>
  asked(id, {
    kind: "rectification",
    decidedAt: at(decided),
    askedAt: at(decided),
    decidedOn: to,
    askedOn: to,
  });
const view = {
  asOf: "2024-10-08",
  knownBy: at("2024-10-08"),
  completedOn: null,
  dueOn: "2023-12-31",
  reach: "concerned",
} as const;

describe("the table of changes of date", () => {
  const amendment = { approvingBody: "City", by: "Sun", reason: "Ruling", decidedBy: "Chen" };
  const versions = [
    version(1, "2023-12-31"),
    version(2, "2023-12-31", { acceptedAt: at("2022-03-01") }),
    version(3, "2024-12-31", {
      source: "amendment",
      acceptedAt: at("2024-02-01"),
      effectiveOn: "2024-01-15",
      document: "No. 8",
      amendment,
    }),
  ];

  it("holds the plan's date, what amended it, and every request in the order they came to stand", () => {
    const changes = [
      asked("third", {
        ...open,
        state: "withCommission",
        askedAt: at("2024-03-01"),
        signedAt: at("2024-03-02"),
      }),
      asked("first"),
      asked("refused", { state: "refused", decidedOn: null, decidedAt: at("2023-10-01") }),
      promise("promise", "2024-05-01", "2024-08-31"),
    ];
    const rows = deadlineTable({ versions, changes }, view);
    expect(rows.map(({ key, kind, nth, from, to }) => [key, kind, nth, from, to])).toEqual([
      ["version-1", "plan", null, null, "2023-12-31"],
      ["refused", "extension", null, "2023-12-31", "2024-06-30"],
      ["first", "extension", 1, "2023-12-31", "2024-03-31"],
      ["version-3", "amendment", null, "2023-12-31", "2024-12-31"],
      ["third", "extension", 2, "2023-12-31", "2024-06-30"],
      ["promise", "rectification", 1, "2023-12-31", "2024-08-31"],
    ]);
    expect(rows[3]).toMatchObject({
      approvedBy: "City",
      document: "No. 8",
      by: "Sun",
      effectiveOn: "2024-01-15",
      reason: "Ruling",
    });
  });

  it("names the date asked for where another was given, and who approved it", () => {
    const [row] = deadlineTable({ versions: [], changes: [asked("a")] }, view);
    expect(row).toMatchObject({ to: "2024-03-31", askedFor: "2024-06-30", approvedBy: "Chen" });
    const senior = asked("b", {
      approver: "Mayor",
      document: "Minutes 3",
      decidedOn: "2024-06-30",
    });
    expect(deadlineTable({ versions: [], changes: [senior] }, view)[0]).toMatchObject({
      askedFor: null,
      approvedBy: "Mayor",
      document: "Minutes 3",
    });
  });

  it("counts promises by their decision, and marks those that were missed", () => {
    const changes = [
      promise("b", "2024-05-01", "2024-08-31"),
      promise("a", "2024-02-01", "2024-04-30"),
      promise("c", "2024-09-10", "2024-12-31"),
    ];
    const rows = deadlineTable({ versions: [], changes }, view);
    expect(rows.map(({ key, nth, missed }) => [key, nth, missed])).toEqual([
      ["a", 1, true],
      ["b", 2, true],
      ["c", 3, false],
    ]);
  });

  it("keeps from everyone what was not granted, and all reasons", () => {
    const changes = [
      asked("granted"),
      asked("refused", { state: "refused", decidedOn: null }),
      asked("head", { ...open, state: "withHead", signedAt: null, signedByName: null }),
    ];
    const keys = (reach: "unit" | "concerned" | "everyone") =>
      deadlineTable({ versions: [], changes }, { ...view, reach }).map(({ key }) => key);
    expect(keys("unit").sort()).toEqual(["granted", "head", "refused"]);
    expect(keys("concerned").sort()).toEqual(["granted", "refused"]);
    const [row, ...none] = deadlineTable({ versions: [], changes }, { ...view, reach: "everyone" });
    expect(none).toEqual([]);
    expect(row).toMatchObject({
      key: "granted",
      to: "2024-03-31",
      reason: null,
      remedy: null,
      decisionReason: null,
    });
  });
});
