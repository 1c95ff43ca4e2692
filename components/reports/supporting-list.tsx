// 配合事项: what other units' reports ask of this one; what waits for an answer stands open, first.
import { StatusMark } from "@/components/charts/status-mark";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { toLocalDate } from "@/lib/domain/calendar";
import { inLocale, type Translator } from "@/messages";
import { statusWords } from "@/messages/words";
import type { Words } from "./report-view";
import type { SupportingView } from "./work-view";

type SupportingListProps = Words & { items: readonly SupportingView[]; open: boolean };

export function SupportingList({ t, locale, items, open }: SupportingListProps) {
  const waiting = items.filter((row) => row.open && isAsked(row));
  if (items.length === 0) return null;
  return (
    <Disclosure
      className="mt-4"
      look="bar"
      open={open || waiting.length > 0}
      summary={t("reports.supporting.title")}
      note={
        waiting.length > 0
          ? t("reports.supporting.open", { count: waiting.length })
          : t("reports.supporting.note", { count: items.length })
      }
    >
      <ul>
        {items.map((row) => (
          <li key={`${row.item.code} ${row.unitName}`} className="border-b border-line text-sm">
            <Link
              href={row.href}
              className="grid min-h-(--row-dense) grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-2 py-1 hover:bg-hover"
            >
              <StatusMark
                kind={row.item.assessment.kind}
                status={row.item.assessment.status}
                severe={row.item.assessment.severe}
                title={statusWords(t, row.item.assessment)}
              />
              <span className="min-w-0">
                <span className="block truncate max-sm:line-clamp-2 max-sm:whitespace-normal">
                  {inLocale(locale, row.item.titleZh, row.item.titleEn)}
                </span>
                <span className="block truncate text-xs text-ink-3">
                  {[
                    t("reports.supporting.ledBy", { name: row.leadName }),
                    row.unitName,
                    askWords(t, row),
                  ]
                    .filter(Boolean)
                    .join(" ")}
                </span>
              </span>
              <span
                className={
                  isAsked(row) && row.open ? "text-xs font-semibold" : "text-xs text-ink-3"
                }
              >
                {stateWords(t, row)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The lead waits: it asked, or asked again. */
const isAsked = ({ state, askedAt }: SupportingView) =>
  state === "asked" || (state === "drafting" && askedAt !== null);

const dayOf = (at: Date) => toLocalDate(at).slice(5);

function askWords(t: Translator, { asked, askedAt }: SupportingView): string {
  return askedAt ? t("reports.supporting.asked", { n: asked, day: dayOf(askedAt) }) : "";
}

function stateWords(t: Translator, { state, answeredAt, open }: SupportingView): string {
  if (state === "answered" && answeredAt)
    return t("reports.supporting.state.answered", { day: dayOf(answeredAt) });
  if (!open) return t("reports.supporting.state.closed");
  if (state === "asked" || state === "drafting") return t(`reports.supporting.state.${state}`);
  return t("reports.supporting.state.none");
}
