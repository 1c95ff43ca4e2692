import type { Metadata } from "next";
import { FigureDenied } from "@/components/explain/figure-denied";
import { FigureExplained } from "@/components/explain/figure-explained";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { scopeName } from "@/components/status/scope-name";
import { hrefTo } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { isFigureKey } from "@/lib/domain/rollup/find-figure";
import { pathPart } from "@/lib/domain/web/path-part";
import { figureLabel } from "@/messages/figures";
import { getT } from "@/messages/server";
import type { PageProps } from "@/app/(workspace)/plans/[plan]/read-page";
import { readExplanation } from "./read-explanation";

export async function generateMetadata({ params }: PageProps<"key">): Promise<Metadata> {
  const t = await getT();
  const key = pathPart((await params).key);
  return isFigureKey(key) ? { title: t("explain.title", { figure: figureLabel(t, key) }) } : {};
}

/** A figure taken apart, as a page: opened by its address, or without script. */
export default async function ExplainPage(props: PageProps<"key">) {
  const { view, key, scope, explanation } = await readExplanation(props);
  const { t } = view;
  const name = figureLabel(t, key);
  return (
    <div className="page">
      <PageHeader
        above={
          <Breadcrumb
            label={t("overview.breadcrumb")}
            crumbs={[
              { label: t("overview.title"), href: hrefTo(view, "overview") },
              { label: name },
            ]}
          />
        }
        title={t("explain.title", { figure: name })}
        beside={scopeName(view, scope)}
      />
      {explanation ? (
        <FigureExplained view={view} explanation={explanation} look="page" />
      ) : (
        <FigureDenied t={t} figure={key} />
      )}
    </div>
  );
}
