// What was promised of an item: the 整改时限 with its number and who signed it, else the day its unit forecast last.
import { nameOf, type View } from "@/components/status/view";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { quarterWords } from "@/messages/words";

export type PromiseMade = { on: string; unit: string; signedByName: string | null };
type ForecastSaid = { period: string; unit: string; signedByName: string | null };
type PromiseWordsProps = {
  view: View;
  assessment: Assessment;
  promise: PromiseMade | null;
  /** The report that said the forecast. */
  report: ForecastSaid | null;
};

export function PromiseWords({ view, assessment, promise, report }: PromiseWordsProps) {
  const { t } = view;
  const { rectificationDueOn, rectifications, promisesMissed, forecastOn } = assessment;
  if (rectificationDueOn) {
    return (
      <>
        <b className="n whitespace-nowrap">{rectificationDueOn}</b>
        <Quiet>
          {t("overview.worst.promised", { count: rectifications, missed: promisesMissed })}
        </Quiet>
        <Signer view={view} lead={assessment.lead} said={promise} />
        {forecastOn && forecastOn > rectificationDueOn ? (
          <Quiet>{t("overview.worst.forecastLater", { on: forecastOn })}</Quiet>
        ) : null}
      </>
    );
  }
  if (!forecastOn) return <span className="text-ink-3">{t("overview.worst.noPromise")}</span>;
  return (
    <>
      <span className="n whitespace-nowrap">{forecastOn}</span>
      {report ? (
        <>
          <Quiet>
            {t("overview.worst.forecastIn", { quarter: quarterWords(t, report.period) })}
          </Quiet>
          <Signer view={view} lead={assessment.lead} said={report} />
        </>
      ) : null}
    </>
  );
}

type SignerProps = { view: View; lead: string | null; said: Omit<PromiseMade, "on"> | null };

/** Who signed it; the unit too where another leads the item by now. */
function Signer({ view, lead, said }: SignerProps) {
  if (!said) return null;
  const unit =
    said.unit === lead && said.signedByName ? "" : nameOf(view, "organisations", said.unit);
  return <Quiet>{[unit, said.signedByName ?? ""].join(" ").trim()}</Quiet>;
}

function Quiet({ children }: { children: string }) {
  return (
    <span className="block text-xs leading-[1.5] text-ink-3 max-sm:ml-2 max-sm:inline">
      {children}
    </span>
  );
}
