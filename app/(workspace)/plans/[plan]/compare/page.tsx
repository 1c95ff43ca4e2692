import type { Metadata } from "next";
import { AsOfForm } from "@/components/layout/as-of-form";
import { ChangedTable } from "@/components/periods/changed-table";
import { stateBasis } from "@/components/periods/comparison-words";
import { AsOfPicker } from "@/components/plans/view-dates-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPlanStates, stateOfBoard } from "@/lib/data/plan-states";
import { isQuarterCode, quarterBounds } from "@/lib/domain/calendar";
import { changedItems } from "@/lib/domain/rollup/changed-items";
import { isPeriodOver } from "@/lib/domain/period/period-state";
import { comparisonSentence } from "@/messages/comparison-words";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import { basisOf, orNotFound, type Page, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("periods.compare.title") };
}

/** The earlier quarter from the address; one that is none, or not earlier, is read as none. */
function earlierDay({ query, dates }: Page): string | null {
  const from = query["from"] ?? "";
  if (!isQuarterCode(from)) return null;
  const { endsOn } = quarterBounds(from);
  return endsOn < dates.asOf ? endsOn : null;
}

/** Two issues, or an issue and what is known now, side by side (product.md 4, Two dates). */
export default async function ComparePage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, dates, t } = page;
  const asked = earlierDay(page);
  const states = await orNotFound(getPlanStates(actor, plan, dates, asked));
  const { board } = states;
  const view = viewOf(page, board);
  const earlier = board.periods
    .filter((row) => isPeriodOver(row.state))
    .filter((row) => row.endsOn < (board.period?.endsOn ?? dates.asOf) && row.endsOn < dates.asOf)
    .toReversed();
  const [latest] = earlier;
  const { before, comparison } =
    states.before || !latest
      ? states
      : await orNotFound(getPlanStates(actor, plan, dates, latest.endsOn));
  const chosen = earlier.find((row) => row.endsOn === before?.asOf)?.code ?? "";
  const endsOn = (code: string | null) =>
    board.periods.find((row) => row.code === code)?.endsOn ?? null;
  const items = new Map(board.items.map((item) => [item.code, item]));
  return (
    <div className="page">
      <PageHeader
        title={t("periods.compare.title")}
        {...(comparison ? { lead: comparisonSentence(t, comparison) } : {})}
        actions={
          <>
            {before ? (
              <AsOfForm
                name="from"
                label={t("periods.compare.before")}
                options={earlier.map(({ code }) => ({
                  value: code,
                  label: quarterWords(t, code),
                }))}
                value={chosen}
                submitLabel={t("periods.compare.apply")}
                keep={page.keep}
              />
            ) : null}
            <AsOfPicker
              view={view}
              basis={basisOf(page, board)}
              keep={chosen ? { from: chosen } : {}}
            />
          </>
        }
      />
      {before && comparison ? (
        <>
          <p className="pb-2 text-sm text-ink-2">
            {t("periods.compare.between", {
              before: stateBasis(t, comparison.before, endsOn(comparison.before.period)),
              after: dates.live
                ? t("periods.compare.now")
                : stateBasis(t, comparison.after, endsOn(comparison.after.period)),
            })}{" "}
            {t("periods.compare.reviewed", { count: comparison.reviewed.length })}
          </p>
          {changedItems(comparison, before, stateOfBoard(board)).map(({ kind, items: changed }) =>
            changed.length > 0 || !kind.startsWith("only") ? (
              <Section
                key={kind}
                title={t(`periods.compare.kind.${kind}`)}
                note={t("common.rows", { count: changed.length })}
                className="mt-7"
              >
                {changed.length > 0 ? (
                  <ChangedTable
                    view={view}
                    caption={t("periods.compare.caption", {
                      kind: t(`periods.compare.kind.${kind}`),
                    })}
                    changed={changed}
                    items={items}
                  />
                ) : (
                  <p className="py-1 text-sm text-ink-3">{t("periods.compare.none")}</p>
                )}
              </Section>
            ) : null,
          )}
        </>
      ) : (
        <EmptyState level={2} title={t("periods.compare.noEarlier")}>
          {t("periods.compare.noEarlierText")}
        </EmptyState>
      )}
    </div>
  );
}
