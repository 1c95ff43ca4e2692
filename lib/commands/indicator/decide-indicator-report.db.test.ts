// What becomes of a figure: sent, taken back, signed, returned, accepted. Every move by the right role, from the right
// state, once; and what was accepted counts at once.
import { describe, expect, it } from "vitest";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  refusalOf,
  withBrokenLog,
} from "@/lib/commands/report/report-scene.fixture";
import type { UserActor } from "@/lib/domain/actor";
import { type ReportState, reportStates } from "@/lib/domain/report/report-transitions";
import { getIndicatorPage } from "@/lib/data/indicators";
import { insertPerson } from "@/prisma/factories/people";
import { acceptIndicatorReport } from "./accept-indicator-report";
import {
  figureIn,
  figureOf,
  type FigureScene,
  newFigureScene,
  passTo,
  reportOf,
  saveFigure,
} from "./figure-scene.fixture";
import { returnIndicatorReport, returnIndicatorReportByHead } from "./return-indicator-report";
import { sendIndicatorReport, withdrawIndicatorReport } from "./send-indicator-report";
import { signIndicatorReport } from "./sign-indicator-report";

type Role = keyof FigureScene["people"];
type Move = {
  act: (actor: UserActor, reportId: string) => Promise<unknown>;
  by: Role;
  from: ReportState;
  to: ReportState;
  audit: string;
  outcome: string;
};
const reason = "Which year?";
const moves: Record<string, Move> = {
  send: {
    act: async (actor, reportId) => {
      const { version } = await reportOf(reportId);
      await sendIndicatorReport(actor, { reportId, expectedVersion: version }, clock);
    },
    by: "reporter",
    from: "draft",
    to: "withHead",
    audit: "report.sent",
    outcome: "pending",
  },
  withdraw: {
    act: (actor, reportId) => withdrawIndicatorReport(actor, { reportId }, clock),
    by: "reporter",
    from: "withHead",
    to: "draft",
    audit: "report.withdrawn",
    outcome: "withdrawn",
  },
  sign: {
    act: (actor, reportId) => signIndicatorReport(actor, { reportId }, clock),
    by: "head",
    from: "withHead",
    to: "withCommission",
    audit: "report.signed",
    outcome: "pending",
  },
  "return by the head": {
    act: (actor, reportId) => returnIndicatorReportByHead(actor, { reportId, reason }, clock),
    by: "head",
    from: "withHead",
    to: "returned",
    audit: "report.returnedByHead",
    outcome: "returned",
  },
  accept: {
    act: (actor, reportId) => acceptIndicatorReport(actor, { reportId }, clock),
    by: "reviewer",
    from: "withCommission",
    to: "accepted",
    audit: "report.accepted",
    outcome: "accepted",
  },
  return: {
    act: (actor, reportId) => returnIndicatorReport(actor, { reportId, reason }, clock),
    by: "reviewer",
    from: "withCommission",
    to: "returned",
    audit: "report.returned",
    outcome: "returned",
  },
};
const elsewhere = await newFigureScene();
const everyone = Object.keys(elsewhere.people) as Role[];
/** Both reporters of the provider may send and take back. */
const mayToo: Partial<Record<Role, Role>> = { colleague: "reporter" };
const readingsOf = (scene: FigureScene) =>
  db.indicatorReading.findMany({ where: { indicatorId: scene.indicator.id } });

describe.each(Object.entries(moves))("to %s a figure", (name, move) => {
  it("moves the report and its round, raises the revision and leaves one entry", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn(move.from, own);
    const before = await logOf(reportId);
    const revision = async () =>
      (await db.plan.findUniqueOrThrow({ where: { id: own.plan.id } })).revision;
    const known = await revision();
    await move.act(own.people[move.by], reportId);
    expect((await reportOf(reportId)).state).toBe(move.to);
    expect(await revision()).toBe(known + 1);
    expect(await logOf(reportId)).toEqual([...before, move.audit]);
    const round = await db.indicatorReportRound.findFirstOrThrow({ where: { reportId } });
    expect(round.outcome).toBe(move.outcome);
    expect(await readingsOf(own)).toHaveLength(name === "accept" ? 1 : 0);
  });

  it("is refused to every other role, to other units, and across plans", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn(move.from, own);
    const others = everyone.filter((role) => role !== move.by && mayToo[role] !== move.by);
    for (const role of others)
      expect(await refusalOf(move.act(own.people[role], reportId))).toBe("notAllowed");
    expect(await refusalOf(move.act(elsewhere.people[move.by], reportId))).toBe("notFound");
    expect((await reportOf(reportId)).state).toBe(move.from);
  });

  it("is refused from every other state", async () => {
    // A figure is never given up.
    const fits = (state: ReportState) =>
      state === move.from || state === "dropped" || (name === "send" && state === "returned");
    for (const state of reportStates.filter((each) => !fits(each))) {
      const own = await newFigureScene();
      const reportId = await figureIn(state, own);
      expect(await refusalOf(move.act(own.people[move.by], reportId))).toBe("wrongState");
    }
  });

  it("is won by one of two at once", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn(move.from, own);
    const actor = own.people[move.by];
    await expectOneWinner([move.act(actor, reportId), move.act(actor, reportId)]);
    expect(await readingsOf(own)).toHaveLength(name === "accept" ? 1 : 0);
  });

  it("is undone when the log cannot be written", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn(move.from, own);
    await expect(move.act(await withBrokenLog(own.people[move.by]), reportId)).rejects.toThrow();
    expect((await reportOf(reportId)).state).toBe(move.from);
    expect(await readingsOf(own)).toHaveLength(0);
  });
});

