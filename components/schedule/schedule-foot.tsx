// Under the dates: what they mean, by which thresholds, and the same dates as a file.
import { ExportLink } from "@/components/status/export-link";
import { ProfileLine } from "@/components/status/profile-words";
import { exportHref, type View } from "@/components/status/view";
import type { Profile } from "@/lib/domain/milestone/assessment";
import {
  type ScheduleQuery,
  scheduleParams,
  spanQuery,
} from "@/lib/domain/schedule/schedule-query";

type ScheduleFootProps = { view: View; query: ScheduleQuery; count: number; profile: Profile };

const formats = ["xlsx", "csv", "ics"] as const;

export function ScheduleFoot({ view, query, count, profile }: ScheduleFootProps) {
  const { t } = view;
  const params = scheduleParams(spanQuery(query));
  return (
    <footer className="mt-9 grid gap-1 border-t border-line-strong pt-4 text-xs leading-[1.7] text-ink-2">
      <p>{t("schedule.foot.dates")}</p>
      <p>{t("schedule.foot.apart")}</p>
      <p>
        <ProfileLine view={view} profile={profile} />
      </p>
      {count > 0 ? (
        <p className="no-print flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <span>{t("schedule.export.label", { count })}</span>
          {formats.map((format) => (
            <ExportLink key={format} href={exportHref(view, "schedule", { ...params, format })}>
              {t(`schedule.export.${format}`)}
            </ExportLink>
          ))}
        </p>
      ) : null}
    </footer>
  );
}
