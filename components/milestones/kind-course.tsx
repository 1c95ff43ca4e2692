// What a chart of numbers leaves out: a build's stages, the units of a list one by one, the criteria. Kinds that are
// a number alone have nothing here.
import { UnitProgress } from "@/components/charts/unit-progress";
import { Section } from "@/components/ui/section";
import { maxDate } from "@/lib/domain/calendar";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { MilestoneKind } from "@/lib/domain/milestone/milestone";
import type { Locale, Translator } from "@/messages";
import { shortQuarter } from "./progress-chart";
import { ReadingDetail } from "./reading-detail";

type KindCourseProps = { t: Translator; locale: Locale; assessment: Assessment; from: string };

const courses: Record<MilestoneKind, ((props: KindCourseProps) => React.ReactNode) | null> = {
  build: StageCourse,
  count: null,
  coverage: UnitCourse,
  threshold: null,
  qualitative: CriteriaCourse,
};

export function KindCourse(props: KindCourseProps) {
  const Course = courses[props.assessment.kind];
  return Course ? <Course {...props} /> : null;
}

function Detail({ t, locale, assessment }: KindCourseProps) {
  const { target, reading, asOf } = assessment;
  return (
    <ReadingDetail
      t={t}
      locale={locale}
      target={target}
      reading={reading}
      previous={null}
      upTo={asOf}
    />
  );
}

function StageCourse(props: KindCourseProps) {
  const { t } = props;
  return (
    <Section title={t("milestones.detail.stage.title")} note={t("milestones.detail.stage.note")}>
      <div className="py-2">
        <Detail {...props} />
      </div>
    </Section>
  );
}

function CriteriaCourse(props: KindCourseProps) {
  return (
    <Section title={props.t("milestones.detail.criteriaTitle")}>
      <Detail {...props} />
    </Section>
  );
}

function UnitCourse(props: KindCourseProps) {
  const { t, assessment, from } = props;
  const { target, reading, asOf, dueOn } = assessment;
  const complied = new Map(
    reading && "complied" in reading
      ? reading.complied.filter((row) => row.on <= asOf).map((row) => [row.unit, row.on])
      : [],
  );
  const listed = "units" in target ? target.units : [];
  const units = listed.length > 0 ? listed : [...complied.keys()];
  const reachedLast = (unit: string) => complied.get(unit) ?? "9999-12-31";
  if (units.length === 0) {
    return (
      <Section title={t("milestones.detail.units.title")}>
        <Detail {...props} />
      </Section>
    );
  }
  return (
    <Section
      title={t("milestones.detail.units.title")}
      note={[
        t("milestones.detail.units.note"),
        listed.length > 0 && "listConfirmed" in target && !target.listConfirmed
          ? t("milestones.detail.unitListSuggested")
          : null,
      ]
        .filter(Boolean)
        .join(t("reviews.separator"))}
    >
      <div className="sm:[&_thead_th:first-child]:w-36">
        <UnitProgress
          label={t("milestones.detail.units.label")}
          rows={[...units]
            .sort((a, b) => reachedLast(a).localeCompare(reachedLast(b)))
            .map((unit) => {
              const on = complied.get(unit);
              return on
                ? {
                    key: unit,
                    name: unit,
                    reachedOn: on,
                    text: t("milestones.detail.units.complies", { quarter: shortQuarter(on) }),
                  }
                : { key: unit, name: unit, text: t("milestones.detail.units.not") };
            })}
          range={{ from, to: maxDate(dueOn, asOf) }}
          asOf={{ on: asOf }}
          due={{ on: dueOn, label: t("milestones.detail.units.due") }}
          heads={{
            name: t("milestones.detail.units.name"),
            state: t("milestones.detail.units.state"),
          }}
        />
      </div>
    </Section>
  );
}
