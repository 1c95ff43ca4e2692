// A report with its rounds and files, as rows: what the reports of the city of rights are made of.
import { randomUUID } from "node:crypto";
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "./days";
import { type RightsCity, signedBy } from "./rights-city";
import { storeMarked } from "./rights-files";
import type { Mark } from "./rights-marks";

export type Station = { at: Date; by: string; byId: string };
export type Words = Pick<
  Prisma.ReportRoundCreateManyInput,
  "doneText" | "problemsText" | "nextText" | "coordinationText"
>;

export const sentAt = new Date("2024-07-05T01:00:00Z");
export const decidedAt = new Date("2024-07-08T01:00:00Z");
export const writtenAt = new Date("2024-10-06T01:00:00Z");
const said = { factOn: null, forecastOn: day("2025-11-30"), forecastClass: "cannot" as const };

/** Every text carries the mark: which of them a page shows does not matter. */
export const all = (mark: Mark): Words => ({
  doneText: mark,
  problemsText: mark,
  nextText: mark,
  coordinationText: mark,
});
type ReportAsk = {
  item: keyof RightsCity["items"];
  period: "closed" | "open";
  state: Prisma.ProgressReportCreateManyInput["state"];
  words: Words;
  reading: object;
  supersedesId?: string;
};

export async function insertReport(
  db: PrismaClient,
  city: RightsCity,
  ask: ReportAsk,
): Promise<string> {
  const { id: byId, name } = signedBy(city, ask.item === "others" ? "otherReporter" : "reporter");
  const { id } = await db.progressReport.create({
    data: {
      id: randomUUID(),
      planId: city.plan.id,
      periodId: city[ask.period].id,
      milestoneId: city.items[ask.item].id,
      organisationId: (ask.item === "others" ? city.units.other : city.units.lead).id,
      state: ask.state ?? "draft",
      round: ask.state === "draft" ? 0 : 1,
      reading: ask.reading,
      ...said,
      ...ask.words,
      ...(ask.supersedesId
        ? { supersedesId: ask.supersedesId, correctionReason: "zq-correction" }
        : {}),
      createdAt: writtenAt,
      updatedAt: writtenAt,
      updatedById: byId,
      updatedByName: name,
    },
    select: { id: true },
  });
  return id;
}

type RoundAsk = {
  reportId: string;
  round: number;
  words: Words;
  reading: object;
  by: Station;
} & Pick<
  Prisma.ReportRoundCreateManyInput,
  | "outcome"
  | "reason"
  | "decidedAt"
  | "decidedByName"
  | "decidedInUnit"
  | "signedAt"
  | "signedByName"
>;

export const insertRound = (db: PrismaClient, { words, by, ...round }: RoundAsk) =>
  db.reportRound.create({
    data: {
      ...round,
      ...said,
      ...words,
      reading: round.reading,
      sentAt: by.at,
      sentById: by.byId,
      sentByName: by.by,
    },
    select: { id: true },
  });

export async function insertLink(
  db: PrismaClient,
  city: RightsCity,
  ask: { reportId: string; item: keyof RightsCity["items"]; mark: Mark },
): Promise<string> {
  const { id } = await db.evidenceLink.create({
    data: {
      milestoneId: city.items[ask.item].id,
      reportId: ask.reportId,
      ...(await storeMarked(db, ask.mark, sentAt)),
      attachedAt: sentAt,
      attachedById: city.people.reporter.personId,
      attachedByName: "reporter",
    },
    select: { id: true },
  });
  return id;
}
