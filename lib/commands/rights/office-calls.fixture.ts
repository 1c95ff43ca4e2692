// The commands of the administrators, and those on what is one's own: a filter, a message, a session.
import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/domain/actor";
import { shippedSignInSettings } from "@/lib/domain/account/sign-in-settings";
import { shippedSettings } from "@/lib/domain/notification/message-settings";
import { longAgo } from "@/prisma/factories/days";
import { insertPerson } from "@/prisma/factories/people";
import type { Scene } from "@/prisma/factories/plan";
import { changeSignInSettings } from "../account/change-sign-in-settings";
import { createAccount } from "../account/create-account";
import { endGrant } from "../account/end-grant";
import { endSession } from "../account/end-session";
import { grantRole } from "../account/grant-role";
import { linkIdentity, unlinkIdentity } from "../account/link-identity";
import {
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetFactor,
  resetPassword,
  unlockAccount,
} from "../account/manage-account";
import { issueApiToken } from "../api/issue-api-token";
import { revokeApiToken } from "../api/revoke-api-token";
import { exportLog } from "../audit/export-log";
import { verifyChains } from "../audit/verify-chains";
import { changeCalendarDay } from "../calendar/change-calendar-day";
import { loadCalendar, previewCalendar } from "../calendar/load-calendar";
import { removeFilter } from "../filter/remove-filter";
import { renameFilter } from "../filter/rename-filter";
import { saveFilter } from "../filter/save-filter";
import { changeMessageSettings } from "../notification/change-message-settings";
import { openMessage } from "../notification/read-messages";
import { retryDelivery, tryChannel } from "../notification/try-channel";
import type { CommandName } from "../registry";
import { clock, db, newScene } from "../report/report-scene.fixture";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const password = "Seven-lanterns-by-the-river-9";
const calendar = {
  days: [{ day: "2031-01-01", kind: "holiday", name: "a", source: "b" }],
} as const;

