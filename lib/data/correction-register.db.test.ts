// The register of corrections and one of them: to each reader what is theirs to read and to do.
import { describe, expect, it } from "vitest";
import {
  acceptedIn,
  acceptedLater,
  propose,
  reading,
} from "@/lib/commands/correction/correction-scene.fixture";
import { newScene, refusalOf, reportIn } from "@/lib/commands/report/report-scene.fixture";
import { viewDates } from "@/lib/domain/view-dates";
import type { Scene } from "@/prisma/factories/plan";
import { getCorrection } from "./correction-detail";
import { getCorrectionForm } from "./correction-form";
import { getCorrectionRegister } from "./correction-register";
import { getMilestone } from "./milestones";
import { listOpenCorrections } from "./open-corrections";
import { getPlanBoard } from "./plan-board";

const now = new Date("2024-10-15T02:00:00.000Z");
type Role = keyof Scene["people"];
const register = (scene: Scene, role: Role) =>
  getCorrectionRegister(scene.people[role], scene.plan.code, now);
const detail = (scene: Scene, role: Role, id: string) =>
  getCorrection(scene.people[role], scene.plan.code, id, now);

describe("a correction that the unit still writes", () => {
  it("is the unit's: those concerned see that there is one, others nothing", async () => {
    const scene = await newScene();
    const id = await propose(scene, await acceptedIn(scene, scene.closed));
    for (const role of ["reporter", "head", "supporter"] as const) {
      const [row] = (await register(scene, role)).open;
      expect(row).toMatchObject({ id, after: { reading: reading(2) } });
      expect(row?.reason).toBe("One school was counted twice.");
    }
    for (const role of ["reviewer", "leader", "auditor"] as const) {
      const [row] = (await register(scene, role)).open;
      expect(row).toMatchObject({ id, before: { reading: reading(3) }, after: null, reason: null });
    }
    expect(await register(scene, "outsider")).toMatchObject({ open: [], closed: [] });
    expect(await refusalOf(detail(scene, "outsider", id))).toBe("notFound");
    expect((await detail(scene, "reviewer", id)).after).toBeNull();
  });

  it("is written, sent and given up by its side alone", async () => {
    const scene = await newScene();
    const id = await propose(scene, await acceptedIn(scene, scene.closed));
    const may = async (role: Role) => (await detail(scene, role, id)).may;
    const nothing = { edit: false, withdraw: false, drop: false, sign: false, review: false };
    expect(await may("reporter")).toEqual({ ...nothing, edit: true, drop: true });
    expect(await may("manager")).toEqual({ ...nothing, drop: true });
    expect(await may("reviewer")).toEqual(nothing);
    expect(await may("head")).toEqual(nothing);
    expect(await may("supporter")).toEqual(nothing);
  });

  it("waits on the list of the unit that leads the item", async () => {
    const scene = await newScene();
    const id = await propose(scene, await acceptedIn(scene, scene.closed), {
      by: scene.people.reviewer,
    });
    const dates = viewDates({}, now);
    const waiting = async (role: Role) => {
      const board = await getPlanBoard(scene.people[role], scene.plan.code, dates);
      return (await listOpenCorrections(scene.people[role], board)).map((row) => row.id);
    };
    expect(await waiting("reporter")).toEqual([id]);
    expect(await waiting("supporter")).toEqual([]);
    expect(await waiting("outsider")).toEqual([]);
  });
});

describe("an accepted correction", () => {
  it("is read by everyone: old, new and when; the reason by those concerned", async () => {
    const scene = await newScene();
    const id = await propose(scene, await acceptedIn(scene, scene.closed));
    await acceptedLater(scene, id);
    const [row] = (await register(scene, "outsider")).closed;
    expect(row).toMatchObject({
      id,
      state: "accepted",
      before: { reading: reading(3), on: "2024-06-30" },
      after: { reading: reading(2), on: "2024-06-30" },
      reason: null,
      decidedAt: new Date("2024-10-10T02:00:00.000Z"),
    });
    expect((await register(scene, "leader")).closed[0]?.reason).toBe(
      "One school was counted twice.",
    );
    const seen = await detail(scene, "outsider", id);
    expect(seen.after).toMatchObject({ doneText: "Three schools were opened.", problemsText: "" });
    expect(seen.files).toEqual([]);
  });

  it("stands on the item's page over what it puts right, by the dates of the page", async () => {
    const scene = await newScene();
    const reportId = await acceptedIn(scene, scene.closed);
    const id = await propose(scene, reportId);
    await acceptedLater(scene, id);
    const at = async (knownBy?: string) => {
      const dates = viewDates({ asOf: "2024-10-09", knownBy }, now);
      const { plan, items, people } = scene;
      const { code } = items.count;
      return (await getMilestone(people.outsider, plan.code, code, dates, now)).reports;
    };
    expect(await at()).toMatchObject([
      { id, corrects: { reportId, reason: null }, correctedBy: null },
      { id: reportId, correctedBy: { reading: reading(2) }, correctionId: id },
    ]);
    expect(await at("2024-10-09")).toMatchObject([{ id: reportId, correctedBy: null }]);
  });
});

describe("the form of a correction", () => {
  it("offers the later reports that repeat the reading, and names those that do not", async () => {
    const scene = await newScene();
    const first = await acceptedIn(scene, scene.closed);
    const later = await acceptedIn(scene, scene.open);
    const form = async (role: Role) =>
      getCorrectionForm(scene.people[role], scene.plan.code, first, now);
    expect(await form("reporter")).toMatchObject({
      may: true,
      side: "unit",
      obstacle: null,
      repeats: [{ id: later, period: scene.open.code }],
      others: [],
    });
    expect(await form("reviewer")).toMatchObject({ may: true, side: "commission" });
    expect(await form("head")).toMatchObject({ may: false, repeats: [] });
    await propose(scene, later, { by: scene.people.manager });
    expect(await form("reporter")).toMatchObject({ repeats: [], others: [] });
    await propose(scene, first);
    expect(await form("reporter")).toMatchObject({ obstacle: "underWay" });
  });

  it("is not found across plans", async () => {
    const [scene, other] = [await newScene(), await newScene()];
    const reportId = await reportIn("accepted", scene);
    const { people, plan } = other;
    expect(await refusalOf(getCorrectionForm(people.manager, plan.code, reportId, now))).toBe(
      "notFound",
    );
  });
});
