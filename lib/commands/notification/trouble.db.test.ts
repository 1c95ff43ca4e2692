// A mail server that is away, addresses that do not exist, rows that make no sense: the rest goes on, and nothing is
// lost or sent twice.
import { beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import { makeDigests } from "./make-deliveries";
import { at, db, giveAddress, lettersOf, newScene, poster, putMessage } from "./messages.fixture";
import {
  freePort,
  gatewayChannels,
  mailChannels,
  startGateway,
  startMailServer,
} from "./post-office.fixture";
import type { OpenChannels } from "./open-channels";
import { sendDeliveries } from "./send-deliveries";

let scene: Scene;
let people: UserActor[];
beforeEach(async () => {
  await db.delivery.updateMany({ where: { state: "pending" }, data: { state: "failed" } });
  await db.person.updateMany({ data: { email: "", gatewayAddress: "" } });
  scene = await newScene();
  const { reporter, colleague, head, reviewer } = scene.people;
  people = [reporter, colleague, head, reviewer];
  for (const person of people) {
    await giveAddress(person, { gatewayAddress: person.name });
    await putMessage(person, scene.plan, "2024-10-14 15:00");
  }
});

const make = (channels: OpenChannels) => makeDigests(poster, channels, at("2024-10-15 08:30"));
const send = (channels: OpenChannels, moment: string) =>
  sendDeliveries(poster, channels, at(moment));
const addressOf = (person: UserActor) => `${person.name}@example.gov.cn`;

describe("a mail server that is down for an hour", () => {
  it("has every letter exactly once when it is back, and none is lost", async () => {
    const port = await freePort();
    const channels = mailChannels(`smtp://127.0.0.1:${port}`);
    await make(channels);
    for (let minute = 30; minute < 60; minute += 4) {
      await send(channels, `2024-10-15 08:${minute}`);
    }
    const waiting = await Promise.all(people.map(lettersOf));
    expect(waiting.flat().map(({ state }) => state)).toEqual(people.map(() => "pending"));
    expect(waiting.flat().every(({ lastError }) => lastError?.startsWith("E"))).toBe(true);

    const server = await startMailServer(port);
    for (let minute = 30; minute < 60; minute += 4) {
      await send(channels, `2024-10-15 09:${minute}`);
    }
    await server.stop();
    for (const person of people) {
      expect(server.taken.filter(({ to }) => to.includes(addressOf(person)))).toHaveLength(1);
      expect(await lettersOf(person)).toMatchObject([{ state: "sent", lastError: null }]);
    }
  });

  it("is asked once a run: a server that is away holds nothing else up", async () => {
    const channels = mailChannels(`smtp://127.0.0.1:${await freePort()}`);
    await make(channels);
    expect(await send(channels, "2024-10-15 08:30")).toEqual({ sent: 0, failed: 1 });
  });

  it("for more than a day is given up, and the letter says so", async () => {
    const channels = mailChannels(`smtp://127.0.0.1:${await freePort()}`);
    await make(channels);
    for (const _ of people) await send(channels, "2024-10-16 08:31");
    const letters = (await Promise.all(people.map(lettersOf))).flat();
    expect(letters.map(({ state }) => state)).toEqual(people.map(() => "failed"));
    expect(await send(channels, "2024-10-16 09:31")).toEqual({ sent: 0, failed: 0 });
  });
});

describe("one bad letter", () => {
  it("to an address that does not exist never stops the rest", async () => {
    const [bad, ...good] = people;
    const server = await startMailServer();
    const channels = mailChannels(server.url);
    await make(channels);
    if (bad) server.refuses.add(addressOf(bad));
    expect(await send(channels, "2024-10-15 08:30")).toEqual({ sent: good.length, failed: 1 });
    await server.stop();
    for (const person of good) {
      expect(server.taken.filter(({ to }) => to.includes(addressOf(person)))).toHaveLength(1);
    }
    expect(await (bad ? lettersOf(bad) : [])).toMatchObject([
      { state: "pending", attempts: 1, lastError: "EENVELOPE 550" },
    ]);
  });

  it("with a row that makes no sense is told in general words", async () => {
    const [odd] = people;
    if (!odd) throw new Error("there is nobody");
    await db.notification.updateMany({
      where: { personId: odd.personId },
      data: { kind: "from a later version", params: ["nonsense"] },
    });
    const server = await startMailServer();
    const channels = mailChannels(server.url);
    await make(channels);
    await send(channels, "2024-10-15 08:30");
    await server.stop();
    expect(server.taken).toHaveLength(people.length);
    const mail = server.taken.find(({ to }) => to.includes(addressOf(odd)));
    expect(mail?.subject).toBe("落实：有一条新消息");
  });

  it("that cannot be made leaves the others theirs", async () => {
    const [bad, ...good] = people;
    if (!bad) throw new Error("there is nobody");
    await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION refuse_letter() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`);
    await db.$executeRawUnsafe(`CREATE OR REPLACE TRIGGER refuse_letter BEFORE INSERT ON "Delivery"
      FOR EACH ROW WHEN (NEW."personId" = '${bad.personId}') EXECUTE FUNCTION refuse_letter()`);
    const { letters, faults } = await make(mailChannels("smtp://127.0.0.1:1"));
    await db.$executeRawUnsafe(`DROP TRIGGER refuse_letter ON "Delivery"`);
    expect(faults.map(({ personId }) => personId)).toEqual([bad.personId]);
    expect(letters).toBeGreaterThanOrEqual(good.length);
    expect(await lettersOf(bad)).toEqual([]);
  });
});

describe("a gateway", () => {
  it("that refuses one number sends the rest; one that is broken is left alone until the next run", async () => {
    const gateway = await startGateway();
    const [bad, ...good] = people;
    gateway.statusOf = (body) => (bad && body.includes(bad.name) ? 400 : null);
    const channels = gatewayChannels(gateway.url);
    await make(channels);
    expect(await send(channels, "2024-10-15 08:30")).toEqual({ sent: good.length, failed: 1 });
    gateway.statusOf = () => null;
    gateway.status = 503;
    expect(await send(channels, "2024-10-15 08:31")).toEqual({ sent: 0, failed: 1 });
    gateway.status = 302;
    expect(await send(channels, "2024-10-15 08:33")).toEqual({ sent: 0, failed: 1 });
    gateway.status = 200;
    expect(await send(channels, "2024-10-15 08:40")).toEqual({ sent: 1, failed: 0 });
    await gateway.stop();
    expect(gateway.calls).toHaveLength(people.length);
  });
});
