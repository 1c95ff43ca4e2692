import type { Translator } from "@/messages";
import type { ChangeRow } from "./change-rows";

/** What stood before struck through, what stands now beside it; one definition list for both. */
export function ChangeList({ t, rows }: { t: Translator; rows: readonly ChangeRow[] }) {
  if (rows.length === 0)
    return <p className="text-xs text-ink-3">{t("accounts.audit.noDetail")}</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(6rem,auto)_minmax(0,1fr)]">
      {rows.map((row) => (
        <div key={row.term} className="contents">
          <dt className="text-ink-3">{row.term}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            {row.before !== null && (row.changed || row.after === null) ? (
              <del
                className="bg-del px-0.5 text-ink"
                aria-label={`${t("accounts.audit.before")}: ${row.before}`}
              >
                {row.before}
              </del>
            ) : null}
            {row.changed ? " " : null}
            {row.after !== null ? (
              row.changed ? (
                <ins
                  className="bg-ins px-0.5 no-underline"
                  aria-label={`${t("accounts.audit.after")}: ${row.after}`}
                >
                  {row.after}
                </ins>
              ) : (
                row.after
              )
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
