// Which figures of an indicator wait: due and not begun, or on their way to the commission.
import type { IndicatorRecord } from "@/components/status/indicator-words";
import { listWords, type View } from "@/components/status/view";
import type { ReportState } from "@/lib/domain/report/report-transitions";

export type ProvidedRecord = IndicatorRecord & {
  releaseMonthDay: string;
  due: readonly { dataYear: number }[];
};
/** Reports on their way that the reader may know of. */
export type OpenFigure = { indicator: string; dataYear: number; state: ReportState };
/** What is due and not begun, and what is on its way, year by year. */
export function waitingWords(
  view: View,
  { code, due }: ProvidedRecord,
  open: readonly OpenFigure[],
): string {
  const { t } = view;
  const own = open.filter((report) => report.indicator === code);
  const notBegun = due.filter(({ dataYear }) => !own.some((each) => each.dataYear === dataYear));
  return listWords(view, [
    ...own.map(({ dataYear, state }) =>
      t("indicators.waitingOf", {
        year: String(dataYear),
        state: t(`domain.reportState.${state}`),
      }),
    ),
    ...notBegun.map(({ dataYear }) => t("indicators.dueOf", { year: String(dataYear) })),
  ]);
}
