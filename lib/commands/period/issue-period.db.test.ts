// A quarter is issued once: what it said then is kept, whatever is learned or ruled later.
import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/data/as-actor";
import { listIssues, readIssuedRecords, readIssuePaper } from "@/lib/data/issues";
import { getPlanBoard } from "@/lib/data/plan-board";
import { getPlanStates, readRestatement } from "@/lib/data/plan-states";
import { assessAll } from "@/lib/domain/milestone/assess-all";
import { rulesVersion } from "@/lib/domain/rollup/rules-version";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "../report/accept-reports";
import { db, expectOneWinner, faultOf, newScene, reportIn } from "../report/report-scene.fixture";
import { closePeriod } from "./close-period";
import { compilePeriod } from "./compile-period";
import { editBrief } from "./edit-brief";
import { issuePeriod } from "./issue-period";

const at = (text: string) => () => new Date(`${text}+08:00`);
// 2024Q3 by weekdays alone: closes on 10 October, grace to the 17th, review to the 31st.
const afterGrace = at("2024-10-18T09:00");
const afterReview = at("2024-11-01T09:00");
const compiling = at("2024-11-01T08:00");
const later = at("2024-11-12T09:00");

const quarter = (scene: Scene) => ({ plan: scene.plan.code, period: scene.open.code });
const signed = (scene: Scene) => ({ ...quarter(scene), signatory: "Li Ming" });
const issuedDates = { asOf: "2024-09-30", knownBy: afterReview(), live: false };
const nowDates = { asOf: "2024-09-30", knownBy: at("2024-11-13T09:00")(), live: false };

/** The third quarter closed, with one report accepted and one still with the commission. */
async function closedQuarter() {
  const scene = await newScene();
  await reportIn("accepted", scene, "build");
  const undecided = await reportIn("withCommission", scene, "count");
  await closePeriod(scene.people.manager, quarter(scene), afterGrace);
  return { scene, undecided };
}

async function compiledQuarter() {
  const made = await closedQuarter();
  await compilePeriod(made.scene.people.manager, quarter(made.scene), compiling);
  return made;
}

const issueOf = (scene: Scene) =>
  asActor(scene.people.leader, async (tx) => {
    const [issue] = await listIssues(tx, scene.plan.id);
    if (!issue) throw new Error("not issued");
    return { issue, records: await readIssuedRecords(tx, issue.id) };
  });

