import { describe, expect, it } from "vitest";
import type { Asking } from "../domain/web/request-limits";
import { requestLimiter } from "./request-limit";

const asking: Asking = {
  method: "POST",
  path: "/plans/a/work/1",
  person: "p1",
  token: null,
  address: null,
};

describe("requestLimiter", () => {
  it("lets in as many as the limit says, then says how long to wait, each asker apart", async () => {
    const wait = requestLimiter(1 / 80); // 3 of 240 writes
    const answers = [await wait(asking), await wait(asking), await wait(asking)];
    expect(answers).toEqual([0, 0, 0]);
    const seconds = await wait(asking);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await wait({ ...asking, person: "p2" })).toBe(0);
    expect(await wait({ ...asking, method: "GET" })).toBe(0);
  });
});
