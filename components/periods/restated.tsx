// 定稿口径 with 现口径 beside it: the same day as it was issued and as it is known now, number by number, item by item.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { StatusWord } from "./status-word";
import { FigureNumber } from "@/components/status/figure-number";
import { instantWords } from "@/components/status/instant-words";
import { MilestoneLink } from "@/components/status/milestone-link";
import { type ListedItem, milestoneHref, titleOf, type View } from "@/components/status/view";
import type { Figure } from "@/lib/domain/rollup/figure";
import type { Restatement } from "@/lib/domain/rollup/compare";
import { figureLabel } from "@/messages/figures";

type RestatedProps = {
  view: View;
  restatement: Restatement;
  items: readonly ListedItem[];
  asOf: string;
  now: Date;
};

export function Restated({ view, restatement, items, asOf, now }: RestatedProps) {
  const { t } = view;
  const nowView = { ...view, keep: { asOf } };
  return (
    <Section
      title={t("periods.restated.title")}
      note={t("periods.restated.note", { at: instantWords(now) })}
      className="mt-9"
    >
      {restatement.items.length === 0 ? (
        <p className="py-2 text-sm text-ink-2">{t("periods.restated.same")}</p>
      ) : (
        <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <DataTable caption={t("periods.restated.caption")}>
            <TableHead>
              <HeadCell>{t("periods.restated.figure")}</HeadCell>
              <HeadCell numeric>{t("periods.restated.issued")}</HeadCell>
              <HeadCell numeric>{t("periods.restated.now")}</HeadCell>
              <HeadCell numeric>{t("periods.restated.difference")}</HeadCell>
            </TableHead>
            <tbody>
              {restatement.figures.map((pair) => (
                <FigureRow key={pair.now.key} view={view} nowView={nowView} pair={pair} />
              ))}
            </tbody>
          </DataTable>
          <ChangedItems view={nowView} restatement={restatement} items={items} />
        </div>
      )}
    </Section>
  );
}

type FigureRowProps = { view: View; nowView: View; pair: { issued: Figure; now: Figure } };

function FigureRow({ view, nowView, pair: { issued, now } }: FigureRowProps) {
  const difference = now.records.length - issued.records.length;
  return (
    <Row>
      <Cell rowHead>{figureLabel(view.t, now.key)}</Cell>
      <Cell numeric>
        <FigureNumber view={view} figure={issued} />
      </Cell>
      <Cell numeric>
        <FigureNumber view={nowView} figure={now} />
      </Cell>
      <Cell numeric muted={difference === 0}>
        {difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : "0"}
      </Cell>
    </Row>
  );
}

type ChangedProps = Pick<RestatedProps, "view" | "restatement" | "items">;

function ChangedItems({ view, restatement, items }: ChangedProps) {
  const { t } = view;
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-sm font-normal text-ink-2">
        {t("periods.restated.items", { count: restatement.items.length })}
      </h3>
      <ul>
        {restatement.items.map(({ code, issued, now }) => {
          const item = byCode.get(code);
          return (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5 text-sm"
            >
              <span className="w-14 shrink-0 text-ink-3">{code}</span>
              <MilestoneLink
                href={milestoneHref(view, code)}
                title={item ? titleOf(view, item) : code}
              />
              <span className="ml-auto flex items-baseline gap-2">
                <StatusWord t={t} item={item} status={issued} />
                <span aria-hidden>→</span>
                <StatusWord t={t} item={item} status={now} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
