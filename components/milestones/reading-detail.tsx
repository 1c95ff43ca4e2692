// A reading in its kind's own form, read only: the stages, the list of units, the criteria, or the figure with its
// year. With an earlier reading beside it, what is new is framed.
import { StageLine, type Stage } from "@/components/charts/stage-line";
import { classNames } from "@/components/ui/class-names";
import { ProgressStrip } from "@/components/ui/progress-strip";
import { rulesOf } from "@/lib/domain/milestone/kinds";
import type {
  LocalDate,
  MilestoneKind,
  Reading,
  ReadingOf,
  Target,
  TargetOf,
} from "@/lib/domain/milestone/milestone";
import { inLocale, type Locale, type Translator } from "@/messages";
import { numberWords, readingWords, stageWords, targetWords, withUnit } from "@/messages/words";

type DetailProps<T extends Target, R extends Reading> = {
  t: Translator;
  locale: Locale;
  target: T;
  reading: R | null;
  previous: R | null;
  /** The day up to which its facts count. */
  upTo: LocalDate;
};
type KindDetail<K extends MilestoneKind> = (
  props: DetailProps<TargetOf<K>, ReadingOf<K>>,
) => React.ReactNode;

const details: { [K in MilestoneKind]: KindDetail<K> } = {
  build: BuildDetail,
  count: CountDetail,
  coverage: CoverageDetail,
  threshold: ThresholdDetail,
  qualitative: QualitativeDetail,
};

export function ReadingDetail(props: DetailProps<Target, Reading>) {
  const { target, reading, previous } = props;
  // The registry is exact per kind; a reading of another kind than the target's is shown as none.
  const Detail = details[target.kind] as (props: DetailProps<Target, Reading>) => React.ReactNode;
  const own = (given: Reading | null) => (given?.kind === target.kind ? given : null);
  return <Detail {...props} reading={own(reading)} previous={own(previous)} />;
}

function Head({ title, now, then }: { title: string; now: string; then?: string | null }) {
  return (
    <p className="mb-2 flex flex-wrap items-baseline gap-x-3 text-xs text-ink-3">
      <span>{title}</span>
      <b className="text-sm text-ink">{now}</b>
      {then ? <span>{then}</span> : null}
    </p>
  );
}

function BuildDetail({ t, locale, target, reading, upTo }: Parameters<KindDetail<"build">>[0]) {
  const reached = new Map(
    reading?.reached.filter((step) => step.on <= upTo).map((step) => [step.stage, step.on]),
  );
  const codes = rulesOf(target.kind).stagesOf(target);
  const current = codes.findLast((code) => reached.has(code));
  const stages = codes.map((code): Stage => ({
    key: code,
    label: stageWords(t, locale, target, code),
    when: reached.get(code) ?? t("common.dash"),
    state:
      code === current
        ? "current"
        : codes.indexOf(code) < codes.indexOf(current ?? "")
          ? "reached"
          : "ahead",
    target: code === target.stage,
  }));
  return <StageLine label={t("milestones.detail.stages")} stages={stages} />;
}

function CountDetail({ t, target, reading, previous }: Parameters<KindDetail<"count">>[0]) {
  const value = reading?.value ?? 0;
  const label = `${numberWords(value)} / ${withUnit(numberWords(target.min), target.unit)}`;
  return (
    <div>
      <Head
        title={t("common.columns.reading")}
        now={label}
        then={
          previous ? t("milestones.detail.lastTime", { value: numberWords(previous.value) }) : null
        }
      />
      <ProgressStrip
        label={label}
        parts={[
          { value: Math.max(0, Math.min(value, target.min)), tone: "full" },
          { value: Math.max(0, target.min - value), tone: "rest" },
        ]}
      />
    </div>
  );
}

