// What the pages of filling in read: offers without change, drafts of two, contributions and posts, cut to the reader.
import { beforeAll, describe, expect, it } from "vitest";
import { toLocalDate } from "@/lib/domain/calendar";
import type { UserActor } from "@/lib/domain/actor";
import { toFormValues } from "@/lib/domain/report/form-values";
import { passItem } from "@/lib/commands/charge/pass-item";
import { answer, ask, save } from "@/lib/commands/contribution/contribution-scene.fixture";
import { confirmNoChange } from "@/lib/commands/report/confirm-no-change";
import { acceptedBefore } from "@/lib/commands/report/last-quarter.fixture";
import {
  clock,
  drafted,
  draftOf,
  newScene,
  reportIn,
} from "@/lib/commands/report/report-scene.fixture";
import type { Scene } from "@/prisma/factories/plan";
import { findDraftState } from "./draft-state";
import { findEntry } from "./entry";
import { getPlanBoard } from "./plan-board";
import { findContributionEntry } from "./supporting-work";
import { listWork } from "./work";

const now = clock();
const dates = { asOf: toLocalDate(now), knownBy: now, live: true };
const boardFor = (scene: Scene, actor: UserActor) => getPlanBoard(actor, scene.plan.code, dates);

async function entryOf(scene: Scene, actor: UserActor, kind: "count" | "build" = "count") {
  const board = await boardFor(scene, actor);
  return findEntry(actor, board, { milestone: scene.items[kind].code, period: scene.open.code });
}

async function rowOf(scene: Scene, actor: UserActor, kind: "count" | "build" = "count") {
  const list = await listWork(actor, await boardFor(scene, actor));
  return list.groups
    .flatMap(({ rows }) => rows)
    .find(({ item }) => item.code === scene.items[kind].code);
}

let scene: Scene;
beforeAll(async () => {
  scene = await newScene();
  await acceptedBefore(scene, scene.items.count);
});

describe("no change in a list", () => {
  it("is offered where it rests on something, and says why where not", async () => {
    const { reporter, head } = scene.people;
    expect(await rowOf(scene, reporter)).toMatchObject({
      offer: { offered: true, asksWord: false },
      streak: 0,
    });
    expect((await rowOf(scene, reporter, "build"))?.offer).toEqual({
      offered: false,
      why: "noLast",
    });
    expect((await rowOf(scene, head))?.offer).toBeNull();
    expect(await entryOf(scene, reporter)).toMatchObject({ offer: { offered: true } });
  });

  it("counts the one just sent, and may be taken back by the reporter", async () => {
    const own = await newScene();
    await acceptedBefore(own, own.items.count);
    const keys = { plan: own.plan.code, milestone: own.items.count.code, period: own.open.code };
    await confirmNoChange(own.people.reporter, { ...keys, expectedVersion: null, word: "" }, clock);
    expect(await rowOf(own, own.people.reporter)).toMatchObject({
      streak: 1,
      mayWithdraw: true,
      offer: null,
    });
    expect((await rowOf(own, own.people.head))?.mayWithdraw).toBe(false);
  });
});

describe("a draft that is open in two windows", () => {
  it("tells the newer version with its words, and nothing while it is not newer", async () => {
    const own = await newScene();
    const { version } = await drafted(own, "count");
    const keys = { plan: own.plan.code, milestone: own.items.count.code, period: own.open.code };
    const { colleague, reporter } = own.people;
    expect(await findDraftState(colleague, { ...keys, since: 0 })).toMatchObject({
      version,
      by: reporter.displayName,
      own: false,
      sent: false,
      values: toFormValues(draftOf("count")),
    });
    const same = await findDraftState(reporter, { ...keys, since: version });
    expect(same).toMatchObject({ version, own: true });
    expect(same).not.toHaveProperty("values");
    expect((await entryOf(own, colleague))?.report?.savedJustNow).toBe(true);
    expect((await entryOf(own, reporter))?.report?.savedJustNow).toBe(false);
  });

  it("is the writers' alone", async () => {
    const own = await newScene();
    await reportIn("withHead", own);
    const keys = { plan: own.plan.code, milestone: own.items.count.code, period: own.open.code };
    expect(await findDraftState(own.people.colleague, { ...keys, since: 0 })).toMatchObject({
      sent: true,
    });
    for (const role of ["head", "supporter", "outsider", "reviewer", "auditor"] as const) {
      expect(await findDraftState(own.people[role], { ...keys, since: 0 })).toBeNull();
    }
    expect(await findDraftState(scene.people.reporter, { ...keys, since: 0 })).toBeNull();
  });
});

describe("contributions", () => {
  it("show the lead what was answered, and not what is still being written", async () => {
    const own = await newScene();
    await ask(own);
    const { version } = await save(own, { version: 1, text: "Not yet." });
    const { reporter, supporter } = own.people;
    expect((await entryOf(own, reporter))?.supporting).toMatchObject([
      {
        organisation: own.supporting.code,
        contribution: { state: "drafting", text: "", files: [] },
        mayAsk: false,
        askedToday: true,
      },
    ]);
    await answer(own, { version, text: "Two schools." });
    expect((await entryOf(own, reporter))?.supporting).toMatchObject([
      { contribution: { state: "answered", text: "Two schools." } },
    ]);
    expect((await entryOf(own, supporter))?.supporting).toEqual([]);
    expect((await rowOf(own, reporter))?.offer).toMatchObject({ offered: false });
  });

  it("come to the supporting unit's own list, what is asked first", async () => {
    const own = await newScene();
    await ask(own);
    const { supporter, outsider } = own.people;
    const list = await listWork(supporter, await boardFor(own, supporter));
    expect(list.supporting[0]).toMatchObject({
      item: { code: own.items.count.code },
      state: "asked",
      open: true,
    });
    expect(list.supporting).toHaveLength(5);
    const key = { milestone: own.items.count.code, period: null, organisation: null };
    const board = await boardFor(own, supporter);
    expect(await findContributionEntry(supporter, board, key)).toMatchObject({
      organisation: own.supporting.code,
      open: true,
    });
    const theirs = await boardFor(own, outsider);
    expect(await findContributionEntry(outsider, theirs, key)).toBeNull();
  });
});

describe("whose items", () => {
  it("are filtered by post and office; what is nobody's stays everybody's", async () => {
    const own = await newScene();
    const { reporter, colleague } = own.people;
    await passItem(
      reporter,
      {
        plan: own.plan.code,
        organisation: own.lead.code,
        items: [{ milestone: own.items.count.code, expected: null }],
        office: "Planning",
        personId: colleague.personId,
        backupId: null,
        note: "",
      },
      clock,
    );
    const codes = async (actor: UserActor, filter: "all" | "mine" | "office") => {
      const list = await listWork(actor, await boardFor(own, actor), filter);
      return list.groups.flatMap(({ rows }) => rows.map(({ item }) => item.code));
    };
    const { code } = own.items.count;
    expect(await codes(reporter, "all")).toContain(code);
    expect(await codes(reporter, "mine")).not.toContain(code);
    expect(await codes(reporter, "mine")).toHaveLength(4);
    expect(await codes(colleague, "mine")).toContain(code);
    expect((await entryOf(own, reporter))?.charge).toMatchObject({
      current: { office: "Planning", person: { id: colleague.personId } },
      previous: null,
    });
    expect((await entryOf(own, own.people.supporter))?.charge).toBeNull();
  });
});
