// Every command, called by everybody: the table in lib/domain/permissions.ts is what happens.
import { afterAll, expect, it } from "vitest";
import { type CommandName, commands } from "../registry";
import { decisionsCalls } from "./decisions-calls.fixture";
import { type Arrange, installationPeople } from "./everybody.fixture";
import { compare } from "./matrix.fixture";
import { noticesCalls } from "./notices-calls.fixture";
import { officeCalls } from "./office-calls.fixture";
import { plansCalls } from "./plans-calls.fixture";
import { quartersCalls } from "./quarters-calls.fixture";
import { reportsCalls } from "./reports-calls.fixture";
import { unitsCalls } from "./units-calls.fixture";

const calls: Partial<Record<CommandName, Arrange>> = {
  ...officeCalls,
  ...reportsCalls,
  ...unitsCalls,
  ...noticesCalls,
  ...decisionsCalls,
  ...plansCalls,
  ...quartersCalls,
};

/** They take nothing but the actor's own account, or no person at all: there is nobody else's to try. */
const byThemselves: readonly CommandName[] = [
  ...(["changePassword", "signOutEverywhere", "chooseNotifications", "readAllMessages"] as const),
  ...(["beginFactor", "enrolFactor", "removeFactor", "renewRecoveryCodes"] as const),
  ...(["makeUrgent", "makeDigests", "sendDeliveries", "sendLetter", "remindHolders"] as const),
];

const installation = await installationPeople();
let [called, combinations, differences] = [0, 0, 0];

it("has a call for every command", () => {
  const named = [...Object.keys(calls), ...byThemselves];
  expect(named.toSorted()).toEqual(Object.keys(commands).toSorted());
});

it.each(Object.entries(calls) as [CommandName, Arrange][])("%s", async (name, arrange) => {
  const compared = await compare(name, await arrange(), installation);
  called += 1;
  combinations += compared.calls;
  differences += compared.differences.length;
  expect(compared.differences).toEqual([]);
});

afterAll(() => {
  console.log(`[rights] ${called} commands, ${combinations} calls, ${differences} differences`);
});
