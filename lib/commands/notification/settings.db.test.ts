// Choosing, setting up, trying out, sending again: who may, what is refused, what the log keeps.
import { beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/actor";
import { shippedSettings } from "@/lib/domain/notification/message-settings";
import { expectOneWinner, faultOf, refusalOf } from "@/lib/commands/report/report-scene.fixture";
import { getMessageSetup, listDeliveries } from "@/lib/data/delivery-list";
import { insertPerson } from "@/prisma/factories/people";
import { changeMessageSettings } from "./change-message-settings";
import { chooseNotifications } from "./choose-notifications";
import { makeDigests } from "./make-deliveries";
import { at, db, giveAddress, lettersOf, newScene, poster, putMessage } from "./messages.fixture";
import { gatewayChannels, startGateway, template } from "./post-office.fixture";
import { sendDeliveries } from "./send-deliveries";
import { retryDelivery, tryChannel } from "./try-channel";

const clock = at("2024-10-15 09:00");
const choices = {
  email: "someone@example.gov.cn",
  gatewayAddress: "13800000000",
  locale: "en",
  mail: "urgentOnly",
  gateway: "off",
} as const;

let admin: UserActor;
beforeEach(async () => {
  await db.installationSetting.deleteMany();
  admin = await insertPerson(db, { role: "sysadmin", plan: null });
});
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("one's own choices", () => {
  it("are kept, and the log has them without the addresses", async () => {
    await chooseNotifications(admin, choices, clock);
    await chooseNotifications(admin, { ...choices, mail: "digest" }, clock);
    const row = await db.person.findUniqueOrThrow({
      where: { id: admin.personId },
      include: { notificationChoices: { orderBy: { channel: "asc" } } },
    });
    expect(row).toMatchObject({
      email: choices.email,
      gatewayAddress: "13800000000",
      locale: "en",
    });
    expect(row.notificationChoices.map(({ mode }) => mode)).toEqual(["digest", "off"]);
    const event = await lastEvent();
    expect(event).toMatchObject({ action: "notification.chosen", subjectId: admin.personId });
    expect(event.before).toMatchObject({ mail: "urgentOnly" });
    expect(event.after).toEqual({
      mail: "digest",
      gateway: "off",
      locale: "en",
      email: "so***@example.gov.cn",
      gatewayAddress: "13***00",
    });
  });

  it.each<[string, Partial<Record<keyof typeof choices, string>>, string, string]>([
    ["no address", { email: "someone at home" }, "email", "notEmail"],
    ["two addresses", { email: "a@b.cn, c@d.cn" }, "email", "notEmail"],
    ["a line more", { email: "a@b.cn\nBcc: c@d.cn" }, "email", "notEmail"],
    ["too long", { email: `${"a".repeat(250)}@b.cn` }, "email", "notEmail"],
    ["a gateway address with a space", { gatewayAddress: "138 0000" }, "gatewayAddress", "invalid"],
    ["too long a one", { gatewayAddress: "1".repeat(81) }, "gatewayAddress", "tooLong"],
  ])("%s is refused at its field", async (_, change, field, code) => {
    const asked = chooseNotifications(admin, { ...choices, ...change } as typeof choices, clock);
    expect((await faultOf(asked)).details.fields).toMatchObject([{ field, code }]);
    expect((await db.person.findUniqueOrThrow({ where: { id: admin.personId } })).email).toBe("");
  });

  it("may be empty", async () => {
    await chooseNotifications(admin, { ...choices, email: " ", gatewayAddress: "" }, clock);
    expect((await db.person.findUniqueOrThrow({ where: { id: admin.personId } })).email).toBe("");
  });
});

describe("the settings", () => {
  const set = { digestAt: "09:15", gateway: template("https://sms.example.gov.cn/send") };

  it("are added version by version, and the log has no header's value", async () => {
    await changeMessageSettings(admin, { ...set, expectedVersion: 0 }, clock);
    const next = { ...set, gateway: null, expectedVersion: 1 };
    expect(await changeMessageSettings(admin, next, clock)).toEqual({ version: 2 });
    expect(await getMessageSetup(admin)).toMatchObject({
      version: 2,
      settings: { digestAt: "09:15", gateway: null },
    });
    const event = await lastEvent();
    expect(event.action).toBe("notification.settingChanged");
    expect(JSON.stringify(event.before)).toContain('"Authorization"');
    expect(JSON.stringify(event.before)).not.toContain("Bearer");
  });

  it("of two changes at once take one", async () => {
    await expectOneWinner([
      changeMessageSettings(admin, { ...set, expectedVersion: 0 }, clock),
      changeMessageSettings(admin, { ...set, expectedVersion: 0 }, clock),
    ]);
    const stale = changeMessageSettings(admin, { ...set, expectedVersion: 0 }, clock);
    expect(await refusalOf(stale)).toBe("conflict");
  });

  it("that cannot hold are refused at their fields", async () => {
    const gateway = { ...set.gateway, url: "sms", headers: "x", body: "{}" };
    const asked = { digestAt: "25:00", gateway, expectedVersion: 0 };
    const { fields } = (await faultOf(changeMessageSettings(admin, asked, clock))).details;
    expect(fields?.map(({ field }) => field)).toEqual(["digestAt", "url", "headers", "body"]);
    expect((await getMessageSetup(admin)).settings).toEqual(shippedSettings);
  });

  it("are the system administrator's alone", async () => {
    const { people } = await newScene();
    const secadmin = await insertPerson(db, { role: "secadmin", plan: null });
    const asked = { ...set, expectedVersion: 0 };
    for (const person of [people.manager, people.auditor, secadmin]) {
      expect(await refusalOf(changeMessageSettings(person, asked, clock))).toBe("notAllowed");
      expect(await refusalOf(tryChannel(person, { channel: "mail" }, clock))).toBe("notAllowed");
      expect(await refusalOf(listDeliveries(person, 1))).toBe("notAllowed");
      const deliveryId = "00000000-0000-4000-8000-000000000000";
      expect(await refusalOf(retryDelivery(person, { deliveryId }, clock))).toBe("notAllowed");
    }
  });
});

describe("trying a channel", () => {
  it("sends one letter to oneself and says at once what went wrong", async () => {
    const gateway = await startGateway();
    const settings = { ...shippedSettings, gateway: template(gateway.url) };
    await changeMessageSettings(admin, { ...settings, expectedVersion: 0 }, clock);
    const nowhere = tryChannel(admin, { channel: "gateway" }, clock);
    expect((await faultOf(nowhere)).details.fields).toMatchObject([{ code: "noAddress" }]);
    await giveAddress(admin, { gatewayAddress: "admin-1" });
    expect(await tryChannel(admin, { channel: "gateway" }, clock)).toEqual({ error: null });
    gateway.status = 500;
    expect(await tryChannel(admin, { channel: "gateway" }, clock)).toEqual({ error: "HTTP 500" });
    await gateway.stop();
    expect(gateway.calls.map(({ body }) => body)).toMatchObject([
      expect.stringContaining("这是一条测试消息"),
    ]);
    const states = (await lettersOf(admin)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(["failed", "sent"]);
  });

  it("that is not set up is refused", async () => {
    expect(await refusalOf(tryChannel(admin, { channel: "mail" }, clock))).toBe("wrongState");
  });
});

describe("sending again", () => {
  it("puts what failed back in the queue, to the address of today", async () => {
    const { people, plan } = await newScene();
    const { reporter } = people;
    const gateway = await startGateway();
    const channels = gatewayChannels(gateway.url);
    await giveAddress(reporter, { gatewayAddress: "wrong" });
    await putMessage(reporter, plan, "2024-10-14 15:00");
    await makeDigests(poster, channels, at("2024-10-15 08:30"));
    const [letter] = await lettersOf(reporter);
    const deliveryId = letter?.id ?? "";
    expect(await refusalOf(retryDelivery(admin, { deliveryId }, clock))).toBe("conflict");
    await db.delivery.update({
      where: { id: deliveryId },
      data: { state: "failed", attempts: 50 },
    });
    await giveAddress(reporter, { gatewayAddress: "right" });
    await expectOneWinner([
      retryDelivery(admin, { deliveryId }, clock),
      retryDelivery(admin, { deliveryId }, clock),
    ]);
    expect(await lastEvent()).toMatchObject({
      action: "notification.tried",
      subjectId: deliveryId,
    });
    expect((await listDeliveries(admin, 1)).counts.pending).toBe(1);
    await sendDeliveries(poster, channels, clock);
    await gateway.stop();
    expect(gateway.calls.map(({ body }) => body)).toEqual([expect.stringContaining('"right"')]);
  });
});
