// Unit, quarter, how far it is, how long there is: one line and a strip.
import type { ReactNode } from "react";
import { ProgressStrip } from "@/components/ui/progress-strip";
import { quarterWords } from "@/messages/words";
import type { Words } from "./report-view";
import type { WorkView } from "./work-view";

const emphasised = (chunks: ReactNode) => <b className="n text-ink">{chunks}</b>;

type WorkHeadProps = Pick<Words, "t"> & { work: WorkView; level: 1 | 2 };

export function WorkHead({ t, work, level }: WorkHeadProps) {
  const Heading = `h${level}` as const;
  const { counts, period, daysLeft } = work;
  const open = period?.state === "open" && daysLeft !== null;
  return (
    <header>
      <Heading className="text-lg">
        {period
          ? t("reports.head.title", { unit: work.unitNames, period: quarterWords(t, period.code) })
          : work.unitNames}
      </Heading>
      {period ? (
        <p className="mt-0.5 mb-2 text-sm text-ink-2">
          {t.rich("reports.head.counts", {
            owed: counts.owed,
            sent: counts.sent,
            withHead: counts.withHead,
            draft: counts.draft,
            empty: counts.empty,
            n: emphasised,
          })}{" "}
          {open ? (
            <>
              <b className="text-ink">
                {t(work.inGrace ? "reports.head.graceLeft" : "reports.head.daysLeft", {
                  days: daysLeft,
                })}
              </b>
              {t("reports.head.window", {
                opensOn: period.opensOn,
                closesOn: period.closesOn,
                graceEndsOn: period.graceEndsOn,
              })}
            </>
          ) : (
            <NotOpen t={t} work={work} />
          )}
        </p>
      ) : (
        <p className="mt-0.5 mb-2 text-sm text-ink-2">
          <NotOpen t={t} work={work} />
        </p>
      )}
      {counts.owed > 0 ? (
        <ProgressStrip
          label={t("reports.head.strip", {
            sent: counts.sent,
            draft: counts.draft,
            empty: counts.empty,
          })}
          parts={[
            { value: counts.sent, tone: "full" },
            { value: counts.draft, tone: "half" },
            { value: counts.empty, tone: "rest" },
          ]}
        />
      ) : null}
    </header>
  );
}

function NotOpen({ t, work }: Pick<WorkHeadProps, "t" | "work">) {
  const { period, nextPeriod } = work;
  return (
    <>
      {period
        ? t("reports.head.closed", {
            period: quarterWords(t, period.code),
            closesOn: period.closesOn,
          })
        : t("reports.head.none")}
      {nextPeriod
        ? t("reports.head.next", {
            period: quarterWords(t, nextPeriod.code),
            opensOn: nextPeriod.opensOn,
          })
        : ""}
    </>
  );
}
