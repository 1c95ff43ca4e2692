// The foot: rates by both dates, thresholds, the two dates of the page, and the state to copy.
import { CopyState } from "@/components/overview/copy-state";
import { ScopeFoot } from "../scope-foot";
import { instantWords } from "@/components/status/instant-words";
import type { View } from "@/components/status/view";
import { PrintButton } from "@/components/ui/print-button";
import type { Overview } from "@/lib/data/overview";
import { overviewWords } from "./overview-words";

export function OverviewFoot({ view, overview }: { view: View; overview: Overview }) {
  const { t } = view;
  const { dates } = overview.board;
  const words = overviewWords(view, overview);
  return (
    <ScopeFoot view={view} reading={overview}>
      <p>{t("overview.foot.dates", { asOf: dates.asOf, knownBy: instantWords(dates.knownBy) })}</p>
      <section>
        <h2 className="text-xs">
          {t("overview.copy.title")}
          <span className="ml-2 font-normal text-ink-3">
            {t("overview.copy.length", { count: words.length })}
          </span>
        </h2>
        <p className="mb-1.5">{words}</p>
        <span className="inline-flex flex-wrap gap-2">
          <CopyState view={view} words={words} look="foot" />
          <PrintButton label={t("overview.print")} />
        </span>
      </section>
    </ScopeFoot>
  );
}
