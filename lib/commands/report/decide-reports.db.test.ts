// What becomes of a sent report: taken back, signed, returned, accepted. Every move by the right role, from the right
// state, once.
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { type ReportState, reportStates } from "@/lib/domain/report/report-transitions";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "./accept-reports";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  reportIn,
  stateOf,
  versionOf,
  withBrokenLog,
} from "./report-scene.fixture";
import { returnByHead, returnReport } from "./return-report";
import { revokeAcceptance } from "./revoke-acceptance";
import { signReports } from "./sign-reports";
import { withdrawReport } from "./withdraw-report";

type Role = keyof Scene["people"];
type Move = {
  act: (actor: UserActor, reportId: string) => Promise<void>;
  by: Role;
  /** Others who may do the same. */
  alsoBy?: readonly Role[];
  from: ReportState;
  to: ReportState;
  audit: string;
  outcome: string;
};

const reason = "The list is missing.";
const moves: Record<string, Move> = {
  withdraw: {
    act: (actor, reportId) => withdrawReport(actor, { reportId }, clock),
    by: "reporter",
    // Both reporters of the lead may take a report back.
    alsoBy: ["colleague"],
    from: "withHead",
    to: "draft",
    audit: "report.withdrawn",
    outcome: "withdrawn",
  },
  sign: {
    act: (actor, reportId) => signReports(actor, { reportIds: [reportId] }, clock),
    by: "head",
    from: "withHead",
    to: "withCommission",
    audit: "report.signed",
    outcome: "pending",
  },
  "return by the head": {
    act: (actor, reportId) => returnByHead(actor, { reportId, reason }, clock),
    by: "head",
    from: "withHead",
    to: "returned",
    audit: "report.returnedByHead",
    outcome: "returned",
  },
  accept: {
    act: (actor, reportId) => acceptReports(actor, { reportIds: [reportId] }, clock),
    by: "reviewer",
    from: "withCommission",
    to: "accepted",
    audit: "report.accepted",
    outcome: "accepted",
  },
  return: {
    act: (actor, reportId) => returnReport(actor, { reportId, reason }, clock),
    by: "reviewer",
    from: "withCommission",
    to: "returned",
    audit: "report.returned",
    outcome: "returned",
  },
  revoke: {
    act: async (actor, reportId) => {
      const expectedVersion = await versionOf(reportId);
      await revokeAcceptance(actor, { reportId, expectedVersion, reason }, clock);
    },
    by: "reviewer",
    alsoBy: ["manager"],
    from: "accepted",
    to: "returned",
    audit: "report.acceptanceRevoked",
    // What was accepted stays to be read as such; it is revoked beside it.
    outcome: "accepted",
  },
};
const sharedScene = await newScene();
/** Items under way, so that each may be sent without a file; the threshold is not sent. */
const kinds = ["threshold", "build", "count", "coverage", "qualitative"] as const;
const everyone = Object.keys(sharedScene.people) as Role[];

describe.each(Object.entries(moves))("to %s", (_, move) => {
  it("moves the report, decides the round, raises the revision and leaves one entry", async () => {
    const own = await newScene();
    const reportId = await reportIn(move.from, own);
    const before = await logOf(reportId);
    const revision = async () =>
      (await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } })).revision;
    const known = await revision();
    await move.act(own.people[move.by], reportId);
    expect(await stateOf(reportId)).toBe(move.to);
    expect(await revision()).toBe(known + 1);
    expect(await logOf(reportId)).toEqual([...before, move.audit]);
    const round = await db.reportRound.findFirstOrThrow({ where: { reportId } });
    expect(round.outcome).toBe(move.outcome);
  });

  it("is refused to every other role, to other units, and across plans", async () => {
    const own = await newScene();
    const reportId = await reportIn(move.from, own);
    const may = [move.by, ...(move.alsoBy ?? [])];
    const others = everyone.filter((role) => !may.includes(role));
    for (const role of others)
      expect(await refusalOf(move.act(own.people[role], reportId))).toBe("notAllowed");
    expect(await refusalOf(move.act(sharedScene.people[move.by], reportId))).toBe("notFound");
    expect(await stateOf(reportId)).toBe(move.from);
  });

  it("is refused from every other state", async () => {
    const own = await newScene();
    const others = reportStates.filter((each) => each !== move.from);
    for (const [index, state] of others.entries()) {
      const reportId = await reportIn(state, own, kinds[index]);
      expect(await refusalOf(move.act(own.people[move.by], reportId))).toBe("wrongState");
    }
  });

  it("is won by one of two at once", async () => {
    const own = await newScene();
    const reportId = await reportIn(move.from, own);
    const before = await logOf(reportId);
    const actor = own.people[move.by];
    await expectOneWinner([move.act(actor, reportId), move.act(actor, reportId)]);
    expect(await logOf(reportId)).toEqual([...before, move.audit]);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newScene();
    const reportId = await reportIn(move.from, own);
    await expect(move.act(await withBrokenLog(own.people[move.by]), reportId)).rejects.toThrow();
    expect(await stateOf(reportId)).toBe(move.from);
  });
});

