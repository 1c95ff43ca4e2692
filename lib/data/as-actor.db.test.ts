// The transaction in which everything is read: it carries the actor, and it can be trusted to forget him.
import { describe, expect, it } from "vitest";
import { systemActor, userActor } from "../domain/actor";
import { asActor, type ReadTx } from "./as-actor";

const planId = "00000000-0000-4000-8000-000000000001";
const personId = "00000000-0000-4000-8000-000000000002";
const unitId = "00000000-0000-4000-8000-000000000003";

const reporter = userActor({
  personId,
  name: "reporter",
  displayName: "Reporter",
  grants: [
    {
      role: "reporter",
      organisation: "health",
      organisationId: unitId,
      organisationName: "Health",
      plan: "p",
      planId,
    },
  ],
  requestId: "request-1",
  address: null,
});
const everywhere = userActor({
  ...reporter,
  grants: [
    {
      role: "leader",
      organisation: null,
      organisationId: null,
      organisationName: null,
      plan: null,
      planId: null,
    },
  ],
});

type Settings = { kind: string; person: string; plans: string; units: string; request: string };

async function settings(tx: ReadTx): Promise<Settings | undefined> {
  const [row] = await tx.$queryRaw<Settings[]>`
    SELECT current_setting('luoshi.actor_kind') AS kind, current_setting('luoshi.person') AS person,
           current_setting('luoshi.plans') AS plans, current_setting('luoshi.units') AS units,
           current_setting('luoshi.request') AS request`;
  return row;
}

describe("asActor", () => {
  it("puts the actor's settings into the transaction", async () => {
    expect(await asActor(reporter, settings)).toEqual({
      kind: "user",
      person: personId,
      plans: planId,
      units: unitId,
      request: "request-1",
    });
  });

  it("says every plan for a grant without one, and for a job", async () => {
    expect(await asActor(everywhere, settings)).toMatchObject({ plans: "*", units: "" });
    const job = await asActor(systemActor("nightly", "request-2"), settings);
    expect(job).toMatchObject({ kind: "system", person: "", plans: "*", units: "*" });
  });

  it("says no plan for an account without grants", async () => {
    const newcomer = userActor({ ...reporter, grants: [] });
    expect(await asActor(newcomer, settings)).toMatchObject({ plans: "", units: "" });
  });

  it("keeps actors at the same time apart, and leaves nothing on the connection", async () => {
    const many = Array.from({ length: 30 }, (_, index) => systemActor("job", `request-${index}`));
    const found = await Promise.all(many.map((actor) => asActor(actor, settings)));
    expect(found.map((row) => row?.request)).toEqual(many.map((actor) => actor.requestId));
  });

  it("reads one state of the records from beginning to end", async () => {
    const level = await asActor(
      reporter,
      (tx) =>
        tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`,
    );
    expect(level).toEqual([{ level: "repeatable read" }]);
  });
});