describe("sending a figure", () => {
  it("asks for value, day of publication and source", async () => {
    const own = await newFigureScene();
    const draft = figureOf({ value: null, publishedOn: null, source: " " });
    const reportId = await figureIn("draft", own, draft);
    const send = sendIndicatorReport(own.people.reporter, { reportId, expectedVersion: 1 }, clock);
    const fault = await faultOf(send);
    expect(fault.code).toBe("incomplete");
    expect(fault.details.fields?.map((each) => each.field)).toEqual([
      "value",
      "publishedOn",
      "source",
    ]);
  });

  it("is refused over a version that somebody changed", async () => {
    const own = await newFigureScene();
    const { reportId, version } = await saveFigure(own);
    await saveFigure(own, { version, by: own.people.colleague });
    const send = sendIndicatorReport(own.people.reporter, { reportId, expectedVersion: 1 }, clock);
    expect(await refusalOf(send)).toBe("conflict");
  });

  it("freezes the round: what was sent stays as it was while the words go on", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn("returned", own);
    const { version } = await reportOf(reportId);
    const next = await saveFigure(own, { version, draft: figureOf({ value: 14.6 }) });
    const again = { reportId, expectedVersion: next.version };
    await sendIndicatorReport(own.people.reporter, again, clock);
    const rounds = await db.indicatorReportRound.findMany({
      where: { reportId },
      orderBy: { round: "asc" },
    });
    expect(rounds.map((round) => [round.round, round.value, round.outcome])).toEqual([
      [1, 14.2, "returned"],
      [2, 14.6, "pending"],
    ]);
    const [first] = rounds;
    const rewrite = db.indicatorReportRound.update({
      where: { id: first?.id ?? "" },
      data: { value: 1 },
    });
    await expect(rewrite).rejects.toThrow(/not changed/);
  });

  it("is the right of the unit that provides the figure now", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn("withHead", own);
    await passTo(own, own.other);
    expect(await refusalOf(signIndicatorReport(own.people.head, { reportId }, clock))).toBe(
      "notAllowed",
    );
    await signIndicatorReport(own.people.otherHead, { reportId }, clock);
    expect((await reportOf(reportId)).state).toBe("withCommission");
  });
});

describe("returning a figure", () => {
  it.each([
    ["the head", returnIndicatorReportByHead, "withHead", "head"],
    ["the commission", returnIndicatorReport, "withCommission", "reviewer"],
  ] as const)("needs a reason from %s", async (_, give, state, by) => {
    const own = await newFigureScene();
    const reportId = await figureIn(state, own);
    const fault = await faultOf(give(own.people[by], { reportId, reason: "  " }, clock));
    expect(fault).toMatchObject({
      code: "incomplete",
      details: { fields: [{ field: "reason", code: "required" }] },
    });
  });
});

describe("accepting a figure", () => {
  it("adds the value it was sent with, names the round, and logs it at the indicator too", async () => {
    const own = await newFigureScene();
    const reportId = await figureIn("accepted", own);
    const [reading, ...rest] = await readingsOf(own);
    const round = await db.indicatorReportRound.findFirstOrThrow({ where: { reportId } });
    expect(rest).toEqual([]);
    expect(reading).toMatchObject({
      dataYear: 2023,
      value: 14.2,
      label: "final",
      source: "bulletin",
      roundId: round.id,
      acceptedAt: clock(),
    });
    expect(await logOf(own.indicator.id)).toEqual(["indicator.valueAccepted"]);
  });

  it("moves at once what reads from the indicator: the indicator itself and the item held to it", async () => {
    const own = await newFigureScene();
    const dates = { asOf: "2024-10-08", knownBy: clock(), live: true };
    const look = () =>
      getIndicatorPage(own.people.leader, own.plan.code, own.indicator.code, dates);
    const before = await look();
    expect(before.indicator.assessment.class).toBe("cannotEvaluate");
    expect(before.milestones[0]?.assessment).toMatchObject({ status: "awaiting" });
    await figureIn("accepted", own);
    // Falling from 20 to 15 in 2025: at 14.2 the last target is reached ahead of its year.
    const after = await look();
    expect(after.indicator.assessment).toMatchObject({ class: "ahead", dataYear: 2023 });
    expect(after.milestones[0]?.assessment.status).toBe("doneOnTime");
  });

  it("is refused to whoever wrote or signed it", async () => {
    const own = await newFigureScene();
    const { grants } = await insertPerson(db, { role: "reviewer", plan: own.plan });
    const { reporter, head } = own.people;
    const writer = { ...reporter, grants: [...reporter.grants, ...grants] };
    const signer = { ...head, grants: [...head.grants, ...grants] };
    const reportId = await figureIn("withCommission", own);
    expect(await refusalOf(acceptIndicatorReport(writer, { reportId }, clock))).toBe("ownWork");
    expect(await refusalOf(acceptIndicatorReport(signer, { reportId }, clock))).toBe("ownWork");
    expect(await readingsOf(own)).toEqual([]);
  });
});
