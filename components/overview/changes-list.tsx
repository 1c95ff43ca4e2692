// What changed since the quarter before, on items reviewed in both; how many could not be compared is said.
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import {
  type ListedItem,
  listWords,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";
import { FigureNumber, hasRecords } from "@/components/status/figure-number";
import { changeFigures } from "@/lib/domain/rollup/change-figures";
import type { Changes } from "@/lib/domain/rollup/changes";
import type { Scope } from "@/lib/domain/rollup/scope";

type ChangesListProps = {
  view: View;
  items: readonly ListedItem[];
  comparison: { changes: Changes; reviewed: readonly string[] };
  scope: Scope | null;
};

const shown = 2;
const kinds = [
  "newOverdue",
  "backToNormal",
  "slipped",
  "done",
  "corrected",
  "promiseMissed",
] as const;

export function ChangesList({ view, items, comparison, scope }: ChangesListProps) {
  const { changes } = comparison;
  const { t } = view;
  const figures = changeFigures(comparison);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const codesOf = (kind: (typeof kinds)[number]) =>
    kind === "slipped"
      ? [...changes.slipped].sort((a, b) => b.days - a.days).map((slip) => slip.code)
      : changes[kind];
  return (
    <dl>
      {kinds.map((kind) => {
        const codes = codesOf(kind);
        const figure = figures[`changes.${kind}`];
        const found = codes.flatMap((code) => byCode.get(code) ?? []);
        return (
          <div
            key={kind}
            className="grid grid-cols-[5.5rem_2rem_minmax(0,1fr)] items-baseline gap-x-2 border-b border-line py-2 text-sm"
          >
            <dt className="text-ink-2">{t(`overview.changes.${kind}`)}</dt>
            <dd className="figure-hit text-right">
              <FigureNumber
                view={view}
                figure={figure}
                scope={scope}
                tone={!hasRecords(figure) ? "zero" : kind === "newOverdue" ? "over" : "ink"}
                strong
              />
            </dd>
            <dd className="min-w-0 text-ink-2">
              {found.length > 0 ? (
                <Named
                  view={view}
                  found={found}
                  days={slipDays(changes)}
                  slipped={kind === "slipped"}
                />
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function slipDays(changes: Changes): ReadonlyMap<string, number> {
  return new Map(changes.slipped.map((slip) => [slip.code, slip.days]));
}

type NamedProps = {
  view: View;
  found: readonly ListedItem[];
  days: ReadonlyMap<string, number>;
  slipped: boolean;
};

function Named({ view, found, days, slipped }: NamedProps) {
  const { t } = view;
  const first = found.slice(0, shown);
  const rest = found.slice(shown);
  const links = first.map((item): ReactNode => (
    <span key={item.code} className="flex min-w-0 items-baseline">
      <Link
        href={milestoneHref(view, item.code)}
        title={titleOf(view, item)}
        className="d min-w-0 truncate leading-6 max-sm:leading-[2.75rem]"
      >
        {titleOf(view, item)}
      </Link>
      {slipped ? (
        <span className="ml-1.5 shrink-0 text-xs text-ink-3">
          {t("overview.changes.later", { days: days.get(item.code) ?? 0 })}
        </span>
      ) : null}
    </span>
  ));
  if (rest.length === 0) return links;
  return (
    <>
      {links}
      <details>
        <summary className="min-h-6 py-1 text-xs text-brand max-sm:py-3">
          {t("overview.changes.more", { count: rest.length })}
        </summary>
        <p className="text-xs">
          {listWords(
            view,
            rest.map((item) => titleOf(view, item)),
          )}
        </p>
      </details>
    </>
  );
}