/** A list that is only suggested is for reference; without one the bare number or nothing is confirmed. */
function listTitle({ units, listConfirmed }: TargetOf<"coverage">) {
  if (listConfirmed) return "milestones.detail.unitList";
  return units.length > 0
    ? "milestones.detail.unitListSuggested"
    : "milestones.detail.unitListOpen";
}

function CoverageDetail({
  t,
  locale,
  target,
  reading,
  previous,
  upTo,
}: Parameters<KindDetail<"coverage">>[0]) {
  const complied = new Map(
    reading?.complied.filter((row) => row.on <= upTo).map((row) => [row.unit, row.on]),
  );
  const before = new Set(previous?.complied.map((row) => row.unit));
  const units = target.units.length > 0 ? target.units : [...complied.keys()];
  const words = reading ? readingWords(t, locale, target, reading, upTo) : t("common.dash");
  const earlier = previous
    ? t("milestones.detail.lastTime", { value: readingWords(t, locale, target, previous, upTo) })
    : null;
  return (
    <div>
      <Head title={t(listTitle(target))} now={words} then={earlier} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-1 text-xs">
        {units.map((unit) => {
          const on = complied.get(unit);
          const isNew = on !== undefined && previous !== null && !before.has(unit);
          return (
            <li
              key={unit}
              className={classNames(
                "border px-2 py-1",
                on ? "bg-done-tint" : "border-dashed border-line-strong",
                on && (isNew ? "border-done" : "border-transparent"),
              )}
            >
              <b className="trunc block text-sm" title={unit}>
                {unit}
              </b>
              {on ? (
                <span className="text-done">{`✓ ${isNew ? t("milestones.detail.compliesNew", { on }) : on}`}</span>
              ) : (
                <span className="text-ink-3">{`○ ${t("milestones.detail.compliesNot")}`}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ThresholdDetail({
  t,
  locale,
  target,
  reading,
  previous,
}: Parameters<KindDetail<"threshold">>[0]) {
  const say = (given: ReadingOf<"threshold">) =>
    t("milestones.detail.figureYear", {
      value: withUnit(numberWords(given.value), target.unit),
      year: String(given.dataYear),
      label: t(`domain.valueLabel.${given.label}`),
    });
  return (
    <Head
      title={`${t("common.columns.target")} ${targetWords(t, locale, target)}`}
      now={reading ? say(reading) : t("common.dash")}
      then={[
        reading?.publishedOn
          ? t("milestones.detail.publishedOn", { on: reading.publishedOn })
          : null,
        previous ? t("milestones.detail.lastTime", { value: say(previous) }) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
    />
  );
}

function QualitativeDetail({
  t,
  locale,
  target,
  reading,
  previous,
  upTo,
}: Parameters<KindDetail<"qualitative">>[0]) {
  if (target.criteria.length === 0)
    return <p className="text-sm text-ink-2">{t("milestones.detail.noCriteria")}</p>;
  const met = new Map(
    reading?.met.filter((row) => row.on <= upTo).map((row) => [row.criterion, row]),
  );
  const before = new Set(previous?.met.map((row) => row.criterion));
  return (
    <ul aria-label={t("milestones.detail.criteria")} className="grid gap-1 text-sm">
      {target.criteria.map((criterion) => {
        const done = met.get(criterion.code);
        const isNew = done !== undefined && previous !== null && !before.has(criterion.code);
        return (
          <li key={criterion.code} className="flex flex-wrap gap-x-2.5 border-b border-line py-1.5">
            <span className={classNames("w-4", done ? "text-done" : "text-ink-3")}>
              {done ? "✓" : "○"}
            </span>
            <span className={isNew ? "font-semibold" : undefined}>
              {inLocale(locale, criterion.zh, criterion.en)}
            </span>
            <span className="ml-auto text-xs text-ink-3">
              {done ? `${done.document} ${done.on}` : t("milestones.detail.notMet")}
            </span>
            {criterion.state === "suggested" ? (
              <span className="text-xs text-ink-3">{t("milestones.detail.suggested")}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
