// What the proposed thresholds would light up at the dates of the page: counts before and after, and the items by name.
import type { ReactNode } from "react";
import { listWords, milestoneHref, titleOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ProfilePreview } from "@/lib/domain/rollup/profile-preview";
import { figureLabel } from "@/messages/figures";
import { statusWords } from "@/messages/words";

type PreviewProps = {
  view: View;
  preview: ProfilePreview;
  titles: ReadonlyMap<string, { titleZh: string; titleEn: string }>;
  /** What of the set differs, in words. */
  changes: readonly string[];
  /** The form that saves it. */
  children: ReactNode;
};
const named = 12;

export function ProfilePreviewView({ view, preview, titles, changes, children }: PreviewProps) {
  const { t } = view;
  return (
    <div className="grid gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="grid content-start gap-3">
        <ul className="text-sm font-semibold">
          {changes.length > 0
            ? changes.map((change) => <li key={change}>{change}</li>)
            : t("rules.thresholds.preview.noChange")}
        </ul>
        <Counts view={view} preview={preview} />
        {preview.indicators.length > 0 ? (
          <p className="text-sm text-ink-2">
            {t("rules.thresholds.preview.indicators", { words: indicatorWords(view, preview) })}
          </p>
        ) : null}
      </div>
      <div className="grid min-w-0 content-start gap-7">
        <Items view={view} preview={preview} titles={titles} />
        {children}
      </div>
    </div>
  );
}

function indicatorWords(view: View, { indicators }: ProfilePreview): string {
  const { t } = view;
  return listWords(
    view,
    indicators.map(({ key, before, after }) =>
      t("rules.thresholds.preview.moved", {
        name: t(`domain.indicatorClass.${key}`),
        before,
        after,
      }),
    ),
  );
}

function Counts({ view: { t }, preview }: Pick<PreviewProps, "view" | "preview">) {
  return (
    <DataTable caption={t("rules.thresholds.preview.counts")} reachable>
      <TableHead>
        <HeadCell>{t("rules.thresholds.preview.count")}</HeadCell>
        <HeadCell numeric>{t("rules.thresholds.preview.before")}</HeadCell>
        <HeadCell numeric>{t("rules.thresholds.preview.after")}</HeadCell>
      </TableHead>
      <tbody>
        {preview.counts.map(({ key, before, after }) => (
          <Row key={key}>
            <Cell rowHead muted={before === after} strong={before !== after}>
              {figureLabel(t, key)}
            </Cell>
            <Cell numeric muted={before === after}>
              {before}
            </Cell>
            <Cell numeric muted={before === after} strong={before !== after}>
              {after}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function Items({ view, preview: { items }, titles }: Omit<PreviewProps, "changes" | "children">) {
  const { t } = view;
  return (
    <section className="min-w-0">
      <h3 className="pb-2 text-sm">{t("rules.thresholds.preview.items")}</h3>
      {items.length === 0 ? (
        <p className="text-sm text-ink-2">{t("rules.thresholds.preview.noItems")}</p>
      ) : null}
      <ul className="text-sm">
        {items.slice(0, named).map(({ code, before, after }) => {
          const title = titles.get(code);
          return (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
            >
              <span className="n w-14 text-ink-2">{code}</span>
              <Link
                href={milestoneHref(view, code)}
                className="d min-w-0 flex-1 basis-60 leading-6 max-sm:leading-[2.75rem]"
              >
                {title ? titleOf(view, title) : code}
              </Link>
              <span>
                {t("rules.thresholds.preview.light", {
                  before: statusWords(t, before),
                  after: statusWords(t, after),
                })}
              </span>
            </li>
          );
        })}
      </ul>
      {items.length > named ? (
        <p className="py-1.5 text-xs text-ink-3">
          {t("rules.thresholds.preview.more", { count: items.length - named })}
        </p>
      ) : null}
    </section>
  );
}