describe("issuing a quarter", () => {
  it("keeps every assessment with its rules and thresholds, in one event", async () => {
    const { scene } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    const { issue, records } = await issueOf(scene);
    expect(issue).toMatchObject({
      period: "2024Q3",
      rulesVersion,
      issuedByName: scene.people.manager.displayName,
    });
    expect(issue.profile).toMatchObject({ name: "default", riskBehindPoints: 10 });
    expect(records.milestones.map((row) => row.code)).toEqual(["1", "2", "3", "4", "5"]);
    const events = await db.auditEvent.findMany({ where: { subjectId: scene.open.id } });
    expect(events.map((event) => event.action)).toEqual([
      "period.closed",
      "period.compiled",
      "period.issued",
    ]);
    const period = await db.reportingPeriod.findUniqueOrThrow({ where: { id: scene.open.id } });
    expect([period.state, period.issuedAt]).toEqual(["issued", afterReview()]);
  });

  it("is reckoned again under the same rules with the same result, after all that came later", async () => {
    const { scene, undecided } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    await acceptReports(scene.people.reviewer, { reportIds: [undecided] }, later);
    const { issue, records } = await issueOf(scene);
    const { items } = await getPlanBoard(scene.people.leader, scene.plan.code, nowDates);
    const facts = items.map((item) => item.facts);
    const again = assessAll(facts, { ...issuedDates, profile: issue.profile });
    expect(JSON.parse(JSON.stringify(again))).toEqual(records.milestones);
  });

  it("shows its own state to whoever opens its dates, and what differs now beside it", async () => {
    const { scene, undecided } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    await acceptReports(scene.people.reviewer, { reportIds: [undecided] }, later);
    const { leader } = scene.people;
    const count = scene.items.count.code;
    const issued = await getPlanBoard(leader, scene.plan.code, issuedDates);
    expect(issued.issue?.period).toBe("2024Q3");
    const readingOf = (board: typeof issued) =>
      board.items.find((item) => item.code === count)?.assessment.reading;
    expect(readingOf(issued)).toBeNull();
    expect(readingOf(await getPlanBoard(leader, scene.plan.code, nowDates))).not.toBeNull();
    const restated = await asActor(leader, (tx) =>
      readRestatement(tx, leader, issued, nowDates.knownBy),
    );
    expect(restated?.items.map((item) => item.code)).toEqual([count]);
  });

  it("is not moved by a snapshot's own rules growing: the page reads what was kept", async () => {
    const { scene } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    // As if the rules of that day had said otherwise.
    const issue = await db.periodIssue.findFirstOrThrow({ where: { planId: scene.plan.id } });
    const key = { issueId: issue.id, noun: "milestone", code: "1" };
    const row = await db.issuedRecord.findUniqueOrThrow({ where: { issueId_noun_code: key } });
    const assessment = { ...(row.assessment as object), status: "overdue", daysLate: 12 };
    await db.issuedRecord.update({ where: { issueId_noun_code: key }, data: { assessment } });
    const { items } = await getPlanBoard(scene.people.leader, scene.plan.code, issuedDates);
    expect(items[0]?.assessment).toMatchObject({ status: "overdue", daysLate: 12 });
  });

  it("waits for the review while something is undecided, not for what nobody sent", async () => {
    const { scene, undecided } = await closedQuarter();
    const { manager, reviewer } = scene.people;
    await compilePeriod(manager, quarter(scene), afterGrace);
    const early = await faultOf(issuePeriod(manager, signed(scene), afterGrace));
    expect([early.code, early.details.params]).toEqual([
      "wrongState",
      { obstacle: "stillReviewing", undecided: 1, reviewEndsOn: "2024-10-31" },
    ]);
    await acceptReports(reviewer, { reportIds: [undecided] }, at("2024-10-18T11:00"));
    // What was compiled does not hold what was accepted since.
    const stale = await faultOf(issuePeriod(manager, signed(scene), at("2024-10-18T12:00")));
    expect(stale.details.params).toMatchObject({ obstacle: "stale", undecided: 0 });
    await compilePeriod(manager, quarter(scene), at("2024-10-18T13:00"));
    await issuePeriod(manager, signed(scene), at("2024-10-18T14:00"));
  });

  it("is not stale by what concerns another quarter, nor by days that pass", async () => {
    const { scene } = await compiledQuarter();
    // A right given on the plan raises its revision and moves no figure.
    await db.plan.update({ where: { id: scene.plan.id }, data: { revision: { increment: 3 } } });
    const issued = await issuePeriod(scene.people.manager, signed(scene), later);
    expect(issued.issueId).not.toBe("");
  });

  it("keeps whose word it is, and the sheet in either language with the commission's words", async () => {
    const { scene } = await compiledQuarter();
    const { manager } = scene.people;
    const words = {
      overall: "",
      lagging: "Land is short.",
      indicators: "",
      areas: "",
      upcoming: "",
    };
    await editBrief(manager, { ...quarter(scene), words, expectedVersion: 0 }, afterReview);
    await issuePeriod(manager, { ...signed(scene), document: "No. 7" }, afterReview);
    const { issue } = await issueOf(scene);
    expect(issue.signatory).toBe("Li Ming");
    const kept = await asActor(manager, (tx) => readIssuePaper(tx, issue.id));
    expect(kept).toMatchObject({
      document: "No. 7",
      brief: { words: { lagging: "Land is short." }, compiledBy: manager.displayName },
    });
    expect(kept.brief?.lines.en.overall[1]).toContain("Q3 2024: 5 owed, 2 sent, 1 reviewed.");
    expect(kept.brief?.lines["zh-CN"].overall[1]).toContain("应报 5，已报 2，已审 1");
  });

  it("asks whose word it is", async () => {
    const { scene } = await compiledQuarter();
    const nobody = { ...quarter(scene), signatory: "  " };
    const { code, details } = await faultOf(issuePeriod(scene.people.manager, nobody, afterReview));
    expect([code, details.fields]).toEqual(["invalid", [{ field: "signatory", code: "required" }]]);
  });

  it("needs a compiled quarter and the manager", async () => {
    const scene = await newScene();
    const refused = () => faultOf(issuePeriod(scene.people.manager, signed(scene), afterReview));
    expect((await refused()).details.params).toMatchObject({ obstacle: "notClosed" });
    await closePeriod(scene.people.manager, quarter(scene), afterGrace);
    expect((await refused()).details.params).toMatchObject({ obstacle: "notCompiled" });
    const { reviewer, outsider } = scene.people;
    for (const person of [reviewer, outsider]) {
      const refusal = await faultOf(issuePeriod(person, signed(scene), afterReview));
      expect(refusal.code).toBe("notAllowed");
    }
    const unknown = { ...signed(scene), period: "2029Q1" };
    expect((await faultOf(issuePeriod(scene.people.manager, unknown, later))).code).toBe(
      "notFound",
    );
  });

  it("happens once, also when two try at the same moment", async () => {
    const { scene } = await compiledQuarter();
    await expectOneWinner([
      issuePeriod(scene.people.manager, signed(scene), afterReview),
      issuePeriod(scene.people.manager, signed(scene), afterReview),
    ]);
    expect(await db.periodIssue.count({ where: { planId: scene.plan.id } })).toBe(1);
  });

  it("lets nothing be accepted into its past", async () => {
    const { scene, undecided } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    const slow = { reportIds: [undecided] };
    const refusal = await faultOf(acceptReports(scene.people.reviewer, slow, afterReview));
    expect(refusal.code).toBe("conflict");
    await acceptReports(scene.people.reviewer, slow, at("2024-11-01T09:01"));
  });

  it("compares an issued quarter with one that was never issued", async () => {
    const { scene } = await compiledQuarter();
    await issuePeriod(scene.people.manager, signed(scene), afterReview);
    const { leader } = scene.people;
    const states = await getPlanStates(leader, scene.plan.code, issuedDates, "2024-06-30");
    expect(states.comparison).toMatchObject({
      before: { asOf: "2024-06-30", period: "2024Q2", issued: false },
      after: { asOf: "2024-09-30", period: "2024Q3", issued: true },
      reviewed: [],
    });
    expect(states.board.issues.map((issue) => issue.period)).toEqual(["2024Q3"]);
    // Later, the issued quarter is the earlier side, and it is its snapshot that is read.
    const live = { asOf: "2024-11-13", knownBy: at("2024-11-13T09:00")(), live: true };
    const since = await getPlanStates(leader, scene.plan.code, live, "2024-09-30");
    expect(since.comparison?.before).toMatchObject({ knownBy: afterReview(), issued: true });
  });
});