const onScene =
  (make: (scene: Scene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newScene();
    return { scene, call: await make(scene) };
  };
/** On somebody's account whom nobody here is. */
const onAccount = (call: (actor: UserActor, account: string) => Promise<unknown>): Arrange =>
  onScene(async ({ plan }) => {
    const { name } = await insertPerson(db, { role: "leader", plan });
    return (actor) => call(actor, name);
  });
/** Where what is set up outside is missing, the right is decided all the same. */
const rightAlone =
  (arrange: Arrange): Arrange =>
  async () => ({ ...(await arrange()), undone: true });

const filterOf = (scene: Scene, name: string) =>
  saveFilter(
    scene.people.reporter,
    { plan: scene.plan.code, list: "milestones", name, query: "status=overdue" },
    clock,
  );
const tokenOf = async () => {
  const { id } = await db.apiToken.create({
    data: {
      name: "portal",
      tokenHash: randomUUID().replaceAll("-", "").repeat(2),
      createdByName: "sysadmin",
      createdAt: longAgo,
      expiresAt: new Date("2030-01-01T00:00:00Z"),
    },
  });
  return id;
};

async function messageOf({ people, plan }: Scene): Promise<string> {
  const { id } = await db.notification.create({
    data: {
      personId: people.reporter.personId,
      planId: plan.id,
      kind: "reportReturned",
      params: {},
      link: `/plans/${plan.code}/work`,
      createdAt: longAgo,
      subjectType: "Plan",
      subjectId: plan.id,
    },
  });
  return id;
}

async function failedDelivery(personId: string): Promise<string> {
  const where = { id: personId };
  await db.person.update({ where, data: { email: "someone@example.gov.cn" } });
  const { id } = await db.delivery.create({
    data: {
      personId,
      channel: "mail",
      address: "someone@example.gov.cn",
      state: "failed",
      onceKey: randomUUID(),
      createdAt: longAgo,
    },
  });
  return id;
}

async function sessionOf({ people }: Scene): Promise<string> {
  const { personId } = people.reporter;
  const made = { personId, version: 1, way: "password", factor: "none" };
  return (await db.session.create({ data: made })).id;
}

export const officeCalls = {
  createAccount: onScene(() => (actor) => {
    const name = `new-${randomUUID().slice(0, 8)}`;
    return createAccount(actor, { name, displayName: "New", password }, clock);
  }),
  resetPassword: onAccount((actor, account) => resetPassword(actor, { account, password }, clock)),
  disableAccount: onAccount((actor, account) => disableAccount(actor, { account }, clock)),
  enableAccount: onScene(async ({ plan }) => {
    const { name: account } = await insertPerson(db, { role: "leader", plan });
    await db.person.update({ where: { name: account }, data: { active: false } });
    return (actor) => enableAccount(actor, { account }, clock);
  }),
  unlockAccount: rightAlone(
    onAccount((actor, account) => unlockAccount(actor, { account }, clock)),
  ),
  endAccountSessions: rightAlone(
    onAccount((actor, account) => endAccountSessions(actor, { account }, clock)),
  ),
  resetFactor: rightAlone(onAccount((actor, account) => resetFactor(actor, { account }, clock))),
  linkIdentity: rightAlone(
    onAccount((actor, account) => linkIdentity(actor, { account, subject: "s-1" }, clock)),
  ),
  unlinkIdentity: rightAlone(
    onAccount((actor, account) =>
      unlinkIdentity(actor, { account, identityId: randomUUID() }, clock),
    ),
  ),
  changeSignInSettings: onScene(() => (actor) => {
    const ask = { ...shippedSignInSettings, idleMinutes: 20, expectedVersion: 0 };
    return changeSignInSettings(actor, ask, clock);
  }),
  grantRole: onAccount((actor, account) =>
    grantRole(actor, { account, role: "secretary", startsOn: "2024-10-08" }, clock),
  ),
  endGrant: onScene(async ({ people }) => {
    const { personId } = people.leader;
    const { id: grantId } = await db.grant.findFirstOrThrow({ where: { personId } });
    return (actor) => endGrant(actor, { grantId }, clock);
  }),
  issueApiToken: onScene(({ plan }) => (actor) => {
    return issueApiToken(actor, { name: "portal", plan: plan.code, endsOn: "2025-01-01" }, clock);
  }),
  revokeApiToken: onScene(async () => {
    const tokenId = await tokenOf();
    return (actor) => revokeApiToken(actor, { tokenId }, clock);
  }),
  previewCalendar: onScene(() => (actor) => previewCalendar(actor, { days: [...calendar.days] })),
  loadCalendar: onScene(() => (actor) => loadCalendar(actor, { days: [...calendar.days] }, clock)),
  changeCalendarDay: onScene(() => (actor) => {
    const [{ day: _, ...words }] = calendar.days;
    return changeCalendarDay(actor, { ...words, day: "2031-02-03", seen: null }, clock);
  }),
  changeMessageSettings: onScene(() => (actor) => {
    return changeMessageSettings(actor, { ...shippedSettings, expectedVersion: 0 }, clock);
  }),
  tryChannel: rightAlone(onScene(() => (actor) => tryChannel(actor, { channel: "mail" }, clock))),
  retryDelivery: onScene(async ({ people }) => {
    const deliveryId = await failedDelivery(people.reporter.personId);
    return (actor) => retryDelivery(actor, { deliveryId }, clock);
  }),
  exportLog: onScene(({ plan }) => (actor) => {
    const ask = { format: "csv", locale: "en", filter: { plan: plan.code } } as const;
    return exportLog(actor, ask, clock);
  }),
  verifyChains: onScene(() => (actor) => verifyChains(actor, { chain: null }, clock)),
  openMessage: onScene(async (scene) => {
    const id = await messageOf(scene);
    return (actor) => openMessage(actor, { id }, clock);
  }),
  endSession: onScene(async (scene) => {
    const sessionId = await sessionOf(scene);
    return (actor) => endSession(actor, { sessionId }, clock);
  }),
  renameFilter: onScene(async (scene) => {
    const { filterId } = await filterOf(scene, "Late");
    return (actor) => renameFilter(actor, { filterId, name: "Later", expectedVersion: 1 }, clock);
  }),
  removeFilter: onScene(async (scene) => {
    const { filterId } = await filterOf(scene, "Late");
    return (actor) => removeFilter(actor, { filterId, expectedVersion: 1 }, clock);
  }),
  saveFilter: async () => {
    const scene = await newScene();
    const ask = { plan: scene.plan.code, name: "Late", query: "status=overdue" };
    const call = (actor: UserActor) => saveFilter(actor, { ...ask, list: "milestones" }, clock);
    return { scene, call, people: true };
  },
} satisfies Partial<Record<CommandName, Arrange>>;
