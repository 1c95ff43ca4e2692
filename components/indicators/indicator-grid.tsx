// All indicators as small multiples, off course first and larger. On a phone those on course are one line each, folded.
import { Link } from "@/components/ui/link";
import {
  isOff,
  type IndicatorRecord,
  offCourseFirst,
  unitWords,
} from "@/components/status/indicator-words";
import { Disclosure } from "@/components/ui/disclosure";
import { hrefTo, type View } from "@/components/status/view";
import { inLocale } from "@/messages";
import { numberWords } from "@/messages/words";
import { IndicatorPlot } from "./indicator-plot";
import { IndicatorResult } from "./indicator-result";

type IndicatorGridProps = { view: View; indicators: readonly IndicatorRecord[] };

export function IndicatorGrid({ view, indicators }: IndicatorGridProps) {
  const ordered = offCourseFirst(indicators);
  const off = ordered.filter(isOff);
  const rest = ordered.filter((indicator) => !isOff(indicator));
  return (
    <div className="border-b border-line">
      {off.length > 0 ? (
        <ul className="grid border-b border-line [grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))]">
          {off.map((indicator) => (
            <li
              key={indicator.code}
              className="border-line px-4 py-3 not-first:border-l max-lg:px-0 max-lg:not-first:border-l-0 max-lg:not-first:border-t"
            >
              <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] gap-4">
                <div className="min-w-0">
                  <Name view={view} indicator={indicator} />
                  <Figure view={view} indicator={indicator} large />
                </div>
                <IndicatorPlot view={view} indicator={indicator} />
              </div>
              <IndicatorResult view={view} indicator={indicator} />
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="grid [grid-template-columns:repeat(auto-fill,minmax(11rem,1fr))] max-sm:hidden">
        {rest.map((indicator) => (
          <li
            key={indicator.code}
            className="-mb-px -ml-px min-w-0 border-b border-l border-line px-3 py-2.5"
          >
            <Name view={view} indicator={indicator} />
            <Figure view={view} indicator={indicator} />
            <div className="my-1">
              <IndicatorPlot view={view} indicator={indicator} />
            </div>
            <IndicatorResult view={view} indicator={indicator} />
          </li>
        ))}
      </ul>
      <OnPhone view={view} indicators={rest} folded={off.length > 0} />
    </div>
  );
}

type OnPhoneProps = IndicatorGridProps & { folded: boolean };

/** Those on course, one line each: folded where others are off. */
function OnPhone({ view, indicators, folded }: OnPhoneProps) {
  if (indicators.length === 0) return null;
  const lines = (
    <ul>
      {indicators.map((indicator) => (
        <li
          key={indicator.code}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-2.5"
        >
          <Name view={view} indicator={indicator} />
          <Figure view={view} indicator={indicator} />
          <div className="col-span-2">
            <IndicatorResult view={view} indicator={indicator} />
          </div>
        </li>
      ))}
    </ul>
  );
  if (!folded) return <div className="sm:hidden">{lines}</div>;
  return (
    <Disclosure
      className="sm:hidden"
      summary={view.t("overview.indicators.rest", { count: indicators.length })}
    >
      {lines}
    </Disclosure>
  );
}

function Name({ view, indicator }: { view: View; indicator: IndicatorRecord }) {
  const name = inLocale(view.locale, indicator.nameZh, indicator.nameEn);
  return (
    <Link
      href={hrefTo(view, `indicators/${indicator.code}`)}
      title={name}
      className="block truncate text-sm text-ink-2 hover:text-brand hover:underline max-sm:py-2 max-sm:whitespace-normal"
    >
      {name}
    </Link>
  );
}

function Figure({
  view,
  indicator,
  large = false,
}: {
  view: View;
  indicator: IndicatorRecord;
  large?: boolean;
}) {
  const { t } = view;
  const { reading, provisional } = indicator.assessment;
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <b className={large ? "text-xl" : "text-md"}>
        {reading ? numberWords(reading.value) : t("common.dash")}
      </b>
      <span className="text-xs text-ink-3">{unitWords(t, indicator.unit)}</span>
      <span className="ml-auto text-xs text-ink-3">
        {reading ? reading.dataYear : ""}
        {provisional ? ` ${t("domain.mark.provisional")}` : ""}
      </span>
    </p>
  );
}
