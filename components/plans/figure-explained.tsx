// One figure taken apart: numerator, denominator, the records in it, what was left out and why, by which rules.
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { FigureValue } from "@/components/ui/figure-value";
import { figureLabel } from "@/components/status/figure-label";
import {
  type ListedItem,
  listWords,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";
import type { Figure } from "@/lib/domain/rollup/figure";
import { rulesVersion } from "@/lib/domain/rollup/rules-version";
import { percentWords } from "@/messages/words";
import { ItemsTable } from "./items-table";

type FigureExplainedProps = {
  view: View;
  figure: Figure;
  items: readonly ListedItem[];
  basis: { scopeName: string; asOf: string; knownBy: string; profile: string };
};

export function FigureExplained({ view, figure, items, basis }: FigureExplainedProps) {
  const { t } = view;
  const byCode = new Map(items.map((item) => [item.code, item]));
  const records = figure.records.flatMap((code) => byCode.get(code) ?? []);
  const { numerator, denominator, value } = figure;
  const isRate = numerator !== undefined && denominator !== undefined;
  const shown =
    value === null ? t("domain.mark.notComputable") : isRate ? percentWords(value) : String(value);
  const rule =
    `overview.explain.rule.${figure.key.replaceAll(".", "_")}` as "overview.explain.rule.rate";
  return (
    <>
      <DefinitionList
        layout="band"
        rows={[
          { term: figureLabel(t, figure.key), detail: shown },
          ...(isRate
            ? [
                {
                  term: t("overview.explain.numerator"),
                  detail: String(Math.round(numerator * 1000) / 1000),
                },
                { term: t("overview.explain.denominator"), detail: String(denominator) },
              ]
            : []),
          { term: t("overview.explain.scope"), detail: basis.scopeName },
          { term: t("common.asOf"), detail: basis.asOf },
          { term: t("overview.knownBy"), detail: basis.knownBy },
          { term: t("overview.explain.rules"), detail: rulesVersion },
        ]}
      />
      <p className="mt-4 max-w-[52rem] text-sm leading-[1.7]">
        {t.has(rule) ? t(rule) : t("overview.explain.rule.plain")}
      </p>
      <p className="mt-1 max-w-[52rem] text-xs leading-[1.7] text-ink-3">{basis.profile}</p>
      <Section
        title={t(isRate ? "overview.explain.inDenominator" : "overview.explain.records")}
        note={t("common.rows", { count: records.length })}
        className="mt-7"
      >
        {records.length > 0 ? (
          <ItemsTable view={view} caption={t("overview.explain.records")} items={records} />
        ) : (
          <p className="py-2 text-sm text-ink-2">{t("overview.explain.noRecords")}</p>
        )}
      </Section>
      {figure.leftOut && figure.leftOut.length > 0 ? (
        <LeftOut view={view} leftOut={figure.leftOut} byCode={byCode} />
      ) : null}
    </>
  );
}

type LeftOutProps = {
  view: View;
  leftOut: NonNullable<Figure["leftOut"]>;
  byCode: ReadonlyMap<string, ListedItem>;
};

function LeftOut({ view, leftOut, byCode }: LeftOutProps) {
  const { t } = view;
  return (
    <Section
      title={t("overview.explain.leftOut")}
      note={t("common.rows", { count: leftOut.length })}
      className="mt-9"
    >
      <ul className="text-sm">
        {leftOut.map(({ code, reason }) => {
          const item = byCode.get(code);
          return (
            <li key={code} className="flex flex-wrap gap-x-4 border-b border-line py-2">
              <FigureValue href={milestoneHref(view, code)}>{listWords(view, [code])}</FigureValue>
              <span>{item ? titleOf(view, item) : ""}</span>
              <span className="text-ink-3">{t(`overview.explain.reason.${reason}`)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
