// The course and the reports of an item as tables, in the reader's language and as far as the reader sees them.
import type { MilestoneReport } from "@/lib/data/milestone-reports";
import type { TimelineStep } from "@/lib/data/milestone-timeline";
import type { MilestoneDetail } from "@/lib/data/milestones";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { inLocale, type Locale, type Translator } from "@/messages";
import { roundStateWords, timelineStepWords } from "@/messages/item-file-words";
import { momentWords } from "@/messages/instants";
import { quarterWords, readingWords } from "@/messages/words";

export type Around = { t: Translator; locale: Locale; detail: MilestoneDetail };

export function unitNameIn({ locale, detail }: Around, code: string): string {
  const unit = detail.board.organisations.find((each) => each.code === code);
  return unit ? inLocale(locale, unit.nameZh, unit.nameEn) : code;
}

/** Oldest first, as a file is read. */
export function timelineTable(around: Around, steps: readonly TimelineStep[]): WorkbookTable {
  const { t } = around;
  const columns = [
    ...(["at", "step", "period", "by", "unit", "about", "reason"] as const),
    ...(["entry", "hash"] as const),
  ];
  const rows = steps
    .toReversed()
    .map((step) => [
      momentWords(step.at),
      timelineStepWords(t, step),
      step.period ? quarterWords(t, step.period) : "",
      step.actorName,
      step.actorUnit,
      [
        step.organisation ? unitNameIn(around, step.organisation) : null,
        step.number ? t("corrections.timeline.number", { number: step.number }) : null,
        step.dates ? t("corrections.timeline.dates", step.dates) : null,
        step.fileName,
      ]
        .filter(Boolean)
        .join("\n"),
      step.reason ?? "",
      step.entry.number,
      step.entry.hash,
    ]);
  return {
    name: t("documents.file.timeline.sheet"),
    rows: [columns.map((column) => t(`documents.file.timeline.${column}`)), ...rows],
    widths: [18, 26, 16, 16, 24, 40, 40, 10, 68],
  };
}

const everyone = [
  "period",
  "round",
  "state",
  "on",
  "reading",
  "done",
  "forecastOn",
  "sent",
  "signed",
  "decided",
] as const;
const concerned = ["problems", "next", "coordination", "forecastClass", "reason", "files"] as const;

/** Every round the reader sees, oldest quarter first. Problems, classes and files are for those concerned. */
export function reportTable(around: Around): WorkbookTable {
  const { t, detail } = around;
  const open = detail.reach !== "everyone";
  const columns = open ? [...everyone, ...concerned] : everyone;
  const rows = detail.reports
    .toReversed()
    .flatMap((report) =>
      report.rounds.toReversed().map((round) => roundCells(around, report, round)),
    );
  return {
    name: t("documents.file.reports.sheet"),
    rows: [
      columns.map((column) => t(`documents.file.reports.${column}`)),
      ...rows.map((cells) => columns.map((column) => cells[column])),
    ],
    widths: columns.map((column) => widths[column] ?? 14),
  };
}

type ReportColumn = (typeof everyone)[number] | (typeof concerned)[number];
const widths: Partial<Record<ReportColumn, number>> = {
  round: 6,
  on: 12,
  forecastOn: 12,
  done: 40,
  problems: 40,
  next: 40,
  coordination: 30,
  sent: 22,
  signed: 22,
  decided: 22,
  reason: 30,
  files: 30,
};

function roundCells(
  { t, locale, detail }: Around,
  report: MilestoneReport,
  round: MilestoneReport["rounds"][number],
): Record<ReportColumn, string | number> {
  const { draft } = round;
  const signed = (name: string | null, at: Date | null) =>
    at ? `${name ?? ""} ${momentWords(at)}`.trim() : "";
  const period = quarterWords(t, report.period);
  return {
    period: report.code === detail.item.code ? period : `${period} (${report.code})`,
    round: round.round,
    state: roundStateWords(t, round.state),
    on: round.on,
    reading: draft.reading
      ? readingWords(t, locale, detail.item.assessment.target, draft.reading, round.on)
      : "",
    done: draft.doneText,
    forecastOn: draft.forecastOn ?? "",
    sent: signed(round.sentByName, round.sentAt),
    signed: signed(round.signedByName, round.signedAt),
    decided: signed(round.decidedByName, round.decidedAt),
    problems: draft.problemsText,
    next: draft.nextText,
    coordination: draft.coordinationText,
    forecastClass: draft.forecastClass ? t(`domain.forecastClass.${draft.forecastClass}`) : "",
    reason: round.reason ?? "",
    files: round.files.map(({ name }) => name).join("\n"),
  };
}
