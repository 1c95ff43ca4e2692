// What the tests of the sign-off share: a unit that signs on paper, a sheet with its scan, a deputy as a session has it.
import type { GrantInForce, UserActor } from "@/lib/domain/actor";
import { asActor } from "@/lib/data/as-actor";
import { sheetCodeOf } from "@/lib/data/paper-sign-offs";
import { findAccount } from "@/lib/data/people";
import { systemActor, userActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import { clock, db } from "../report/report-scene.fixture";
import { appointDeputy, type AppointDeputyInput } from "./appoint-deputy";
import type { PaperSignOffInput } from "./record-paper-sign-off";
import { setSignOffMode, type SetSignOffModeInput } from "./set-sign-off-mode";

export const system = systemActor("test", "test");

export const modeAsk = (
  scene: Scene,
  change: Partial<SetSignOffModeInput> = {},
): SetSignOffModeInput => ({
  plan: scene.plan.code,
  unit: scene.lead.code,
  mode: "paper",
  responsible: "Wang Wu",
  responsiblePost: "Director",
  expectedId: null,
  ...change,
});

/** The scene's unit signs on paper from now on. */
export async function onPaper(scene: Scene): Promise<Scene> {
  await setSignOffMode(scene.people.head, modeAsk(scene), clock);
  return scene;
}

export const scan = (text = "signed"): Uint8Array => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);

async function roundsOf(reportIds: readonly string[]): Promise<string[]> {
  const rows = await db.reportRound.findMany({
    where: { reportId: { in: [...reportIds] }, outcome: "pending" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The sheet of these reports as it comes back: signed, with its code and its scan. */
export async function sheetOf(
  scene: Scene,
  reportIds: readonly string[],
  change: Partial<PaperSignOffInput> = {},
): Promise<PaperSignOffInput> {
  const roundIds = change.roundIds ?? (await roundsOf(reportIds));
  const at = { plan: scene.plan.code, unit: scene.lead.code, period: scene.open.code };
  return {
    ...at,
    roundIds,
    sheet: sheetCodeOf({ ...at, roundIds }),
    signer: "Wang Wu",
    signerPost: "Director",
    signedOn: "2024-10-08",
    file: { fileName: "sheet.pdf", bytes: scan() },
    ...change,
  };
}

export const deputyAsk = (
  scene: Scene,
  change: Partial<AppointDeputyInput> = {},
): AppointDeputyInput => ({
  plan: scene.plan.code,
  unit: scene.lead.code,
  personId: scene.people.colleague.personId,
  headId: null,
  firstOn: "2024-10-08",
  lastOn: "2024-10-12",
  basis: "letter of 7 October",
  ...change,
});

/** The person as a session of that day has them: with the rights the database holds. */
export async function signedInOn(person: UserActor, today: string): Promise<UserActor> {
  const account = await findAccount(system, { id: person.personId }, today);
  const grants: readonly GrantInForce[] = account?.grants ?? [];
  return userActor({ ...person, grants });
}

/** The colleague, who stands in for the head from the 8th to the 12th. */
export async function deputyIn(scene: Scene): Promise<UserActor> {
  await appointDeputy(scene.people.head, deputyAsk(scene), clock);
  return signedInOn(scene.people.colleague, "2024-10-08");
}

export const inboxOf = (person: UserActor) =>
  asActor(system, (tx) =>
    tx.notification.findMany({
      where: { personId: person.personId },
      orderBy: { createdAt: "asc" },
    }),
  );
