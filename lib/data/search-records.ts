// What of a plan can be found by name: the records a reader of the plan sees on its pages, as they stand at its dates.
import "server-only";
import type { RecordGroup } from "../domain/search/groups";
import type { Searchable } from "../domain/search/match";
import { spellingOf } from "../platform/pinyin";
import type { BoardItem, PlanBoard } from "./plan-board";
import type { NamedRecord } from "./plan-names";
import { supportingUnits } from "./report-texts";

export type SearchRecord = Searchable & {
  group: RecordGroup;
  code: string;
  /** Printed before the name; null where a code says nothing to a reader. */
  printedCode: string | null;
  titleZh: string;
  titleEn: string;
  /** Within the plan's pages. */
  path: string;
  item: BoardItem | null;
};

export type SavedFilterName = { id: string; name: string; path: string };

type Named = Pick<NamedRecord, "code" | "nameZh" | "nameEn">;

const chinese = (text: string) => ({ text, spelling: spellingOf(text) });
const path = (folder: string, code: string) => `${folder}/${encodeURIComponent(code)}`;

function recordOf(
  group: RecordGroup,
  { code, nameZh, nameEn }: Named,
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    group,
    code,
    printedCode: null,
    codes: [code],
    names: [chinese(nameZh), { text: nameEn }],
    titleZh: nameZh,
    titleEn: nameEn,
    path: "",
    item: null,
    ...more,
  };
}

function itemRecord(board: PlanBoard, item: BoardItem): SearchRecord {
  const { code, titleZh: nameZh, titleEn: nameEn, assessment } = item;
  const called = (rows: readonly Named[], codes: readonly (string | null)[]) =>
    rows.filter((row) => codes.includes(row.code)).flatMap((row) => [row.nameZh, row.nameEn]);
  return recordOf(
    "milestones",
    { code, nameZh, nameEn },
    {
      printedCode: code,
      // "三（一）2 · 专栏2-1": each part of where it stands is a way to ask for it.
      codes: [code, ...item.locators.flatMap((locator) => locator.split(" \u00b7 "))],
      beside: [
        ...called(board.organisations, [assessment.lead]),
        ...called(board.areas, [item.area]),
        ...called(board.tasks, [item.task]),
        ...called(board.places, assessment.places),
      ],
      path: path("milestones", code),
      item,
    },
  );
}

function unitRecords(board: PlanBoard): SearchRecord[] {
  const atWork = new Set(
    board.items.flatMap((item) => [
      item.assessment.lead,
      ...supportingUnits(item.facts, board.dates),
    ]),
  );
  return board.organisations
    .filter(({ code }) => atWork.has(code))
    .map((unit) => recordOf("units", unit, { shortened: true, path: path("units", unit.code) }));
}

function placeRecords(board: PlanBoard): SearchRecord[] {
  const named = new Set(board.items.flatMap((item) => item.assessment.places));
  return board.places
    .filter(({ code }) => named.has(code))
    .map((place) => recordOf("places", place, { path: path("districts", place.code) }));
}

function taskRecords({ tasks, measures }: PlanBoard): SearchRecord[] {
  return [
    ...tasks.map((task) => ({ row: task, task: task.code })),
    ...measures.map((measure) => ({ row: measure, task: measure.task })),
  ].map(({ row, task }) =>
    recordOf("tasks", row, { printedCode: row.code, path: path("tasks", task) }),
  );
}

/** All of them, each group in the order of its pages. */
export function searchRecords(
  board: PlanBoard,
  indicators: readonly Named[],
  filters: readonly SavedFilterName[],
): SearchRecord[] {
  return [
    ...board.items.map((item) => itemRecord(board, item)),
    ...indicators.map((row) => recordOf("indicators", row, { path: path("indicators", row.code) })),
    ...taskRecords(board),
    ...board.areas.map((area) =>
      recordOf("areas", area, {
        names: [
          chinese(area.nameZh),
          { text: area.nameEn },
          chinese(area.shortZh),
          { text: area.shortEn },
        ],
        path: path("areas", area.code),
      }),
    ),
    ...unitRecords(board),
    ...placeRecords(board),
    ...board.leaders.map((leader) =>
      recordOf("leaders", leader, { codes: [], path: path("leaders", leader.code) }),
    ),
    ...filters.map(({ id, name, path: address }) =>
      recordOf(
        "filters",
        { code: id, nameZh: name, nameEn: "" },
        { codes: [], names: [chinese(name)], path: address },
      ),
    ),
  ];
}
