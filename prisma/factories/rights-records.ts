// The records of the city of rights beside reports and chase, and all of them together.
import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "./days";
import { insertChase } from "./rights-chase";
import { makeRightsCity, type RightsCity } from "./rights-city";
import { storeMarked } from "./rights-files";
import { insertReports } from "./rights-reports";
import { writtenAt } from "./rights-rounds";
import { insertDefinitions, insertFigure, insertPapers } from "./rights-texts";

const at = writtenAt;
const id = { select: { id: true } } as const;

async function insertHelp(db: PrismaClient, city: RightsCity) {
  const { plan, units, items, open, closed } = city;
  const on = { planId: plan.id, milestoneId: items.own.id };
  const contribution = await db.contribution.create({
    data: {
      ...on,
      periodId: open.id,
      organisationId: units.supporting.id,
      asked: 1,
      text: "zq-contribution",
      askedAt: at,
      askedByName: "reporter",
      updatedAt: at,
      updatedByName: "supportingReporter",
      files: {
        create: {
          ...(await storeMarked(db, "zq-contributed-file", at)),
          attachedAt: at,
          attachedByName: "supportingReporter",
        },
      },
    },
    include: { files: { select: { id: true } } },
  });
  const scan = await db.paperSignOff.create({
    data: {
      planId: plan.id,
      periodId: closed.id,
      organisationId: units.lead.id,
      signer: "zq-scan",
      signerPost: "zq-scan",
      signedOn: day("2024-07-05"),
      ...(await storeMarked(db, "zq-scan", at)),
      recordedAt: at,
      recordedByName: "reporter",
    },
    ...id,
  });
  await db.charge.create({
    data: {
      ...on,
      organisationId: units.lead.id,
      part: "reporting",
      office: "Office",
      note: "zq-charge",
      startedAt: at,
      startedByName: "head",
      personId: city.people.reporter.personId,
    },
    ...id,
  });
  return { contributedFile: contribution.files[0]?.id ?? "", scan: scan.id };
}

/** Tokens of other systems: of this plan, of every plan, of another plan, and one taken back. */
export const apiTokens = {
  here: "token-of-this-plan-0123456789abcdef",
  everywhere: "token-of-every-plan-0123456789abcdef",
  elsewhere: "token-of-another-plan-0123456789abcdef",
  revoked: "token-taken-back-0123456789abcdef",
} as const;

async function insertTokens(db: PrismaClient, { plan, elsewhere }: RightsCity): Promise<void> {
  const row = (token: string, planId: string | null, revokedAt: Date | null = null) => ({
    name: "portal",
    planId,
    createdByName: "sysadmin",
    createdAt: at,
    revokedAt,
    expiresAt: day("2030-01-01"),
    tokenHash: createHash("sha256").update(token).digest("hex"),
  });
  await db.apiToken.createMany({
    data: [
      row(apiTokens.here, plan.id),
      row(apiTokens.everywhere, null),
      row(apiTokens.elsewhere, elsewhere.id),
      row(apiTokens.revoked, plan.id, at),
    ],
  });
}

export async function makeRightsScene(db: PrismaClient, passwordHash: string) {
  const city = await makeRightsCity(db, passwordHash);
  const records = {
    ...(await insertReports(db, city)),
    ...(await insertChase(db, city)),
    ...(await insertHelp(db, city)),
    ...(await insertDefinitions(db, city)),
    ...(await insertPapers(db, city)),
  };
  await insertFigure(db, city);
  await insertTokens(db, city);
  return { city, records };
}
export type RightsScene = Awaited<ReturnType<typeof makeRightsScene>>;
export type RightsRecords = RightsScene["records"];
