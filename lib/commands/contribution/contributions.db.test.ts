// A supporting unit's part: asked for by the lead, written by the unit alone, given, taken back to be given again.
import { describe, expect, it } from "vitest";
import type { Reading } from "@/lib/domain/milestone/milestone";
import { setPeriod } from "../report/last-quarter.fixture";
import {
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { answer, ask, daysLater, save } from "./contribution-scene.fixture";

const scene = await newScene();
const rowsOf = (plan: { id: string }) => db.contribution.findMany({ where: { planId: plan.id } });
const outsiders = ["outsider", "reviewer", "manager", "leader", "auditor"] as const;

describe("asking a supporting unit", () => {
  it("counts, tells its reporters, and is in the log", async () => {
    const own = await newScene();
    expect(await ask(own)).toEqual({ asked: 1 });
    const [row] = await rowsOf(own.plan);
    expect(row).toMatchObject({ state: "asked", asked: 1, version: 1 });
    expect(await logOf(row?.id ?? "")).toEqual(["contribution.asked"]);
    const told = await db.notification.findMany({ where: { planId: own.plan.id } });
    expect(told).toMatchObject([
      { kind: "contributionAsked", personId: own.people.supporter.personId },
    ]);
  });

  it("is done again with one click, once a day at most", async () => {
    const own = await newScene();
    await ask(own);
    expect(await faultOf(ask(own))).toMatchObject({
      code: "incomplete",
      details: { fields: [{ field: "organisation", code: "askedToday" }] },
    });
    await ask(own, own.people.head, own.supporting.code, daysLater(1));
    expect(await rowsOf(own.plan)).toMatchObject([{ asked: 2 }]);
  });

  it("asks all that have not answered; when all have, says so", async () => {
    const own = await newScene();
    expect(await ask(own, own.people.reporter, "")).toEqual({ asked: 1 });
    await answer(own, { version: 1 });
    const again = ask(own, own.people.reporter, "", daysLater(1));
    expect((await faultOf(again)).details.fields).toEqual([
      { field: "organisation", code: "noneToAsk" },
    ]);
  });

  it("asks anew what was answered, and leaves a draft one", async () => {
    const own = await newScene();
    await answer(own);
    await ask(own);
    expect(await rowsOf(own.plan)).toMatchObject([{ state: "asked", asked: 1 }]);
    const other = await newScene();
    await save(other);
    await ask(other);
    expect(await rowsOf(other.plan)).toMatchObject([{ state: "drafting", asked: 1, version: 2 }]);
  });

  it.each(["supporter", ...outsiders] as const)("is refused to the %s", async (role) => {
    expect(await refusalOf(ask(scene, scene.people[role]))).toBe("notAllowed");
  });

  it("knows no unit that does not support the item, and no plan of others", async () => {
    expect(await refusalOf(ask(scene, scene.people.reporter, scene.other.code))).toBe("notFound");
    expect(await refusalOf(ask(scene, (await newScene()).people.reporter))).toBe("notFound");
  });

  it("is refused once the report was sent, and once the quarter is closed", async () => {
    const own = await newScene();
    await reportIn("withHead", own);
    expect(await refusalOf(ask(own))).toBe("wrongState");
    const closed = await newScene();
    await setPeriod(closed.open, "closed");
    expect(await refusalOf(ask(closed))).toBe("periodClosed");
  });

  it("is won by one of two at once", async () => {
    const own = await newScene();
    const outcomes = await Promise.allSettled([ask(own), ask(own, own.people.colleague)]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [(outcome.reason as { code: string }).code] : [],
    );
    // Told that somebody was first, or, coming later, that it was done today.
    expect(codes).toEqual([expect.stringMatching(/^(conflict|incomplete)$/)]);
    expect(await rowsOf(own.plan)).toMatchObject([{ asked: 1 }]);
  });
});

describe("a supporting unit's part", () => {
  const share: Reading = { kind: "count", value: 2 };
  const units: Reading = {
    kind: "coverage",
    complied: [{ unit: "South", on: "2024-08-01" }],
    count: null,
  };

  it("is kept while it is written, one entry for a session", async () => {
    const own = await newScene();
    const { id, version } = await save(own);
    await save(own, { version, text: "Three schools.", reading: share });
    expect(await rowsOf(own.plan)).toMatchObject([
      { state: "drafting", version: 3, text: "Three schools.", reading: share },
    ]);
    expect(await logOf(id)).toEqual(["contribution.saved"]);
    expect(await db.notification.count({ where: { planId: own.plan.id } })).toBe(0);
  });

  it("is given with its rows; the lead is told, and it may be given again", async () => {
    const own = await newScene();
    const { id, version } = await answer(own, { kind: "coverage", reading: units });
    await answer(own, { kind: "coverage", reading: units, version, text: "Corrected." });
    expect(await rowsOf(own.plan)).toMatchObject([
      {
        state: "answered",
        text: "Corrected.",
        answeredByName: own.people.supporter.displayName,
      },
    ]);
    expect(await logOf(id)).toEqual(["contribution.answered", "contribution.answered"]);
    const told = await db.notification.findMany({ where: { planId: own.plan.id } });
    const writers = [own.people.reporter.personId, own.people.colleague.personId].sort();
    expect([...new Set(told.map((row) => row.personId))].sort()).toEqual(writers);
  });

  it.each(["reporter", "colleague", "head", ...outsiders] as const)(
    "is not written by the %s",
    async (role) => {
      expect(await refusalOf(save(scene, { by: scene.people[role] }))).toBe("notAllowed");
    },
  );

  it("is written for one's own unit alone, and not across plans", async () => {
    const { lead, other, people } = scene;
    for (const organisation of [lead.code, other.code]) {
      expect(await refusalOf(save(scene, { organisation }))).toBe("notAllowed");
    }
    const byOutsider = save(scene, { by: people.outsider, organisation: other.code });
    expect(await refusalOf(byOutsider)).toBe("notAllowed");
    const stranger = (await newScene()).people.supporter;
    expect(await refusalOf(save(scene, { by: stranger }))).toBe("notFound");
  });

  it.each<[string, Parameters<typeof save>[1], string, string]>([
    ["rows of another kind", { kind: "threshold", reading: share }, "reading", "otherKind"],
    [
      "a unit that is not on the list",
      { kind: "coverage", reading: { ...units, complied: [{ unit: "West", on: "2024-08-01" }] } },
      "reading",
      "unknownCode",
    ],
  ])("refuses %s", async (_, words, field, code) => {
    expect(await faultOf(save(scene, words))).toMatchObject({
      code: "invalid",
      details: { fields: [{ field, code }] },
    });
  });

  it("is no answer when it says nothing", async () => {
    expect(await faultOf(answer(scene, { text: " " }))).toMatchObject({
      code: "incomplete",
      details: { fields: [{ field: "text", code: "required" }] },
    });
  });

  it("refuses a stale version and names who saved in between", async () => {
    const own = await newScene();
    await save(own);
    expect(await faultOf(save(own))).toMatchObject({
      code: "conflict",
      details: { params: { by: own.people.supporter.displayName } },
    });
  });

  it("is saved by one of two at once", async () => {
    const own = await newScene();
    await expectOneWinner([save(own), save(own, { text: "Other." })]);
    const [row] = await rowsOf(own.plan);
    const version = row?.version ?? 0;
    await expectOneWinner([save(own, { version }), answer(own, { version, text: "Other." })]);
  });

  it.each(["withHead", "withCommission", "accepted"] as const)(
    "ends when the lead's report is %s",
    async (state) => {
      const own = await newScene();
      await reportIn(state, own);
      expect(await refusalOf(answer(own))).toBe("wrongState");
    },
  );

  it("goes on when the report came back, also after the window, until the issue", async () => {
    const own = await newScene();
    await reportIn("returned", own);
    await setPeriod(own.open, "closed");
    const { version } = await answer(own);
    await setPeriod(own.open, "issued");
    expect(await refusalOf(answer(own, { version }))).toBe("periodIssued");
  });

  it("is refused once the unit no longer supports the item", async () => {
    const own = await newScene();
    await db.assignment.updateMany({
      where: { milestoneId: own.items.count.id, part: "supporting" },
      data: { endedAt: new Date("2024-10-01T00:00:00Z") },
    });
    expect(await refusalOf(save(own))).toBe("notAllowed");
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newScene();
    const by = await withBrokenLog(own.people.supporter);
    await expect(answer(own, { by })).rejects.toThrow();
    expect(await rowsOf(own.plan)).toEqual([]);
  });
});
