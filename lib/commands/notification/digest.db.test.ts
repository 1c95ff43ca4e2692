// What leaves the inbox on an ordinary day, against a real mail server.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scene } from "@/prisma/factories/plan";
import { makeDigests, makeUrgent } from "./make-deliveries";
import { at, db, giveAddress, lettersOf, newScene, poster, putMessage } from "./messages.fixture";
import {
  gatewayChannels,
  mailChannels,
  type MailServer,
  startGateway,
  startMailServer,
} from "./post-office.fixture";
import { sendDeliveries } from "./send-deliveries";

let server: MailServer;
let scene: Scene;
beforeEach(async () => {
  server = await startMailServer();
  scene = await newScene();
});
afterEach(() => server.stop());

async function run(moment: string, channels = mailChannels(server.url)) {
  const clock = at(moment);
  await makeUrgent(poster, channels, clock);
  await makeDigests(poster, channels, clock);
  return sendDeliveries(poster, channels, clock);
}
const mailTo = (address: string) => server.taken.filter(({ to }) => to.includes(address));

describe("the digest", () => {
  it("of a day is one mail of codes and links, in the reader's language", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    const first = await putMessage(reporter, scene.plan, "2024-10-14 15:00");
    await putMessage(reporter, scene.plan, "2024-10-14 16:00", {
      kind: "itemPassed",
      params: { milestone: "2", count: 3, by: "The head", secret: "the problem" },
    });
    await run("2024-10-15 08:29");
    expect(mailTo(address)).toEqual([]);
    await run("2024-10-15 08:30");
    const [mail, ...more] = mailTo(address);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("落实：2 条消息");
    expect(mail?.text).toContain("2024 年三季度填报已通过（1）");
    expect(mail?.text).toContain(`https://luoshi.example.gov.cn/inbox/${first}`);
    expect(mail?.text).toContain("3 项事项已转交给你");
    expect(mail?.text).not.toMatch(/The head|the problem/);
    const [letter] = await lettersOf(reporter);
    expect(letter).toMatchObject({ state: "sent", attempts: 1, onceKey: "digest 2024-10-15" });
    expect(mail?.messageId).toBe(`<${letter?.id}@luoshi.example.gov.cn>`);
    const events = await db.auditEvent.findMany({ where: { subjectId: letter?.id ?? "" } });
    expect(events).toMatchObject([
      { action: "notification.delivered", after: { channel: "mail", kind: "digest", count: 2 } },
    ]);
    expect(JSON.stringify(events[0]?.after)).not.toContain("@");
  });

  it("is sent once, whether run again or by two workers at once", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    await putMessage(reporter, scene.plan, "2024-10-14 15:00");
    await Promise.all([run("2024-10-15 08:30"), run("2024-10-15 08:30"), run("2024-10-15 08:30")]);
    await run("2024-10-15 08:31");
    await run("2024-10-15 17:00");
    expect(mailTo(address)).toHaveLength(1);
    expect(await lettersOf(reporter)).toHaveLength(1);
  });

  it("of one letter is sent once by two who send at once", async () => {
    const { reporter, colleague, head } = scene.people;
    const clock = at("2024-10-15 09:00");
    const channels = mailChannels(server.url);
    const people = [reporter, colleague, head];
    for (const person of people) {
      await giveAddress(person);
      await putMessage(person, scene.plan, "2024-10-14 15:00");
    }
    await makeDigests(poster, channels, clock);
    await Promise.all([1, 2, 3].map(() => sendDeliveries(poster, channels, clock)));
    for (const person of people) {
      expect(mailTo(`${person.name}@example.gov.cn`)).toHaveLength(1);
    }
  });

  it("takes no second one on the same day: what comes later goes tomorrow, on a working day", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    await putMessage(reporter, scene.plan, "2024-10-17 15:00");
    await run("2024-10-18 08:30");
    await putMessage(reporter, scene.plan, "2024-10-18 10:00");
    await run("2024-10-18 10:01");
    await run("2024-10-19 09:00");
    expect(mailTo(address)).toHaveLength(1);
    await run("2024-10-21 08:30");
    expect(mailTo(address)).toHaveLength(2);
    expect(mailTo(address)[1]?.subject).toBe("落实：2024 年三季度填报已通过（1）");
  });

  it("waits for its hour with what came after it, but carries the reminders of the day", async () => {
    const { reporter, colleague } = scene.people;
    const [late, reminded] = [await giveAddress(reporter), await giveAddress(colleague)];
    await putMessage(reporter, scene.plan, "2024-10-15 09:10");
    await putMessage(colleague, scene.plan, "2024-10-15 09:10", {
      kind: "reportDue",
      params: { period: "2024Q3", count: 4, on: "2024-10-15", when: "today", stage: "reporter" },
    });
    await run("2024-10-15 09:15");
    expect(mailTo(late)).toEqual([]);
    expect(mailTo(reminded)[0]?.subject).toBe("落实：2024 年三季度有 4 项待你填报，今日截止");
  });

  it("leaves out what was read, and what is old", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    await putMessage(reporter, scene.plan, "2024-10-14 15:00", { read: true });
    await putMessage(reporter, scene.plan, "2024-10-01 15:00");
    await run("2024-10-15 08:30");
    expect(mailTo(address)).toEqual([]);
  });

  it("speaks English to an English reader", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter, { locale: "en" });
    await putMessage(reporter, scene.plan, "2024-10-14 15:00");
    await run("2024-10-15 08:30");
    expect(mailTo(address)[0]?.subject).toBe("Luoshi: A report for Q3 2024 was accepted (1)");
    expect(mailTo(address)[0]?.text).toContain("You have 1 unread message:");
  });
});

