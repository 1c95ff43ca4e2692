// How the forecast moved from report to report.
import { ForecastTrend } from "@/components/charts/forecast-trend";
import { Section } from "@/components/ui/section";
import { daysBetween } from "@/lib/domain/calendar";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";

type TrendPoint = { reportedOn: string; forecastOn: string; pending: boolean };
type TrendChartProps = {
  t: Translator;
  title: string;
  assessment: Assessment;
  trend: readonly TrendPoint[];
};

export function TrendChart({ t, title, assessment, trend }: TrendChartProps) {
  const { dueOn, workingDueOn, severe, status } = assessment;
  const due = { on: dueOn, label: t("milestones.detail.trend.due", { on: dueOn }) };
  const working =
    workingDueOn === dueOn
      ? null
      : {
          on: workingDueOn,
          label: t("milestones.detail.trend.working", { on: workingDueOn }),
        };
  // Who cannot see the lines hears their dates.
  const label = [t("milestones.detail.trend.label", { title }), due.label, working?.label]
    .filter(Boolean)
    .join(t("reviews.separator"));
  const last = trend.at(-1);
  const say = (point: TrendPoint) => {
    const late = daysBetween(dueOn, point.forecastOn);
    return late > 0 && point === last
      ? t("milestones.detail.trend.late", { on: point.forecastOn, days: late })
      : point.forecastOn;
  };
  return (
    <Section title={t("milestones.detail.trend.title")} note={t("milestones.detail.trend.note")}>
      {trend.length === 0 ? (
        <p className="py-2 text-sm text-ink-2">{t("milestones.detail.trend.none")}</p>
      ) : (
        <ForecastTrend
          label={label}
          points={trend.map((point, index) => ({
            ...point,
            ...(index === 0 || index === trend.length - 1 ? { label: say(point) } : {}),
            ...(point.pending ? { note: t("milestones.detail.trend.pending") } : {}),
          }))}
          due={due}
          {...(working ? { working } : {})}
          diagonalLabel={t("milestones.detail.trend.diagonal")}
          tone={status === "overdue" || severe ? "sev" : "risk"}
          table={{
            caption: label,
            reported: t("milestones.detail.trend.reported"),
            forecast: t("milestones.detail.trend.forecast"),
          }}
        />
      )}
    </Section>
  );
}
