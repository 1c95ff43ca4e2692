// The commands by which units help, sign, exchange spreadsheets and give figures.
import type { UserActor } from "@/lib/domain/actor";
import type { Scene } from "@/prisma/factories/plan";
import { answer, ask, itemOf, save } from "../contribution/contribution-scene.fixture";
import { attachContributionFile } from "../contribution/attach-contribution-file";
import { detachContributionFile } from "../contribution/detach-contribution-file";
import { openContributionFile } from "../contribution/open-contribution-file";
import { takeContributedFiles } from "../contribution/take-files";
import { acceptIndicatorReport } from "../indicator/accept-indicator-report";
import { acceptIndicatorValue } from "../indicator/accept-indicator-value";
import { describeIndicator } from "../indicator/describe-indicator";
import {
  figureIn,
  figureOf,
  type FigureScene,
  newFigureScene,
  reportOf,
  saveFigure,
} from "../indicator/figure-scene.fixture";
import {
  returnIndicatorReport,
  returnIndicatorReportByHead,
} from "../indicator/return-indicator-report";
import { sendIndicatorReport, withdrawIndicatorReport } from "../indicator/send-indicator-report";
import { setIndicatorParameter } from "../indicator/set-indicator-parameter";
import { signIndicatorReport } from "../indicator/sign-indicator-report";
import type { CommandName } from "../registry";
import { clock, newScene, reportIn } from "../report/report-scene.fixture";
import { appointDeputy } from "../signoff/appoint-deputy";
import { endDeputy } from "../signoff/end-deputy";
import { openScan } from "../signoff/open-scan";
import { recordPaperSignOff } from "../signoff/record-paper-sign-off";
import { setSignOffMode } from "../signoff/set-sign-off-mode";
import { deputyAsk, modeAsk, onPaper, sheetOf } from "../signoff/signoff-scene.fixture";
import { checkAgain } from "../workbook/check-workbook";
import { bringIn, check, fillIn, takeOut, words } from "../workbook/workbook-scene.fixture";
import type { Arrange } from "./everybody.fixture";

type Call = (actor: UserActor) => Promise<unknown>;
const reason = "Which year?";
const pdf = Buffer.from("%PDF-1.4\none\n%%EOF\n");

const onScene =
  (make: (scene: Scene) => Call | Promise<Call>): Arrange =>
  async () => {
    const scene = await newScene();
    return { scene, call: await make(scene) };
  };

const contributed = (scene: Scene, by: UserActor = scene.people.supporter) =>
  attachContributionFile(
    by,
    { ...itemOf(scene), organisation: scene.supporting.code, fileName: "list.pdf", bytes: pdf },
    clock,
  );

async function signedSheet(scene: Scene) {
  await onPaper(scene);
  return sheetOf(scene, [await reportIn("withHead", scene)]);
}

async function filled(scene: Scene) {
  const file = await fillIn(await takeOut(scene), {
    [scene.items.count.code]: { doneText: "Two more schools." },
  });
  return { file, found: await check(scene, [file]) };
}

type Station = Parameters<typeof figureIn>[0];
const onFigure =
  (state: Station, call: (actor: UserActor, reportId: string) => Promise<unknown>): Arrange =>
  async () => {
    const scene = await newFigureScene();
    const reportId = await figureIn(state, scene);
    return { scene, call: (actor: UserActor) => call(actor, reportId) };
  };
const onIndicator =
  (
    call: (actor: UserActor, scene: FigureScene) => Promise<unknown>,
    evaluation: "falling" | "external" = "falling",
  ): Arrange =>
  async () => {
    const scene = await newFigureScene(evaluation);
    return { scene, call: (actor: UserActor) => call(actor, scene) };
  };
const indicatorOf = ({ plan, indicator }: FigureScene) => ({
  plan: plan.code,
  indicator: indicator.code,
});

