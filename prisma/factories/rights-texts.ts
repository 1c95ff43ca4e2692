// The plan's text, its figures and its papers in the city of rights: what is proposed, asked, answered and drafted.
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day } from "./days";
import { type RightsCity, signedBy } from "./rights-city";
import { writtenAt } from "./rights-rounds";

const at = writtenAt;
const id = { select: { id: true } } as const;

export async function insertDefinitions(db: PrismaClient, city: RightsCity) {
  const { plan, units, items } = city;
  const item = { milestoneId: items.own.id, lead: units.lead.code };
  const { id: consultation } = await db.consultation.create({
    data: {
      planId: plan.id,
      title: "Round one",
      answerBy: day("2024-10-31"),
      openedAt: at,
      openedByName: "manager",
      items: {
        create: {
          ...item,
          supporting: [units.supporting.code],
          answers: {
            create: {
              organisationId: units.supporting.id,
              verdict: "amend",
              comment: "zq-comment",
              answeredAt: at,
              answeredByName: "supportingHead",
            },
          },
        },
      },
    },
    ...id,
  });
  const { id: proposedById, name } = signedBy(city, "reporter");
  await db.definitionProposal.create({
    data: {
      planId: plan.id,
      milestoneId: items.own.id,
      kind: "cadence",
      note: "zq-proposal",
      content: {
        kind: "cadence",
        cadence: "yearly",
      },
      document: "zq-proposal",
      proposedAt: at,
      proposedById,
      proposedByName: name,
      organisationCode: units.lead.code,
    },
    ...id,
  });
  await db.discrepancy.create({
    data: {
      planId: plan.id,
      code: "D1",
      topicZh: "人口",
      topicEn: "Population",
      placeA: "1.1",
      valueA: "638.12",
      placeB: "2.1",
      valueB: "638.32",
      arithmeticZh: "zq-discrepancy",
      arithmeticEn: "zq-discrepancy",
      milestoneCodes: [items.own.code],
      indicatorCodes: [],
    },
    ...id,
  });
  return { consultation };
}

export async function insertFigure(db: PrismaClient, city: RightsCity) {
  const { plan, units } = city;
  const targets = { "2025": { printed: "70", comparator: ">=", value: 70 } };
  const { id: indicatorId } = await db.indicator.create({
    data: {
      planId: plan.id,
      code: "I1",
      nameZh: "指标",
      nameEn: "Indicator",
      unit: "%",
      evaluation: "rising",
      providerId: units.lead.id,
      sortOrder: 1,
      base: {
        printed: "60",
        value: 60,
      },
      targets,
    },
    ...id,
  });
  await db.indicatorReport.create({
    data: {
      planId: plan.id,
      indicatorId,
      organisationId: units.lead.id,
      dataYear: 2023,
      state: "returned",
      round: 1,
      value: 65,
      publishedOn: day("2024-06-30"),
      source: "zq-figure",
      note: "zq-figure",
      createdAt: at,
      updatedAt: at,
      updatedByName: "reporter",
      rounds: {
        create: {
          round: 1,
          value: 65,
          label: "final",
          publishedOn: day("2024-06-30"),
          source: "zq-figure",
          note: "zq-figure",
          sentAt: at,
          sentByName: "reporter",
          signedAt: at,
          signedByName: "head",
          outcome: "returned",
          decidedAt: at,
          decidedByName: "reviewer",
          reason: "zq-figure",
        },
      },
    },
    ...id,
  });
}

export async function insertPapers(db: PrismaClient, city: RightsCity) {
  const { plan, closed, people } = city;
  const briefing = await db.briefing.create({
    data: {
      planId: plan.id,
      periodId: closed.id,
      kind: "brief",
      asOf: day("2024-06-30"),
      knownBy: new Date("2024-07-20T01:00:00Z"),
      texts: { situation: "zq-briefing" },
      draftedAt: at,
      draftedByName: "reviewer",
      draftedById: people.reviewer.personId,
      returnedAt: at,
      returnedByName: "manager",
      returnReason: "zq-briefing",
    },
    ...id,
  });
  const message = await db.notification.create({
    data: {
      personId: people.reporter.personId,
      planId: plan.id,
      kind: "reportReturned",
      params: {
        milestone: city.items.own.code,
        period: closed.code,
      },
      createdAt: at,
      link: `/plans/${plan.code}/work`,
      subjectType: "ProgressReport",
      subjectId: plan.id,
    },
    ...id,
  });
  return { briefing: briefing.id, message: message.id };
}
