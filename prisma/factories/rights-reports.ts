// What units have said in the city of rights: accepted after a return, with the commission, being written, corrected.
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { readings } from "./drafts";
import type { RightsCity } from "./rights-city";
import {
  all,
  decidedAt,
  insertLink,
  insertReport,
  insertRound,
  sentAt,
  type Words,
  writtenAt,
} from "./rights-rounds";

const acceptedReading = { kind: "build", reached: [{ stage: "inOperation", on: "2024-06-01" }] };
const acceptedWords: Words = {
  doneText: "Three schools were opened.",
  problemsText: "zq-problems",
  nextText: "zq-next",
  coordinationText: "zq-coordination",
};

const inUnit = { decidedInUnit: true, reason: "zq-back-in-unit", outcome: "returned" as const };
const byCommission = { signedAt: sentAt, signedByName: "head", decidedByName: "reviewer" };

/** Returned by the head, then by the commission, then accepted, with a file. */
async function insertAccepted(db: PrismaClient, city: RightsCity) {
  const words = acceptedWords;
  const ask = { item: "own", period: "closed", state: "accepted" } as const;
  const reading = readings.count;
  const reportId = await insertReport(db, city, { ...ask, words, reading });
  const by = { at: sentAt, by: "reporter", byId: city.people.reporter.personId };
  const round = { reportId, words, reading, by, decidedAt };
  await insertRound(db, { ...round, round: 1, ...inUnit, decidedByName: "head" });
  await insertRound(db, {
    ...round,
    ...byCommission,
    round: 2,
    outcome: "returned",
    reason: "zq-returned",
  });
  const last = await insertRound(db, { ...round, ...byCommission, round: 3, outcome: "accepted" });
  await db.progressReport.update({ where: { id: reportId }, data: { round: 3 } });
  const link = await insertLink(db, city, { reportId, item: "own", mark: "zq-evidence" });
  await db.roundEvidence.create({ data: { roundId: last.id, linkId: link } });
  return { reportId, link };
}

/** Of the other unit, so that its matters are somebody's who is not concerned. */
async function insertOthers(db: PrismaClient, city: RightsCity): Promise<string> {
  const words = { ...all("zq-others"), doneText: "Two clinics comply." };
  const reading = readings.coverage;
  const ask = { item: "others", period: "closed", state: "accepted" } as const;
  const reportId = await insertReport(db, city, { ...ask, words, reading });
  const by = { at: sentAt, by: "otherReporter", byId: city.people.otherReporter.personId };
  await insertRound(db, {
    ...byCommission,
    reportId,
    words,
    reading,
    by,
    decidedAt,
    round: 1,
    outcome: "accepted",
  });
  return reportId;
}

/** Its target met and accepted, and another report of it with the commission. */
async function insertDone(db: PrismaClient, city: RightsCity) {
  const reading = acceptedReading;
  const by = { at: sentAt, by: "reporter", byId: city.people.reporter.personId };
  const words: Words = { ...acceptedWords, doneText: "In operation." };
  const done = { item: "done", period: "closed", state: "accepted", words, reading } as const;
  const accepted = await insertReport(db, city, done);
  await insertRound(db, {
    ...byCommission,
    reportId: accepted,
    words,
    reading,
    by,
    decidedAt,
    round: 1,
    outcome: "accepted",
  });
  const sentWords = all("zq-sent");
  const sent = { item: "done", period: "open", state: "withCommission" } as const;
  const reportId = await insertReport(db, city, { ...sent, words: sentWords, reading });
  const now = { ...by, at: writtenAt };
  await insertRound(db, {
    reportId,
    words: sentWords,
    reading,
    by: now,
    round: 1,
    outcome: "pending",
    signedAt: writtenAt,
    signedByName: "head",
  });
  return { accepted, sent: reportId };
}

/** Sent inside its unit: the head has not signed it. */
async function insertWithHead(db: PrismaClient, city: RightsCity): Promise<string> {
  const words = all("zq-with-head");
  const reading = readings.count;
  const ask = { item: "late", period: "open", state: "withHead" } as const;
  const reportId = await insertReport(db, city, { ...ask, words, reading });
  const by = { at: writtenAt, by: "reporter", byId: city.people.reporter.personId };
  await insertRound(db, {
    reportId,
    words,
    reading,
    by,
    round: 1,
    outcome: "pending",
  });
  return reportId;
}

/** What is being corrected is with the commission. */
async function insertCorrection(db: PrismaClient, city: RightsCity, supersedesId: string) {
  const words = all("zq-correction");
  const reading = { kind: "build", reached: [{ stage: "inOperation", on: "2024-06-02" }] };
  const ask = { item: "done", period: "closed", state: "withCommission" } as const;
  const reportId = await insertReport(db, city, { ...ask, words, reading, supersedesId });
  const by = { at: writtenAt, by: "reporter", byId: city.people.reporter.personId };
  await insertRound(db, {
    reportId,
    words,
    reading,
    by,
    round: 1,
    outcome: "pending",
    signedAt: writtenAt,
    signedByName: "head",
  });
  return reportId;
}

export async function insertReports(db: PrismaClient, city: RightsCity) {
  const { reportId: accepted, link } = await insertAccepted(db, city);
  const draft = await insertReport(db, city, {
    item: "own",
    period: "open",
    state: "draft",
    words: all("zq-draft"),
    reading: readings.count,
  });
  const draftLink = await insertLink(db, city, {
    reportId: draft,
    item: "own",
    mark: "zq-draft-file",
  });
  const done = await insertDone(db, city);
  const others = await insertOthers(db, city);
  const withHead = await insertWithHead(db, city);
  const correction = await insertCorrection(db, city, done.accepted);
  return { accepted, link, draft, draftLink, sent: done.sent, withHead, others, correction };
}
