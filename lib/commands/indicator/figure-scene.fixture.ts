// What tests of an indicator's report need beside a plan's people: an indicator the lead provides, an item that reads
// from it, and reports at each station.
import { makeScene, type Scene } from "@/prisma/factories/plan";
import { day } from "@/prisma/factories/days";
import { insertMilestone } from "@/prisma/factories/milestones";
import type { FigureDraft } from "@/lib/domain/indicator/figure-draft";
import type { Evaluation } from "@/lib/domain/indicator/indicator";
import type { ReportState } from "@/lib/domain/report/report-transitions";
import { clock, db } from "@/lib/commands/report/report-scene.fixture";
import { acceptIndicatorReport } from "./accept-indicator-report";
import { returnIndicatorReport } from "./return-indicator-report";
import { saveIndicatorReport } from "./save-indicator-report";
import { sendIndicatorReport } from "./send-indicator-report";
import { signIndicatorReport } from "./sign-indicator-report";

export type FigureScene = Scene & { indicator: { id: string; code: string } };

const rows: Record<"falling" | "range" | "external", object> = {
  falling: { "2025": { printed: "15", comparator: "<=", value: 15 } },
  range: { "2025": { printed: "normal", comparator: "between", value: null } },
  external: { "2025": { printed: "as the province says", comparator: "<=", value: null } },
};

/** Provided by the scene's lead; "mortality" is falling from 20 to 15, and item 9 holds it to 15 in 2023. */
export async function newFigureScene(
  evaluation: Extract<Evaluation, keyof typeof rows> = "falling",
): Promise<FigureScene> {
  const scene = await makeScene(db);
  const { plan, area, lead } = scene;
  const indicator = await db.indicator.create({
    data: {
      planId: plan.id,
      code: "mortality",
      nameZh: "Mortality",
      nameEn: "Mortality",
      unit: "/100k",
      evaluation,
      base: { printed: "20", value: 20 },
      targets: rows[evaluation],
      providerId: lead.id,
      sortOrder: 1,
    },
    select: { id: true, code: true },
  });
  const target = { kind: "threshold", comparator: "<=", value: 15, max: null } as const;
  const item = await insertMilestone(db, {
    plan,
    area,
    lead,
    code: "9",
    target: { ...target, unit: "/100k", base: 20 },
    dueOn: "2023-12-31",
  });
  await db.milestone.update({ where: { id: item.id }, data: { indicatorId: indicator.id } });
  return { ...scene, indicator };
}

export const figureOf = (change: Partial<FigureDraft> = {}): FigureDraft => ({
  value: 14.2,
  label: "final",
  statedOn: null,
  publishedOn: "2024-07-15",
  source: "bulletin",
  note: "",
  ...change,
});

type Ask = {
  year?: number;
  version?: number | null;
  draft?: FigureDraft;
  by?: Scene["people"]["reporter"];
};

export function saveFigure(
  scene: FigureScene,
  { year = 2023, version = null, draft = figureOf(), by }: Ask = {},
): Promise<{ reportId: string; version: number }> {
  const { people, plan, indicator } = scene;
  const key = { plan: plan.code, indicator: indicator.code, dataYear: year };
  const ask = { ...key, expectedVersion: version, draft };
  return saveIndicatorReport(by ?? people.reporter, ask, clock);
}

/** A figure's report brought to this state through the commands. */
export async function figureIn(
  state: ReportState,
  scene: FigureScene,
  draft = figureOf(),
): Promise<string> {
  const { people } = scene;
  const { reportId, version } = await saveFigure(scene, { draft });
  if (state === "draft") return reportId;
  await sendIndicatorReport(people.reporter, { reportId, expectedVersion: version }, clock);
  if (state === "withHead") return reportId;
  await signIndicatorReport(people.head, { reportId }, clock);
  if (state === "withCommission") return reportId;
  if (state === "accepted") await acceptIndicatorReport(people.reviewer, { reportId }, clock);
  else await returnIndicatorReport(people.reviewer, { reportId, reason: "Which year?" }, clock);
  return reportId;
}

export const reportOf = (id: string) => db.indicatorReport.findUniqueOrThrow({ where: { id } });

/** From today on another unit provides the figure. */
export async function passTo(scene: FigureScene, unit: { id: string }): Promise<void> {
  await db.indicatorVersion.create({
    data: {
      indicatorId: scene.indicator.id,
      version: 1,
      caliber: "as counted",
      sourceDocument: "bulletin",
      providerId: unit.id,
      document: "doc",
      effectiveOn: day("2024-01-01"),
      acceptedAt: day("2024-01-01"),
    },
  });
}
