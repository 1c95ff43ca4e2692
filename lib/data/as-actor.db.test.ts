// The transaction in which everything is read: it carries the actor, and it can be trusted to forget him.
import { describe, expect, it } from "vitest";
import { systemActor, userActor } from "../domain/actor";
import { asActor, type ReadTx, withTask } from "./as-actor";

const reporter = userActor({
  personId: "00000000-0000-4000-8000-000000000002",
  name: "reporter",
  displayName: "Reporter",
  grants: [
    {
      role: "reporter",
      organisation: "health",
      organisationId: "00000000-0000-4000-8000-000000000003",
      organisationName: "Health",
      plan: "p",
      planId: "00000000-0000-4000-8000-000000000001",
    },
  ],
  requestId: "request-1",
  address: null,
});

type Settings = { kind: string; person: string; plans: string; request: string; task: string };

async function settings(tx: ReadTx): Promise<Settings | undefined> {
  const [row] = await tx.$queryRaw<Settings[]>`
    SELECT luoshi_said('actor_kind') AS kind, luoshi_said('person') AS person, luoshi_said('plans') AS plans,
           luoshi_said('request') AS request, luoshi_said('task') AS task`;
  return row;
}

describe("asActor", () => {
  it("puts the actor's settings into the transaction", async () => {
    expect(await asActor(reporter, settings)).toEqual({
      kind: "user",
      person: reporter.personId,
      plans: reporter.grants[0]?.planId,
      request: "request-1",
      task: "",
    });
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

describe("withTask", () => {
  it("says what is being done, and takes it back when it is done or failed", async () => {
    await asActor(reporter, async (tx) => {
      expect(await withTask(tx, "reckoning", () => settings(tx))).toMatchObject({
        task: "reckoning",
      });
      const failing = withTask(tx, "telling", () => Promise.reject(new Error("no")));
      await expect(failing).rejects.toThrow("no");
      expect(await settings(tx)).toMatchObject({ task: "" });
    });
  });
});
