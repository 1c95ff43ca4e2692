// Bounds, outside limits and rulings with year and document, the newest above; for the plan manager a form.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { type IndicatorRecord, unitWords, valueWords } from "@/components/status/indicator-words";
import type { View } from "@/components/status/view";
import type { IndicatorParameter } from "@/lib/domain/indicator/indicator";
import { inForceByYear, parameterKindOf } from "@/lib/domain/indicator/parameter";
import { momentWords } from "@/messages/instants";
import { comparatorWords, numberWords } from "@/messages/words";
import { formWords } from "./form-words";
import { ParameterForm } from "./parameter-form";

type ParametersSectionProps = {
  view: View;
  indicator: IndicatorRecord;
  parameters: readonly IndicatorParameter[];
  asOf: string;
  /** May set them, and the page is of now. */
  manages: boolean;
};

export function ParametersSection(props: ParametersSectionProps) {
  const { view, indicator, parameters, manages } = props;
  const { t } = view;
  const kind = parameterKindOf(indicator.evaluation);
  const rulings = parameters.filter((each) => each.kind === "ruling");
  const set = parameters.filter((each) => each.kind !== "ruling");
  return (
    <>
      {kind ? (
        <Section
          className="mt-9 max-sm:mt-7"
          title={t(`indicators.parameters.${kind}`)}
          note={t(`indicators.parameters.${kind}Note`)}
        >
          {set.length > 0 ? (
            <ParameterTable {...props} parameters={set} />
          ) : (
            <p className="py-2 text-sm text-ink-2">{t("indicators.parameters.none")}</p>
          )}
          {manages ? (
            <ParameterForm
              summary={t("indicators.parameters.set", { kind: t(`indicators.parameters.${kind}`) })}
              kind={kind}
              fixed={{
                plan: view.plan,
                indicator: indicator.code,
                expectedCount: String(set.length),
              }}
              values={{}}
              unit={unitWords(t, indicator.unit)}
              words={formWords(view.locale)}
            />
          ) : null}
        </Section>
      ) : null}
      {rulings.length > 0 ? (
        <Section className="mt-9 max-sm:mt-7" title={t("indicators.parameters.rulings")}>
          <ParameterTable {...props} parameters={rulings} />
        </Section>
      ) : null}
    </>
  );
}

function ParameterTable({ view, indicator, parameters, asOf }: ParametersSectionProps) {
  const { t } = view;
  const state = stateOf(parameters, asOf);
  const isRuling = parameters[0]?.kind === "ruling";
  const caption = isRuling
    ? t("indicators.parameters.rulingsCaption")
    : t(`indicators.parameters.${parameters[0]?.kind === "bounds" ? "bounds" : "limit"}`);
  return (
    <DataTable caption={caption} phone="list">
      <TableHead>
        <HeadCell>{t("indicators.parameters.year")}</HeadCell>
        <HeadCell>{t("indicators.parameters.value")}</HeadCell>
        <HeadCell>{t("indicators.parameters.document")}</HeadCell>
        <HeadCell>{t("indicators.parameters.effectiveOn")}</HeadCell>
        <HeadCell>{t("indicators.parameters.acceptedOn")}</HeadCell>
        <HeadCell>{t("indicators.parameters.state")}</HeadCell>
      </TableHead>
      <tbody>
        {parameters.toReversed().map((each) => (
          <Row key={`${each.year}-${each.acceptedAt.toISOString()}-${each.document}`}>
            <Cell rowHead phone="title">
              {each.year}
            </Cell>
            <Cell strong={state(each) === "inForce"} phone="aside">
              {parameterWords(view, indicator, each)}
            </Cell>
            <Cell phone="meta">{each.document}</Cell>
            <Cell muted phone="meta" className="whitespace-nowrap">
              {each.effectiveOn}
            </Cell>
            <Cell muted phone="meta" className="whitespace-nowrap">
              {momentWords(each.acceptedAt).slice(0, 10)}
            </Cell>
            <Cell phone="meta">
              <Tag tone={state(each) === "inForce" ? "outline" : "dashed"}>
                {t(`indicators.parameters.${state(each)}`)}
              </Tag>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function stateOf(parameters: readonly IndicatorParameter[], asOf: string) {
  const inForce = inForceByYear(parameters, asOf);
  return (each: IndicatorParameter): "inForce" | "notYet" | "replaced" => {
    if (each.effectiveOn > asOf) return "notYet";
    return inForce.includes(each) ? "inForce" : "replaced";
  };
}

function parameterWords(
  { t }: View,
  indicator: IndicatorRecord,
  parameter: IndicatorParameter,
): string {
  if (parameter.kind === "bounds")
    return `${numberWords(parameter.min)}–${numberWords(parameter.max)}`;
  const value = valueWords(t, indicator, parameter.value);
  return parameter.comparator === "about"
    ? value
    : `${comparatorWords(t, parameter.comparator)} ${value}`;
}
