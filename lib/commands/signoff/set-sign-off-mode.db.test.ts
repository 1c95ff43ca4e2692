// How a unit signs: set by its head or the manager, never without a name and a post; the last word counts.
import { describe, expect, it } from "vitest";
import { findSetting } from "@/lib/data/sign-off-modes";
import { asActor } from "@/lib/data/as-actor";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
  withBrokenLog,
} from "../report/report-scene.fixture";
import { setSignOffMode } from "./set-sign-off-mode";
import { deputyIn, modeAsk, system } from "./signoff-scene.fixture";

const shared = await newScene();
const settingOf = (scene: Scene) => asActor(system, (tx) => findSetting(tx, scene.lead.id));

describe("the way a unit signs", () => {
  it.each(["head", "manager"] as const)("is set by the %s, with one entry", async (role) => {
    const scene = await newScene();
    expect(await settingOf(scene)).toBeNull();
    await setSignOffMode(scene.people[role], modeAsk(scene), clock);
    expect(await settingOf(scene)).toMatchObject({
      mode: "paper",
      responsible: "Wang Wu",
      responsiblePost: "Director",
      setByName: scene.people[role].displayName,
    });
    expect(await logOf(scene.lead.id)).toEqual(["signOff.modeSet"]);
  });

  it.each(["reporter", "supporter", "otherHead", "reviewer", "leader", "auditor"] as const)(
    "is not set by the %s",
    async (role) => {
      const refused = setSignOffMode(shared.people[role], modeAsk(shared), clock);
      expect(await refusalOf(refused)).toBe("notAllowed");
    },
  );

  it("is not set by a deputy, nor for a unit or a plan that is not there", async () => {
    const scene = await newScene();
    const deputy = await deputyIn(scene);
    expect(await refusalOf(setSignOffMode(deputy, modeAsk(scene), clock))).toBe("notAllowed");
    const { head } = scene.people;
    const elsewhere = [{ unit: "none" }, { plan: "none" }, { plan: shared.plan.code }];
    for (const change of elsewhere)
      expect(await refusalOf(setSignOffMode(head, modeAsk(scene, change), clock))).toBe("notFound");
  });

  it.each(["online", "paper"] as const)("%s needs a name and a post", async (mode) => {
    const ask = modeAsk(shared, { mode, responsible: "", responsiblePost: "" });
    const { code, details } = await faultOf(setSignOffMode(shared.people.head, ask, clock));
    expect([code, details.fields]).toEqual([
      "incomplete",
      [
        { field: "responsible", code: "required" },
        { field: "responsiblePost", code: "required" },
      ],
    ]);
    expect(await settingOf(shared)).toBeNull();
  });

  it("is what was said last, also within one tick of the clock", async () => {
    const scene = await newScene();
    const { head } = scene.people;
    await setSignOffMode(head, modeAsk(scene), clock);
    for (const responsible of ["Li Si", "Zhao Liu", "Qian Qi"]) {
      const expectedId = (await settingOf(scene))?.id ?? null;
      await setSignOffMode(
        head,
        modeAsk(scene, { mode: "online", responsible, expectedId }),
        clock,
      );
    }
    expect(await settingOf(scene)).toMatchObject({ mode: "online", responsible: "Qian Qi" });
    expect(await db.signOffMode.count({ where: { organisationId: scene.lead.id } })).toBe(4);
  });

  it("is not set over somebody else's word", async () => {
    const scene = await newScene();
    const { head, manager } = scene.people;
    await setSignOffMode(manager, modeAsk(scene), clock);
    const { code, details } = await faultOf(setSignOffMode(head, modeAsk(scene), clock));
    expect([code, details.params]).toEqual(["conflict", { by: manager.displayName }]);
    expect(await logOf(scene.lead.id)).toEqual(["signOff.modeSet"]);
  });

  it("is set by one of two at once", async () => {
    const scene = await newScene();
    const { head, manager } = scene.people;
    await expectOneWinner([
      setSignOffMode(head, modeAsk(scene), clock),
      setSignOffMode(manager, modeAsk(scene, { mode: "online" }), clock),
    ]);
    expect(await logOf(scene.lead.id)).toEqual(["signOff.modeSet"]);
  });

  it("stays when the log cannot be written", async () => {
    const scene = await newScene();
    const broken = await withBrokenLog(scene.people.head);
    await expect(setSignOffMode(broken, modeAsk(scene), clock)).rejects.toThrow();
    expect(await settingOf(scene)).toBeNull();
  });
});
