// A closed quarter is compiled, its brief written; two who do it at once do not undo each other.
import { describe, expect, it } from "vitest";
import { getPeriodPage } from "@/lib/data/period-page";
import { getPeriodRegister } from "@/lib/data/period-register";
import type { Scene } from "@/prisma/factories/plan";
import { acceptReports } from "../report/accept-reports";
import {
  db,
  expectOneWinner,
  faultOf,
  newScene,
  refusalOf,
  reportIn,
} from "../report/report-scene.fixture";
import { closePeriod } from "./close-period";
import { compilePeriod } from "./compile-period";
import { editBrief } from "./edit-brief";

const at = (text: string) => () => new Date(`${text}+08:00`);
const afterGrace = at("2024-10-18T09:00");
const noon = at("2024-10-18T12:00");
const evening = at("2024-10-18T18:00");

const quarter = (scene: Scene) => ({ plan: scene.plan.code, period: scene.open.code });
const empty = { overall: "", lagging: "", indicators: "", areas: "", upcoming: "" };

async function closed() {
  const scene = await newScene();
  const undecided = await reportIn("withCommission", scene, "count");
  await closePeriod(scene.people.manager, quarter(scene), afterGrace);
  return { scene, undecided };
}
async function compiled() {
  const made = await closed();
  await compilePeriod(made.scene.people.manager, quarter(made.scene), noon);
  return made;
}
const periodOf = (scene: Scene) =>
  db.reportingPeriod.findUniqueOrThrow({ where: { id: scene.open.id } });
const actionsOf = async (scene: Scene) =>
  (
    await db.auditEvent.findMany({ where: { subjectId: scene.open.id }, orderBy: { id: "asc" } })
  ).map((event) => event.action);

describe("compiling", () => {
  it("keeps who, when and from which revision, in one event", async () => {
    const { scene } = await closed();
    const { revision } = await compilePeriod(scene.people.manager, quarter(scene), noon);
    const plan = await db.plan.findUniqueOrThrow({ where: { id: scene.plan.id } });
    expect(plan.revision).toBe(revision);
    expect(await periodOf(scene)).toMatchObject({
      state: "compiled",
      compiledAt: noon(),
      compiledByName: scene.people.manager.displayName,
      compiledRevision: revision,
    });
    expect(await actionsOf(scene)).toEqual(["period.closed", "period.compiled"]);
  });

  it("is stale once something is accepted, says so, and may be done again", async () => {
    const { scene, undecided } = await compiled();
    const { manager, reviewer } = scene.people;
    const staleOf = async (now: Date) =>
      (await getPeriodRegister(manager, scene.plan.code, now)).periods.find(
        (row) => row.code === scene.open.code,
      )?.stale;
    expect(await staleOf(noon())).toBe(false);
    await acceptReports(reviewer, { reportIds: [undecided] }, at("2024-10-18T15:00"));
    expect(await staleOf(evening())).toBe(true);
    const page = await getPeriodPage(manager, scene.plan.code, scene.open.code, evening());
    expect(page.moves.find(({ name }) => name === "issue")?.obstacle).toEqual({ code: "stale" });
    // The brief still tells what was compiled.
    expect(page.brief?.figures.reporting).toEqual({ owed: 5, sent: 1, reviewed: 0 });
    await compilePeriod(manager, quarter(scene), evening);
    expect(await staleOf(evening())).toBe(false);
    const again = await getPeriodPage(manager, scene.plan.code, scene.open.code, evening());
    expect(again.brief?.figures.reporting).toEqual({ owed: 5, sent: 1, reviewed: 1 });
  });

  it("is the manager's, of a closed quarter that exists", async () => {
    const { scene } = await closed();
    const { reviewer, leader, manager } = scene.people;
    for (const person of [reviewer, leader]) {
      expect(await refusalOf(compilePeriod(person, quarter(scene), noon))).toBe("notAllowed");
    }
    const never = { ...quarter(scene), period: "2029Q1" };
    expect(await refusalOf(compilePeriod(manager, never, noon))).toBe("notFound");
    const open = await newScene();
    const early = await faultOf(compilePeriod(open.people.manager, quarter(open), noon));
    expect([early.code, early.details.params]).toEqual(["wrongState", { state: "open" }]);
  });

  it("of two at once one wins", async () => {
    const { scene } = await closed();
    const { manager } = scene.people;
    await expectOneWinner([
      compilePeriod(manager, { ...quarter(scene), seen: "" }, noon),
      compilePeriod(manager, { ...quarter(scene), seen: "" }, noon),
    ]);
    const again = { ...quarter(scene), seen: noon().toISOString() };
    await compilePeriod(manager, again, evening);
    expect(await refusalOf(compilePeriod(manager, again, evening))).toBe("conflict");
  });
});

describe("the words of the brief", () => {
  const words = { ...empty, lagging: "Land is short." };

  it("are kept with one event and outlive another compiling", async () => {
    const { scene } = await compiled();
    const { manager } = scene.people;
    const input = { ...quarter(scene), words, expectedVersion: 0 };
    expect(await editBrief(manager, input, noon)).toEqual({ version: 1 });
    await compilePeriod(manager, quarter(scene), evening);
    expect((await periodOf(scene)).briefWords).toEqual({ ...words, version: 1 });
    expect((await actionsOf(scene)).slice(2)).toEqual(["period.briefEdited", "period.compiled"]);
  });

  it("do not go over what another saved meanwhile", async () => {
    const { scene } = await compiled();
    const { manager } = scene.people;
    const input = { ...quarter(scene), words, expectedVersion: 0 };
    await expectOneWinner([editBrief(manager, input, noon), editBrief(manager, input, noon)]);
    expect(await refusalOf(editBrief(manager, input, evening))).toBe("conflict");
    await editBrief(manager, { ...input, expectedVersion: 1, words: empty }, evening);
  });

  it("are the manager's, of a compiled quarter", async () => {
    const { scene } = await closed();
    const { manager, reviewer } = scene.people;
    const input = { ...quarter(scene), words, expectedVersion: 0 };
    expect(await refusalOf(editBrief(manager, input, noon))).toBe("wrongState");
    await compilePeriod(manager, quarter(scene), noon);
    expect(await refusalOf(editBrief(reviewer, input, noon))).toBe("notAllowed");
  });
});
