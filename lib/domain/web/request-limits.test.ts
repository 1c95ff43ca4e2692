import { describe, expect, it } from "vitest";
import {
  type Asking,
  countsOf,
  isTooLarge,
  LARGEST_BODY_BYTES,
  REQUESTS_PER_MINUTE,
} from "./request-limits";

const person: Asking = {
  method: "GET",
  path: "/plans/a/overview",
  person: "p1",
  token: null,
  address: "10.0.0.1",
};
const stranger = { ...person, person: null };

describe("countsOf", () => {
  it.each<[string, Asking, string, string]>([
    ["a page", person, "read", "p1"],
    ["a form", { ...person, method: "POST" }, "write", "p1"],
    ["a search", { ...person, path: "/plans/a/search" }, "search", "p1"],
    ["a file made", { ...person, path: "/api/exports/plans/a/overdue" }, "export", "p1"],
    ["a workbook", { ...person, path: "/api/workbooks/a" }, "export", "p1"],
    ["a file read", { ...person, path: "/api/evidence/1" }, "read", "p1"],
    ["a program", { ...stranger, token: "t" }, "token", "t"],
    ["a program with a session beside", { ...person, token: "t" }, "token", "t"],
    ["the sign-in page", stranger, "stranger", "10.0.0.1"],
    ["a sign-in", { ...stranger, method: "POST" }, "knock", "10.0.0.1"],
  ])("counts %s", (_, asking, kind, key) => {
    expect(countsOf(asking)[0]).toMatchObject({ kind, key });
  });

  it("counts nobody who asks for the health", () => {
    expect(countsOf({ ...stranger, path: "/api/health" })).toEqual([]);
  });

  it("counts strangers of unknown address as one, with more room", () => {
    const [counted] = countsOf({ ...stranger, address: null });
    expect(counted).toMatchObject({ key: "" });
    expect(counted?.limit).toBeGreaterThan(REQUESTS_PER_MINUTE.stranger);
  });

  it("counts the tokens of one address together, since anybody can make one up", () => {
    const kinds = countsOf({ ...stranger, token: "t" }).map(({ kind, key }) => [kind, key]);
    expect(kinds).toEqual([
      ["token", "t"],
      ["tokens", "10.0.0.1"],
    ]);
    expect(countsOf({ ...stranger, token: "t", address: null })).toHaveLength(1);
  });
});

it.each<[string, Record<string, string>, boolean]>([
  ["no body", {}, false],
  ["a form", { "content-length": "512" }, false],
  ["the largest", { "content-length": String(LARGEST_BODY_BYTES) }, false],
  ["a byte more", { "content-length": String(LARGEST_BODY_BYTES + 1) }, true],
  ["no number", { "content-length": "many" }, true],
  ["a length that is not told", { "transfer-encoding": "chunked" }, true],
])("%s is too large: %s", (_, headers, tooLarge) => {
  expect(isTooLarge(new Headers(headers))).toBe(tooLarge);
});