describe("a decision", () => {
  it("to withdraw and one to sign at once: one wins", async () => {
    const own = await newScene();
    const reportId = await reportIn("withHead", own);
    await expectOneWinner([
      withdrawReport(own.people.reporter, { reportId }, clock),
      signReports(own.people.head, { reportIds: [reportId] }, clock),
    ]);
  });

  it("to accept and one to return at once: one wins", async () => {
    const own = await newScene();
    const reportId = await reportIn("withCommission", own);
    const second = await insertPerson(db, { role: "reviewer", plan: own.plan });
    await expectOneWinner([
      acceptReports(own.people.reviewer, { reportIds: [reportId] }, clock),
      returnReport(second, { reportId, reason }, clock),
    ]);
  });

  it.each([
    ["head", "withHead", returnByHead],
    ["reviewer", "withCommission", returnReport],
  ] as const)("of the %s to return needs a reason", async (role, state, act) => {
    const own = await newScene();
    const reportId = await reportIn(state, own);
    const fault = await faultOf(act(own.people[role], { reportId, reason: "  " }, clock));
    expect(fault).toMatchObject({
      code: "incomplete",
      details: { fields: [{ field: "reason", code: "required" }] },
    });
    expect(await stateOf(reportId)).toBe(state);
  });

  it("keeps the reason, who and where in the round", async () => {
    const own = await newScene();
    const reportId = await reportIn("withHead", own);
    await returnByHead(own.people.head, { reportId, reason }, clock);
    expect(await db.reportRound.findFirstOrThrow({ where: { reportId } })).toMatchObject({
      reason,
      decidedInUnit: true,
      decidedByName: own.people.head.displayName,
    });
  });

  it("on many is all or none", async () => {
    const own = await newScene();
    const one = await reportIn("withHead", own, "count");
    const gone = await reportIn("draft", own, "coverage");
    expect(await refusalOf(signReports(own.people.head, { reportIds: [one, gone] }, clock))).toBe(
      "wrongState",
    );
    expect(await stateOf(one)).toBe("withHead");
    expect(await logOf(one)).toEqual(["report.drafted", "report.sent"]);
  });

  it("on many writes one entry for each", async () => {
    const own = await newScene();
    const ids = [
      await reportIn("withHead", own, "count"),
      await reportIn("withHead", own, "coverage"),
    ];
    await signReports(own.people.head, { reportIds: ids }, clock);
    for (const id of ids)
      expect(await logOf(id)).toEqual(["report.drafted", "report.sent", "report.signed"]);
  });
});

describe("one's own work", () => {
  it.each(["reporter", "head"] as const)(
    "is not accepted by its %s, who also reviews",
    async (role) => {
      const own = await newScene();
      const reportId = await reportIn("withCommission", own);
      const reviewer = await insertPerson(db, { role: "reviewer", plan: own.plan });
      const both: UserActor = { ...reviewer, personId: own.people[role].personId };
      expect(await refusalOf(acceptReports(both, { reportIds: [reportId] }, clock))).toBe(
        "ownWork",
      );
      expect(await stateOf(reportId)).toBe("withCommission");
    },
  );
});
