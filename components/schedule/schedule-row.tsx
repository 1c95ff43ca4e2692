// One line of the list: the day, what it is about, who answers, what kind of date it is, how it stands.
import { Link } from "@/components/ui/link";
import { Cell, Row } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { StatusLabel } from "@/components/status/status-label";
import { leadName, nameOf, type View } from "@/components/status/view";
import { isItemEntry, type ScheduledItem, type ScheduleEntry } from "@/lib/domain/schedule/entry";
import type { ScheduleLine } from "@/lib/domain/schedule/group-entries";
import type { ScheduleQuery } from "@/lib/domain/schedule/schedule-query";
import { dateKindWords, daysWords, entryStatus, lineWords } from "@/messages/schedule-words";
import { EntryLink, EntryMark, FoldMark } from "./entry-link";
import { scheduleHref } from "./schedule-href";

type Line = ScheduleLine<ScheduledItem>;
type ScheduleRowProps = { view: View; query: ScheduleQuery; line: Line };

/** Of the columns: quarters stand below each other, and only the first has heads. */
export const widths = {
  on: "sm:w-24",
  lead: "sm:w-44",
  kind: "sm:w-36",
  status: "sm:w-40",
  days: "sm:w-20",
} as const;

export function ScheduleRow({ view, query, line }: ScheduleRowProps) {
  if (line.fold) return <FoldRow view={view} query={query} line={line} />;
  return <EntryRow view={view} entry={line.entry} />;
}

function EntryRow({ view, entry }: { view: View; entry: ScheduleEntry }) {
  const { t } = view;
  const assessment = isItemEntry(entry) ? entry.item.assessment : null;
  const apart = assessment?.countedApart ?? null;
  const lead = assessment
    ? leadName(view, { lead: entry.lead })
    : entry.lead
      ? nameOf(view, "organisations", entry.lead)
      : t("common.dash");
  return (
    <Row>
      <Cell muted phone="meta" className="n whitespace-nowrap">
        {entry.on}
      </Cell>
      <Cell rowHead phone="title">
        <span className="flex min-w-0 items-center gap-2 max-sm:flex-wrap">
          {assessment ? null : <EntryMark view={view} entry={entry} />}
          <EntryLink view={view} entry={entry} />
          {apart ? (
            <span className="ml-auto shrink-0">
              <Tag tone="dashed">{t(`explain.figure.apart.${apart}`)}</Tag>
            </span>
          ) : null}
        </span>
      </Cell>
      <Cell truncate phone="meta" title={lead}>
        {lead}
        {assessment?.suggestedOwner ? (
          <span className="ml-1 text-xs text-ink-3">{t("domain.confirmation.suggested")}</span>
        ) : null}
      </Cell>
      <Cell muted truncate phone="meta">
        {dateKindWords(t, entry)}
      </Cell>
      <Cell phone="aside">
        {assessment ? (
          <StatusWords view={view} entry={entry} />
        ) : (
          <span className="text-ink-2">{entryStatus(t, entry)}</span>
        )}
      </Cell>
      <Cell wide numeric phone="hide" muted>
        {daysWords(t, entry)}
      </Cell>
    </Row>
  );
}

/** The mark stands with its word. */
function StatusWords({ view, entry }: { view: View; entry: ScheduleEntry }) {
  if (!isItemEntry(entry)) return null;
  return <StatusLabel t={view.t} assessment={entry.item.assessment} size={16} />;
}

type FoldRowProps = ScheduleRowProps & { line: Extract<Line, { fold: "report" | "figure" }> };

function FoldRow({ view, query, line }: FoldRowProps) {
  const { t } = view;
  const [first] = line.entries;
  const count = line.entries.length;
  return (
    <Row>
      <Cell muted phone="meta" className="n whitespace-nowrap">
        {line.on}
      </Cell>
      <Cell rowHead phone="title">
        <span className="flex min-w-0 items-center gap-2">
          <FoldMark fold={line.fold} />
          <Link
            href={scheduleHref(view, query, { view: "list", date: line.fold, day: line.on })}
            className="d min-w-0 sm:truncate"
          >
            {lineWords(t, line)}
          </Link>
        </span>
      </Cell>
      <Cell phone="hide" muted>
        {t("common.dash")}
      </Cell>
      <Cell muted truncate phone="meta">
        {t(`schedule.kind.${line.fold}`)}
      </Cell>
      <Cell phone="aside" className="text-ink-2">
        {t(line.fold === "report" ? "schedule.status.unsent" : "schedule.status.unpublished", {
          count,
        })}
      </Cell>
      <Cell wide numeric muted phone="hide">
        {first ? daysWords(t, first) : null}
      </Cell>
    </Row>
  );
}
