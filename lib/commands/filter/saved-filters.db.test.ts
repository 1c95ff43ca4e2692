// A reader's own filters: kept, renamed, removed, each once in the log, and nobody else's to see or change.
import { describe, expect, it } from "vitest";
import { listSavedFilters } from "@/lib/data/saved-filters";
import type { UserActor } from "@/lib/domain/actor";
import { FILTERS_PER_LIST } from "@/lib/domain/search/saved-filter";
import type { Scene } from "@/prisma/factories/plan";
import {
  clock,
  db,
  expectOneWinner,
  faultOf,
  logOf,
  newScene,
  refusalOf,
} from "../report/report-scene.fixture";
import { removeFilter } from "./remove-filter";
import { renameFilter } from "./rename-filter";
import { saveFilter, type SaveFilterInput } from "./save-filter";

const save = (scene: Scene, change: Partial<SaveFilterInput> = {}, by = scene.people.reporter) =>
  saveFilter(
    by,
    { plan: scene.plan.code, list: "milestones", name: "Late", query: "status=overdue", ...change },
    clock,
  );
const onList = (scene: Scene, by: UserActor = scene.people.reporter) =>
  listSavedFilters(by, scene.plan.code, "milestones");
const faultsOf = async (work: Promise<unknown>) =>
  (await faultOf(work)).details.fields?.map(({ field, code }) => `${field} ${code}`);

describe("keeping a filter", () => {
  it("keeps what the list knows and no dates, and says so in the log", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene, {
      name: " Late ",
      query: "status=overdue&asOf=2024-06-30&page=2&x=1&area=A1",
    });
    expect(await onList(scene)).toEqual([
      { id: filterId, name: "Late", query: "area=A1&status=overdue", version: 1 },
    ]);
    expect(await logOf(filterId)).toEqual(["filter.saved"]);
  });

  it("is refused with its faults, and leaves nothing", async () => {
    const scene = await newScene();
    expect(await faultsOf(save(scene, { name: " ", query: "asOf=2024-06-30" }))).toEqual([
      "name required",
      "query required",
    ]);
    expect(await faultsOf(save(scene, { name: "n".repeat(21) }))).toEqual(["name tooLong"]);
    await save(scene);
    expect(await faultsOf(save(scene))).toEqual(["name taken"]);
    expect(await onList(scene)).toHaveLength(1);
  });

  it("has the name free on another list, for another person and on another plan", async () => {
    const [scene, other] = [await newScene(), await newScene()];
    await save(scene);
    await save(scene, { list: "overdue", query: "group=risk" });
    await save(scene, {}, scene.people.colleague);
    await save(other);
    expect(await onList(scene)).toHaveLength(1);
    expect(await refusalOf(save(scene, { plan: other.plan.code }))).toBe("notFound");
  });

  it("ends where the row above the list is full", async () => {
    const scene = await newScene();
    for (let index = 0; index < FILTERS_PER_LIST; index += 1)
      await save(scene, { name: `Filter ${index}` });
    expect(await faultsOf(save(scene))).toEqual(["name filtersFull"]);
  });

  it("keeps one of two that are saved under one name at once", async () => {
    const scene = await newScene();
    const tries = await Promise.allSettled([save(scene), save(scene)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await onList(scene)).toHaveLength(1);
  });

  it("is fenced by the database too", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene);
    const { id: _, ...row } = await db.savedFilter.findUniqueOrThrow({ where: { id: filterId } });
    await expect(db.savedFilter.create({ data: row })).rejects.toThrow();
  });
});

describe("changing one", () => {
  it("renames it, once in the log, with what it was called", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene);
    const ask = { filterId, name: "Too late", expectedVersion: 1 };
    await renameFilter(scene.people.reporter, ask, clock);
    expect(await onList(scene)).toMatchObject([{ name: "Too late", version: 2 }]);
    expect(await logOf(filterId)).toEqual(["filter.saved", "filter.renamed"]);
    const last = await db.auditEvent.findFirst({
      where: { subjectId: filterId },
      orderBy: { id: "desc" },
    });
    expect([last?.before, last?.after]).toEqual([{ name: "Late" }, { name: "Too late" }]);
  });

  it("does not take a name that stands", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene);
    await save(scene, { name: "Other" });
    const ask = { filterId, name: "Other", expectedVersion: 1 };
    expect(await faultsOf(renameFilter(scene.people.reporter, ask, clock))).toEqual(["name taken"]);
  });

  it("is refused to one who looked at an older name", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene);
    const { reporter } = scene.people;
    await expectOneWinner([
      renameFilter(reporter, { filterId, name: "One", expectedVersion: 1 }, clock),
      renameFilter(reporter, { filterId, name: "Two", expectedVersion: 1 }, clock),
    ]);
    const stale = removeFilter(reporter, { filterId, expectedVersion: 1 }, clock);
    expect(await refusalOf(stale)).toBe("conflict");
  });

  it("removes it, and the name is free again", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const { filterId } = await save(scene);
    await removeFilter(reporter, { filterId, expectedVersion: 1 }, clock);
    expect(await onList(scene)).toEqual([]);
    expect(await logOf(filterId)).toEqual(["filter.saved", "filter.removed"]);
    const again = removeFilter(reporter, { filterId, expectedVersion: 2 }, clock);
    expect(await refusalOf(again)).toBe("notFound");
    await save(scene);
  });
});

describe("who", () => {
  it("nobody but its owner sees, renames or removes it", async () => {
    const scene = await newScene();
    const { filterId } = await save(scene);
    for (const other of [scene.people.colleague, scene.people.manager, scene.people.auditor]) {
      expect(await onList(scene, other)).toEqual([]);
      const ask = { filterId, name: "Mine", expectedVersion: 1 };
      expect(await refusalOf(renameFilter(other, ask, clock))).toBe("notFound");
      expect(await refusalOf(removeFilter(other, ask, clock))).toBe("notFound");
    }
  });
});
