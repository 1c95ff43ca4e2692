// The board itself: grouped as asked, the gravest first, the days late in the largest figures.
import { Link } from "@/components/ui/link";
import { hrefTo, nameOf, type View, areaName } from "@/components/status/view";
import { classNames } from "@/components/ui/class-names";
import { DataTable, GroupRow, HeadCell, TableHead } from "@/components/ui/data-table";
import {
  type BoardFilter,
  type BoardGroup,
  type BoardSection,
  boardGroups,
  boardSections,
  isInTab,
} from "@/lib/domain/supervision/board";
import type { BoardEntry } from "./board-entry";
import { ALL_BOX } from "./board-form";
import { BoardRow } from "./board-row";

type BoardTableProps = {
  view: View;
  entries: readonly BoardEntry[];
  filter: BoardFilter;
  chosen: string | null;
  /** The rows have boxes: reminders and notices may be sent from here and now. */
  mayChase: boolean;
};

const tones: Record<BoardGroup, "ink" | "over" | "sev"> = {
  long: "over",
  overdue: "over",
  late: "sev",
  behind: "ink",
  awaiting: "ink",
  apart: "ink",
};
const COLUMNS = 12;

export function BoardTable({ view, entries, filter, chosen, mayChase }: BoardTableProps) {
  const { t, names } = view;
  // Beside an open item the table gives up what the item says again.
  const beside = chosen !== null && "lg:hidden";
  return (
    <DataTable caption={t("reviews.board.label")} layout="fixed" phone="list">
      <TableHead>
        {mayChase ? (
          <HeadCell className="w-8">
            <input
              type="checkbox"
              id={ALL_BOX}
              aria-label={t("supervision.board.all", { count: entries.length })}
              className="invisible ml-1.5 group-data-[script=on]/board:visible"
            />
          </HeadCell>
        ) : null}
        <HeadCell className={classNames("w-[4.25rem]", !mayChase && "pl-2")}>
          {t("common.columns.code")}
        </HeadCell>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell wide className={classNames("w-[5.5rem]", beside)}>
          {t("common.columns.area")}
        </HeadCell>
        <HeadCell className="w-[7.5rem]">{t("common.columns.lead")}</HeadCell>
        <HeadCell className="w-[10.5rem]">{t("common.columns.dueOn")}</HeadCell>
        <HeadCell numeric sort="descending" className="w-[4.25rem]">
          {t("reviews.board.columns.daysLate")}
        </HeadCell>
        <HeadCell wide className="w-[4.75rem]">
          {t("reviews.board.columns.lastReport")}
        </HeadCell>
        <HeadCell className="w-[5.75rem] max-lg:hidden">
          {t("reviews.board.columns.forecastOn")}
        </HeadCell>
        <HeadCell className="w-[9.25rem]">{t("common.columns.status")}</HeadCell>
        <HeadCell className="w-[8rem]">{t("supervision.handling")}</HeadCell>
        <HeadCell wide className={classNames("w-[8.5rem]", beside)}>
          {t("reviews.board.columns.ball")}
        </HeadCell>
      </TableHead>
      {boardSections(entries, filter.by, names).map((section) => (
        <tbody key={section.key}>
          <GroupRow
            title={sectionTitle(view, filter, section.key)}
            note={<SectionNote view={view} filter={filter} section={section} mayChase={mayChase} />}
            columns={COLUMNS}
            tone={filter.by === "severity" ? tones[groupOf(section.key)] : "ink"}
          />
          {section.entries.map((entry) => (
            <BoardRow
              key={entry.item.code}
              view={view}
              entry={entry}
              filter={filter}
              selected={entry.item.code === chosen}
              beside={beside}
              mayChase={mayChase}
            />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

const groupOf = (key: string): BoardGroup => boardGroups.find((each) => each === key) ?? "apart";

function sectionTitle(view: View, { by }: BoardFilter, key: string): string {
  const { t } = view;
  switch (by) {
    case "severity":
      return t(`reviews.board.group.${groupOf(key)}`);
    case "lead":
      return key ? nameOf(view, "organisations", key) : t("domain.mark.unassigned");
    case "area":
      return areaName(view, key);
    case "leader":
      return key || t("supervision.board.noLeader");
  }
}

type SectionNoteProps = {
  view: View;
  filter: BoardFilter;
  section: BoardSection<BoardEntry>;
  mayChase: boolean;
};

function SectionNote({ view, filter, section, mayChase }: SectionNoteProps) {
  const { t } = view;
  const { key, entries } = section;
  const count = entries.length;
  if (filter.by === "severity") return t(`supervision.board.groupNote.${groupOf(key)}`, { count });
  const late = entries.filter((entry) => isInTab(entry, "overdue")).length;
  const words = t("supervision.board.groupLate", { count, late });
  if (filter.by !== "lead" || !mayChase || late === 0 || key === "") return words;
  return (
    <>
      {words}
      <Link
        href={hrefTo(view, "overdue/remind", { unit: key })}
        className="ml-3 text-brand hover:underline"
      >
        {t("supervision.board.remindUnit", { count: late })}
      </Link>
    </>
  );
}