export const unitsCalls = {
  askContribution: onScene((scene) => (actor) => ask(scene, actor)),
  takeContributedFiles: onScene(async (scene) => {
    await contributed(scene);
    await answer(scene, { version: 1 });
    await reportIn("draft", scene);
    const input = { ...itemOf(scene), organisation: scene.supporting.code };
    return (actor) => takeContributedFiles(actor, input, clock);
  }),
  saveContribution: onScene((scene) => (by) => save(scene, { by })),
  answerContribution: onScene((scene) => (by) => answer(scene, { by })),
  attachContributionFile: onScene((scene) => (actor) => contributed(scene, actor)),
  detachContributionFile: onScene(async (scene) => {
    const { fileId } = await contributed(scene);
    return (actor) => detachContributionFile(actor, { fileId }, clock);
  }),
  openContributionFile: onScene(async (scene) => {
    const { fileId } = await contributed(scene);
    return (actor) => openContributionFile(actor, { fileId }, clock);
  }),
  exportWorkbook: onScene((scene) => (by) => takeOut(scene, { by })),
  checkWorkbook: onScene(async (scene) => {
    const { file } = await filled(scene);
    return (actor) => check(scene, [file], actor);
  }),
  checkAgain: onScene(async (scene) => {
    const { found } = await filled(scene);
    return (actor) => checkAgain(actor, found.checked, words);
  }),
  importWorkbook: onScene(async (scene) => {
    const { found } = await filled(scene);
    return (by) => bringIn(scene, found, { by });
  }),
  setSignOffMode: onScene((scene) => (actor) => setSignOffMode(actor, modeAsk(scene), clock)),
  appointDeputy: onScene((scene) => {
    const asked = deputyAsk(scene, { headId: scene.people.head.personId });
    return (actor) => appointDeputy(actor, asked, clock);
  }),
  endDeputy: onScene(async (scene) => {
    const { grantId } = await appointDeputy(scene.people.head, deputyAsk(scene), clock);
    const at = { plan: scene.plan.code, unit: scene.lead.code, grantId };
    return (actor) => endDeputy(actor, at, clock);
  }),
  recordPaperSignOff: onScene(async (scene) => {
    const sheet = await signedSheet(scene);
    return (actor) => recordPaperSignOff(actor, sheet, clock);
  }),
  openScan: onScene(async (scene) => {
    const sheet = await signedSheet(scene);
    const { id } = await recordPaperSignOff(scene.people.reporter, sheet, clock);
    return (actor) => openScan(actor, { id }, clock);
  }),
  saveIndicatorReport: onIndicator((by, scene) => saveFigure(scene, { by, draft: figureOf() })),
  sendIndicatorReport: onFigure("draft", async (actor, reportId) => {
    const { version: expectedVersion } = await reportOf(reportId);
    return sendIndicatorReport(actor, { reportId, expectedVersion }, clock);
  }),
  withdrawIndicatorReport: onFigure("withHead", (actor, reportId) =>
    withdrawIndicatorReport(actor, { reportId }, clock),
  ),
  signIndicatorReport: onFigure("withHead", (actor, reportId) =>
    signIndicatorReport(actor, { reportId }, clock),
  ),
  returnIndicatorReportByHead: onFigure("withHead", (actor, reportId) =>
    returnIndicatorReportByHead(actor, { reportId, reason }, clock),
  ),
  returnIndicatorReport: onFigure("withCommission", (actor, reportId) =>
    returnIndicatorReport(actor, { reportId, reason }, clock),
  ),
  acceptIndicatorReport: onFigure("withCommission", (actor, reportId) =>
    acceptIndicatorReport(actor, { reportId }, clock),
  ),
  acceptIndicatorValue: onIndicator((actor, scene) => {
    const value = { dataYear: 2023, value: 14, label: "final", publishedOn: "2024-02-28" } as const;
    const input = { ...indicatorOf(scene), ...value, source: "bulletin" };
    return acceptIndicatorValue(actor, input, clock);
  }),
  setIndicatorParameter: onIndicator((actor, scene) => {
    const parameter = { kind: "limit", comparator: "<=", value: 5 } as const;
    const by = { year: 2023, document: "No. 1", effectiveOn: "2023-03-01" };
    return setIndicatorParameter(actor, { ...indicatorOf(scene), ...by, parameter }, clock);
  }, "external"),
  describeIndicator: onIndicator((actor, scene) => {
    const words = { caliber: "as counted", sourceDocument: "bulletin", document: "No. 1" };
    const more = { releaseMonthDay: null, provider: scene.lead.code, expectedVersion: 0 };
    const input = { ...indicatorOf(scene), ...words, ...more, effectiveOn: "2024-10-01" };
    return describeIndicator(actor, input, clock);
  }),
} satisfies Partial<Record<CommandName, Arrange>>;
