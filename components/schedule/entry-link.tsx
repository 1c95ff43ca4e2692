// An entry by its mark and its name. The mark is the item's: shape its kind, fill its status.
import { Link } from "@/components/ui/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icons";
import { KindIcon, StatusMark } from "@/components/charts/status-mark";
import { hrefTo, milestoneHref, type View } from "@/components/status/view";
import { isItemEntry, type ScheduleEntry } from "@/lib/domain/schedule/entry";
import { entryName, entryStatus } from "@/messages/schedule-words";

type Entry = ScheduleEntry;

function entryHref(view: View, entry: Entry): string {
  if (isItemEntry(entry)) return milestoneHref(view, entry.item.code);
  return entry.kind === "figure"
    ? hrefTo(view, `indicators/${encodeURIComponent(entry.indicator.code)}`)
    : hrefTo(view, `notices/${encodeURIComponent(entry.notice.id)}`);
}

/** `named`: the status is read out, where no word of it stands beside. */
export function EntryMark({ view, entry, named = false }: EntryMarkProps) {
  const title = named ? { title: entryStatus(view.t, entry) } : {};
  if (isItemEntry(entry)) {
    const { kind, status, severe, provisional } = entry.item.assessment;
    return <StatusMark {...{ kind, status, severe, provisional }} size={16} {...title} />;
  }
  if (entry.kind === "figure") return <KindIcon kind="threshold" size={16} {...title} />;
  return <Icon name="file" size={0.875} className="mx-px text-ink-2" />;
}

/** What many owe together has no status of its own. */
export function FoldMark({ fold }: { fold: "report" | "figure" }) {
  if (fold === "figure") return <KindIcon kind="threshold" size={16} />;
  return <Icon name="upload" size={0.875} className="mx-px shrink-0 text-ink-2" />;
}

type EntryMarkProps = { view: View; entry: Entry; named?: boolean };

type EntryLinkProps = { view: View; entry: Entry; size?: "sm" | "xs" };

export function EntryLink({ view, entry, size = "sm" }: EntryLinkProps) {
  const name = entryName(view.t, view.locale, entry);
  return (
    <Link
      href={entryHref(view, entry)}
      title={name}
      data-stop={size === "xs" ? "" : undefined}
      className={classNames("d min-w-0", size === "xs" ? "truncate" : "sm:truncate")}
    >
      {name}
    </Link>
  );
}
