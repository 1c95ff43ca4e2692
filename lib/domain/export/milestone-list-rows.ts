// The list of items as its page shows it, filters and order kept.
import { headRows } from "./head-rows";
import {
  type Cell,
  type ExportBasis,
  type ExportedItem,
  type ExportLabel,
  type ExportWords,
  leadWords,
  nameIn,
  type Rows,
  valueCell,
} from "./table";

const columns = [
  "code",
  "milestone",
  "area",
  "task",
  "kind",
  "places",
  "lead",
  "dueOn",
  "workingDueOn",
  "status",
  "daysLate",
  "target",
  "reading",
  "readingOn",
  "progress",
  "expected",
  "forecastOn",
  "apart",
] as const satisfies readonly ExportLabel[];

/** `filters`: as the address has them ("status=overdue&area=1"). */
export function milestoneListRows(
  words: ExportWords,
  basis: ExportBasis,
  { items, filters }: { items: readonly ExportedItem[]; filters: string },
): Rows {
  const head = headRows(words, basis, [
    ["filters", filters],
    ["rows", items.length],
  ]);
  return [
    ...head,
    [""],
    columns.map((label) => words.label(label)),
    ...items.map((item) => rowOf(words, basis, item)),
  ];
}

function rowOf(words: ExportWords, { names }: ExportBasis, item: ExportedItem): Cell[] {
  const { assessment } = item;
  const { countedApart, places, extensionInForce } = assessment;
  return [
    item.code,
    words.title(item),
    nameIn(words, names.areas, item.area),
    item.task === null ? "" : nameIn(words, names.tasks, item.task),
    words.kind(assessment.kind),
    words.list(places.map((code) => nameIn(words, names.places, code))),
    leadWords(words, names, assessment),
    assessment.dueOn,
    extensionInForce ? assessment.workingDueOn : "",
    words.status(assessment),
    assessment.daysLate,
    words.target(assessment),
    words.reading(assessment),
    assessment.readingOn ?? "",
    valueCell(words, assessment.progress),
    valueCell(words, assessment.expected),
    assessment.forecastOn ?? "",
    countedApart ? words.apart(countedApart) : "",
  ];
}
