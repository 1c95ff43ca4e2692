// What an item was to be, version by version, and who was charged with it, as tables.
import type { ItemHistory } from "@/lib/data/item-history";
import { toDay, toDayOrNull } from "@/lib/data/days";
import { target as targetSchema } from "@/lib/domain/milestone/milestone";
import type { WorkbookTable } from "@/lib/platform/table-workbook";
import { inLocale } from "@/messages";
import { momentWords } from "@/messages/instants";
import { targetWords } from "@/messages/words";
import { type Around, unitNameIn } from "./item-sheets";

const versionColumns = [
  ...(["version", "source", "effectiveOn", "acceptedAt", "document", "title"] as const),
  ...(["dueOn", "dueSource", "target", "cadence", "weight", "terminated", "locators"] as const),
];
const assignmentColumns = [
  ...(["part", "unit", "state", "document", "leader"] as const),
  ...(["from", "to", "acceptedAt", "endedAt"] as const),
];

export function versionTable(around: Around, { versions }: ItemHistory): WorkbookTable {
  const { t, locale } = around;
  const rows = versions.map((row) => [
    row.version,
    t(`documents.file.history.sources.${row.source}`),
    toDay(row.effectiveOn),
    momentWords(row.acceptedAt),
    row.document ?? "",
    inLocale(locale, row.titleZh, row.titleEn),
    toDay(row.dueOn),
    t(`documents.file.history.dueSources.${row.dueSource}`),
    targetWords(t, locale, targetSchema.parse(row.target)),
    t(`definitions.cadence.${row.cadence}`),
    row.weight,
    row.terminated ? t("documents.file.history.yes") : "",
    row.locators.join("\n"),
  ]);
  return {
    name: t("documents.file.history.versions"),
    rows: [versionColumns.map((column) => t(`documents.file.history.${column}`)), ...rows],
    widths: [6, 12, 12, 18, 24, 40, 12, 12, 30, 10, 8, 8, 24],
  };
}

export function assignmentTable(around: Around, { assignments }: ItemHistory): WorkbookTable {
  const { t } = around;
  const rows = assignments.map((row) => [
    t(`domain.part.${row.part}`),
    unitNameIn(around, row.organisation.code),
    t(`domain.confirmation.${row.state}`),
    row.document ?? "",
    row.leaderInCharge ?? "",
    toDay(row.startsOn),
    toDayOrNull(row.endsOn) ?? "",
    momentWords(row.acceptedAt),
    row.endedAt ? momentWords(row.endedAt) : "",
  ]);
  return {
    name: t("documents.file.history.assignments"),
    rows: [assignmentColumns.map((column) => t(`documents.file.history.${column}`)), ...rows],
    widths: [10, 28, 10, 30, 16, 12, 12, 18, 18],
  };
}
