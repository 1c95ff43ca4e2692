// Who reads what of a request: the unit all, those concerned what was signed, others the dates that were granted.
import { beforeAll, describe, expect, it } from "vitest";
import {
  getDeadlineDetail,
  getDeadlineForm,
  getDeadlineRegister,
} from "@/lib/data/deadline-register";
import { getItemDeadlines } from "@/lib/data/deadline-table";
import { getPlanBoard } from "@/lib/data/plan-board";
import { waitsFor } from "@/lib/domain/deadline/deadline-rights";
import { db, newScene, refusalOf } from "../report/report-scene.fixture";
import { clock, type DeadlineScene, newDeadlineScene } from "./deadline-scene.fixture";
import { exportDeadlines } from "./export-deadlines";

let scene: DeadlineScene;
const ids: Record<string, string> = {};
const states = ["withHead", "returned", "withCommission", "granted", "refused"] as const;
beforeAll(async () => {
  scene = await newDeadlineScene();
  for (const state of states) ids[state] = (await scene.requestIn(state)).changeId;
});

type Role = keyof DeadlineScene["people"];
const register = (role: Role) => getDeadlineRegister(scene.people[role], scene.plan.code, clock());

describe("the register", () => {
  it.each<[Role, string[]]>([
    ["reporter", [...states]],
    ["head", [...states]],
    ["supporter", [...states]],
    ["reviewer", ["granted", "refused", "withCommission"]],
    ["leader", ["granted", "refused", "withCommission"]],
    ["outsider", ["granted"]],
  ])("shows the %s: %j", async (role, expected) => {
    const { entries } = await register(role);
    expect(entries.map(({ change }) => change.state).sort()).toEqual(expected.sort());
    const words = entries.every(({ change }) => change.reason !== null);
    expect(words).toBe(role !== "outsider");
  });

  it.each<[Role, string[]]>([
    ["reporter", ["returned"]],
    ["head", ["withHead"]],
    ["manager", ["withCommission"]],
    ["reviewer", []],
    ["leader", []],
  ])("waits for the %s: %j", async (role, expected) => {
    const { entries } = await register(role);
    const waiting = entries.filter(({ steps }) => waitsFor(steps));
    expect(waiting.map(({ change }) => change.state)).toEqual(expected);
  });

  it("goes out as a workbook by the filters of the page, and is logged", async () => {
    const ask = { plan: scene.plan.code, locale: "en", kind: null, state: "granted" } as const;
    const { tables } = await exportDeadlines(scene.people.outsider, { ...ask, unit: null }, clock);
    expect(tables[0]?.rows).toHaveLength(2);
    const logged = await db.auditEvent.count({
      where: { planId: scene.plan.id, action: "figure.exported" },
    });
    expect(logged).toBe(1);
  });
});

describe("one request", () => {
  const detail = (role: Role, id: string) =>
    getDeadlineDetail(scene.people[role], scene.plan.code, id, clock());

  it("is shut to who may not read it, and not there across plans", async () => {
    expect(await refusalOf(detail("reviewer", ids["withHead"] ?? ""))).toBe("notAllowed");
    expect(await refusalOf(detail("outsider", ids["refused"] ?? ""))).toBe("notAllowed");
    const { manager } = (await newScene()).people;
    const across = getDeadlineDetail(manager, scene.plan.code, ids["granted"] ?? "", clock());
    expect(await refusalOf(across)).toBe("notFound");
  });

  it("tells its steps as far as the reader may see them", async () => {
    const actions = async (role: Role) =>
      (await detail(role, ids["granted"] ?? "")).events.map(({ action }) => action);
    expect(await actions("reporter")).toEqual([
      "deadline.asked",
      "deadline.signed",
      "deadline.granted",
    ]);
    expect(await actions("outsider")).toEqual(["deadline.granted"]);
    const seen = await detail("outsider", ids["granted"] ?? "");
    expect(seen.change).toMatchObject({ reason: null, remedy: null, decisionReason: null });
    expect(seen.rows).toHaveLength(2);
  });
});

it("the item's page knows of a request under way, and opens it to who may read it", async () => {
  const { change } = (await register("head")).entries.find(
    (each) => each.change.state === "withHead",
  ) ?? { change: null };
  const today = { asOf: "2024-10-08", knownBy: clock(), live: true };
  const board = await getPlanBoard(scene.people.head, scene.plan.code, today);
  const item = board.items.find((each) => each.code === change?.milestone);
  if (!item || !change) throw new Error("no request");
  const open = async (role: Role, reach: "unit" | "everyone") =>
    (await getItemDeadlines(scene.people[role], item, { reach, knownBy: clock() })).open;
  expect(await open("head", "unit")).toEqual({ id: change.id, seen: true });
  expect(await open("outsider", "everyone")).toEqual({ id: change.id, seen: false });
  const form = await getDeadlineForm(scene.people.reporter, scene.plan.code, item.code, clock());
  expect(form).toMatchObject({
    may: true,
    which: { kind: null, obstacle: "openRequest" },
    openChangeId: change.id,
  });
});
