// A number that is opened within the plan: its explanation over the page. The page itself stays as it is below.
import { ExplainPanel } from "@/components/explain/explain-panel";
import { FigureDenied } from "@/components/explain/figure-denied";
import { FigureExplained } from "@/components/explain/figure-explained";
import { scopeName } from "@/components/status/scope-name";
import { figureHref } from "@/components/status/view";
import { figureLabel } from "@/messages/figures";
import { readExplanation } from "@/app/(workspace)/plans/[plan]/explain/[key]/read-explanation";
import type { PageProps } from "@/app/(workspace)/plans/[plan]/read-page";

export default async function ExplainedOverPage(props: PageProps<"key">) {
  const { view, key, scope, explanation } = await readExplanation(props);
  const { t } = view;
  const note = [
    scopeName(view, scope),
    ...(explanation ? [`${t("explain.asOf")} ${explanation.dates.asOf}`] : []),
  ].join(" · ");
  return (
    <ExplainPanel
      title={figureLabel(t, key)}
      note={note}
      pageHref={figureHref(view, key, scope)}
      words={{ close: t("explain.close"), page: t("explain.page") }}
    >
      {explanation ? (
        <FigureExplained view={view} explanation={explanation} look="panel" />
      ) : (
        <FigureDenied t={t} figure={key} />
      )}
    </ExplainPanel>
  );
}
