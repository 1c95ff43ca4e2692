// What leaders instructed and is not settled yet, on their page until it is: overdue answers first.
import { Link } from "@/components/ui/link";
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { DueWords } from "./due-words";
import { instructionHref, type InstructionRow } from "./instruction-row";

type OpenInstructionsProps = {
  view: View;
  rows: readonly InstructionRow[];
  /** The day they are of, where the page is of another one. */
  on: string | null;
};

/** More would push the picture of the plan off the first screen; the rest is a link. */
const shown = 4;

export function OpenInstructions({ view, rows, on }: OpenInstructionsProps) {
  const { t } = view;
  if (rows.length === 0) return null;
  const rest = rows.length - shown;
  const all = hrefTo({ plan: view.plan, keep: {} }, "instructions");
  return (
    <section className="mt-5">
      <div className="flex flex-wrap items-baseline gap-x-3 border-t border-line-strong pt-2 pb-1">
        <h2 className="text-base">{t("instructions.open.title")}</h2>
        <p className="text-xs text-ink-3">
          {t("instructions.open.count", { count: rows.length })}
          {on === null ? null : ` · ${t("instructions.open.asOf", { on })}`}
        </p>
      </div>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id} className="border-b border-line py-2 text-sm last:border-b-0">
            <Link href={instructionHref(view, row.id)} className="d line-clamp-2">
              {row.text}
            </Link>
            <p className="flex flex-wrap gap-x-3 text-xs leading-[1.7] text-ink-2">
              <span>{row.leaderName}</span>
              <span>{nameOf(view, "organisations", row.unit)}</span>
              {row.state === "replied" ? (
                <span>{t("instructions.open.replied")}</span>
              ) : (
                <DueWords t={t} dueOn={row.dueOn} daysLeft={row.daysLeft} />
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="no-print text-xs">
        <Link href={all} className="lnk inline-flex min-h-6 items-center max-sm:min-h-11">
          {rest > 0 ? t("instructions.open.more", { count: rest }) : t("instructions.open.all")}
        </Link>
      </p>
    </section>
  );
}
