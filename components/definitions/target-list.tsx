// What there is to measure against, whole: the units, the criteria or the stages. Kinds that are a number have none.
import type { View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { Target, TargetOf } from "@/lib/domain/milestone/milestone";
import { inLocale } from "@/messages";
import { stagesWithWords } from "@/messages/definition-words";

const FIRST_UNITS = 12;

export function TargetList({ view, target }: { view: View; target: Target }) {
  if ("units" in target) return <UnitList view={view} target={target} />;
  if ("criteria" in target) return <CriteriaList view={view} target={target} />;
  return "stages" in target ? <StageList view={view} target={target} /> : null;
}

function UnitList({ view: { t }, target }: { view: View; target: TargetOf<"coverage"> }) {
  const { units, listConfirmed, confirmedCount } = target;
  const title = t(
    units.length > 0 && !listConfirmed
      ? "definitions.detail.unitsOpen"
      : "definitions.detail.units",
  );
  return (
    <div>
      <h3 className="text-sm">{title}</h3>
      {confirmedCount !== null ? (
        <p className="text-sm">{t("definitions.target.unitCount", { count: confirmedCount })}</p>
      ) : null}
      {units.length === 0 && confirmedCount === null ? (
        <p className="text-sm text-ink-2">{t("definitions.detail.noneYet")}</p>
      ) : null}
      <NameColumns names={units.slice(0, FIRST_UNITS)} />
      {units.length > FIRST_UNITS ? (
        <Disclosure summary={t("definitions.detail.more", { count: units.length })}>
          <NameColumns names={units.slice(FIRST_UNITS)} />
        </Disclosure>
      ) : null}
    </div>
  );
}

export function NameColumns({ names }: { names: readonly string[] }) {
  return (
    <ul className="grid gap-x-6 text-sm sm:grid-cols-2 xl:grid-cols-3">
      {names.map((name) => (
        <li key={name} className="min-w-0 border-b border-line py-1 break-words">
          {name}
        </li>
      ))}
    </ul>
  );
}

function CriteriaList({ view, target }: { view: View; target: TargetOf<"qualitative"> }) {
  const { t, locale } = view;
  const isOpen = target.criteria.some((each) => each.state === "suggested");
  return (
    <div>
      <h3 className="text-sm">
        {t(isOpen ? "definitions.detail.criteriaOpen" : "definitions.detail.criteria")}
      </h3>
      {target.criteria.length === 0 ? (
        <p className="text-sm text-ink-2">{t("definitions.detail.noneYet")}</p>
      ) : null}
      <ol className="text-sm">
        {target.criteria.map((each) => (
          <li key={each.code} className="flex gap-3 border-b border-line py-1">
            <span className="min-w-0 break-words">{inLocale(locale, each.zh, each.en)}</span>
            <span className="ml-auto text-xs whitespace-nowrap text-ink-3">
              {t(each.required ? "definitions.detail.required" : "definitions.detail.optional")}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function StageList({ view, target }: { view: View; target: TargetOf<"build"> }) {
  const { t, locale } = view;
  return (
    <div>
      <h3 className="text-sm">{t("definitions.detail.stages")}</h3>
      <ol className="text-sm">
        {stagesWithWords(target).map((each, index) => (
          <li key={each.code} className="flex gap-3 border-b border-line py-1">
            <span className="n w-5 text-ink-3">{index + 1}</span>
            <span className="min-w-0 break-words">{inLocale(locale, each.zh, each.en)}</span>
            {each.code === target.stage ? (
              <span className="ml-auto">
                <Tag tone="solid">{t("definitions.detail.goal")}</Tag>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
