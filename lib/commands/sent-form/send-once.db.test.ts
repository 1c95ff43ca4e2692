// One form, sent more often than once: pressed twice, reloaded, tried again after the connection was cut.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DatabaseFaultError } from "@/lib/data/database-faults";
import { listSavedFilters } from "@/lib/data/saved-filters";
import { systemActor, type UserActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import type { Scene } from "@/prisma/factories/plan";
import { removeFilter } from "../filter/remove-filter";
import { saveFilter } from "../filter/save-filter";
import { acceptReports } from "../report/accept-reports";
import { clock, db, logOf, newScene, refusalOf, reportIn } from "../report/report-scene.fixture";
import { forgetSentForms } from "./forget-sent-forms";
import { sendOnce } from "./send-once";

const keep = (scene: Scene, name = "Late") => {
  const input = {
    plan: scene.plan.code,
    list: "milestones" as const,
    name,
    query: "status=overdue",
  };
  return (actor: UserActor) => saveFilter(actor, input, clock);
};
const filtersOf = async (scene: Scene, by: UserActor) =>
  (await listSavedFilters(by, scene.plan.code, "milestones")).map(({ id }) => id);

describe("something new", () => {
  it("is there once, and every sending is told the same", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const form = randomUUID();
    const send = () => sendOnce(reporter, form, keep(scene));
    const told = await Promise.all([send(), send(), send()]);
    told.push(await send());
    const [first] = told;
    expect(told).toEqual(Array(4).fill(first));
    expect(await filtersOf(scene, reporter)).toEqual([first?.filterId]);
    expect(await logOf(first?.filterId ?? "")).toEqual(["filter.saved"]);
  });

  it("is another one from another form, and from another person", async () => {
    const scene = await newScene();
    const { reporter, colleague } = scene.people;
    const form = randomUUID();
    await sendOnce(reporter, form, keep(scene));
    await sendOnce(reporter, randomUUID(), keep(scene, "Later"));
    await sendOnce(colleague, form, keep(scene));
    expect(await filtersOf(scene, reporter)).toHaveLength(2);
    expect(await filtersOf(scene, colleague)).toHaveLength(1);
  });

  it("that was refused is done when it is sent again and may be", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const { filterId } = await sendOnce(reporter, randomUUID(), keep(scene));
    const form = randomUUID();
    expect(await refusalOf(sendOnce(reporter, form, keep(scene)))).toBe("invalid");
    await removeFilter(reporter, { filterId, expectedVersion: 1 }, clock);
    const again = await sendOnce(reporter, form, keep(scene));
    expect(await filtersOf(scene, reporter)).toEqual([again.filterId]);
  });
});

describe("a move", () => {
  it("that was made is not refused when it is sent again, by any number at once", async () => {
    const scene = await newScene();
    const { reviewer } = scene.people;
    const ids = { reportIds: [await reportIn("withCommission", scene)] };
    const form = randomUUID();
    const send = () => sendOnce(reviewer, form, (actor) => acceptReports(actor, ids, clock));
    expect(await Promise.all([send(), send()])).toEqual([undefined, undefined]);
    expect(await send()).toBeUndefined();
    expect(await refusalOf(acceptReports(reviewer, ids, clock))).toBe("wrongState");
    expect(
      (await logOf(ids.reportIds[0] ?? "")).filter((a) => a === "report.accepted"),
    ).toHaveLength(1);
  });

  it("refused before it comes to its change ends as it did before, or is refused", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const form = randomUUID();
    const first = await sendOnce(reporter, form, keep(scene));
    const moved = () => Promise.reject(new DomainError("conflict"));
    expect(await sendOnce(reporter, form, moved)).toEqual(first);
    expect(await refusalOf(sendOnce(reporter, randomUUID(), moved))).toBe("conflict");
  });

  it("of several changes goes on from the one that was saved", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const form = randomUUID();
    const both = (fails: boolean) => async (actor: UserActor) => {
      const one = await keep(scene, "One")(actor);
      if (fails) throw new DomainError("unavailable");
      return [one, await keep(scene, "Two")(actor)];
    };
    expect(await refusalOf(sendOnce(reporter, form, both(true)))).toBe("unavailable");
    await sendOnce(reporter, form, both(false));
    expect(await filtersOf(scene, reporter)).toHaveLength(2);
  });
});

describe("a connection that broke during the commit", () => {
  const cut = () => new DatabaseFaultError("inDoubt", new Error("Connection terminated"));

  it.each(["before", "after"])("%s it was saved: it is there once", async (when) => {
    const scene = await newScene();
    const { reporter } = scene.people;
    let runs = 0;
    const told = await sendOnce(reporter, randomUUID(), async (actor) => {
      const isFirst = ++runs === 1;
      if (isFirst && when === "before") throw cut();
      const kept = await keep(scene)(actor);
      if (isFirst) throw cut();
      return kept;
    });
    expect([runs, await filtersOf(scene, reporter)]).toEqual([2, [told.filterId]]);
  });

  it("is told as such while the database stays away, and settled by sending it again", async () => {
    const scene = await newScene();
    const { reporter } = scene.people;
    const form = randomUUID();
    let runs = 0;
    const sending = sendOnce(reporter, form, async (actor) => {
      if (++runs === 2) {
        actor.sent?.next();
        throw new DomainError("unavailable");
      }
      await keep(scene)(actor);
      throw cut();
    });
    expect(await refusalOf(sending)).toBe("inDoubt");
    const { filterId } = await sendOnce(reporter, form, keep(scene));
    expect(await filtersOf(scene, reporter)).toEqual([filterId]);
  });
});

it("is forgotten after two weeks", async () => {
  const scene = await newScene();
  const { personId } = scene.people.reporter;
  await sendOnce(scene.people.reporter, "old", keep(scene));
  await sendOnce(scene.people.reporter, "young", keep(scene, "Later"));
  await db.$executeRaw`UPDATE "SentForm" SET "sentAt" = now() - interval '15 days'
    WHERE key = 'old.0' AND "personId" = ${personId}::uuid`;
  await forgetSentForms(systemActor("forget", randomUUID()));
  const left = await db.sentForm.findMany({ where: { personId } });
  expect(left.map(({ key }) => key)).toEqual(["young.0"]);
});