describe("an urgent message", () => {
  it("goes at once, and those of one minute together", async () => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    for (const milestone of ["1", "2"]) {
      await putMessage(reporter, scene.plan, "2024-10-19 22:00", {
        kind: "reportReturned",
        params: { milestone, period: "2024Q3" },
      });
    }
    await run("2024-10-19 22:01");
    await run("2024-10-19 22:02");
    expect(mailTo(address).map(({ subject }) => subject)).toEqual(["落实：2 条消息"]);
    await run("2024-10-21 08:30");
    expect(mailTo(address)).toHaveLength(1);
  });
});

describe("what a person chose", () => {
  it.each([
    ["digest", 1, 1],
    ["urgentOnly", 1, 0],
    ["off", 0, 0],
  ])("%s: %i urgent, %i digest", async (mode, urgent, digest) => {
    const { reporter } = scene.people;
    const address = await giveAddress(reporter);
    await db.notificationChoice.create({
      data: { personId: reporter.personId, channel: "mail", mode, updatedAt: new Date() },
    });
    await putMessage(reporter, scene.plan, "2024-10-15 08:00", { kind: "reportReturned" });
    await putMessage(reporter, scene.plan, "2024-10-15 08:00");
    await run("2024-10-15 09:00");
    const subjects = mailTo(address).map(({ subject }) => subject);
    expect(subjects.filter((words) => words.includes("退回"))).toHaveLength(urgent);
    expect(subjects.filter((words) => words.includes("通过"))).toHaveLength(digest);
  });

  it("without an address nothing is made", async () => {
    const { reporter } = scene.people;
    await putMessage(reporter, scene.plan, "2024-10-15 08:00", { kind: "reportReturned" });
    await run("2024-10-15 09:00");
    expect(await lettersOf(reporter)).toEqual([]);
  });
});

describe("channels", () => {
  it("that are not set up make no row", async () => {
    const { reporter } = scene.people;
    await giveAddress(reporter);
    await putMessage(reporter, scene.plan, "2024-10-14 15:00");
    const none = { ...mailChannels(server.url), senders: {} };
    expect(await run("2024-10-15 08:30", none)).toEqual({ sent: 0, failed: 0 });
    expect(await lettersOf(reporter)).toEqual([]);
  });

  it("by the gateway: one request, its body JSON whatever is in it, the token in its header", async () => {
    const gateway = await startGateway();
    const { reporter } = scene.people;
    await giveAddress(reporter, { email: "", gatewayAddress: '138"00' });
    const id = await putMessage(reporter, scene.plan, "2024-10-14 15:00");
    await run("2024-10-15 08:30", gatewayChannels(gateway.url));
    await run("2024-10-15 08:31", gatewayChannels(gateway.url));
    await gateway.stop();
    expect(gateway.calls).toHaveLength(1);
    const [call] = gateway.calls;
    expect(call?.method).toBe("POST");
    expect(call?.headers.authorization).toBe("Bearer t-secret");
    const [letter] = await lettersOf(reporter);
    expect(call?.headers["idempotency-key"]).toBe(letter?.id);
    expect(JSON.parse(call?.body ?? "")).toEqual({
      to: '138"00',
      msg: "2024 年三季度填报已通过（1）",
      link: `https://luoshi.example.gov.cn/inbox/${id}`,
      code: "1",
      n: "1",
    });
  });
});
