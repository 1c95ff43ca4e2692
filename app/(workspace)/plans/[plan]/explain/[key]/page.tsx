import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { FigureExplained } from "@/components/plans/figure-explained";
import { isFigureKey } from "@/components/plans/item-query";
import { scopeName } from "@/components/plans/scope-name";
import { apartWords } from "@/components/status/apart-words";
import { figureLabel } from "@/components/status/figure-label";
import { instantWords } from "@/components/status/instant-words";
import { profileWords } from "@/components/status/profile-words";
import { hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getPlanBoard } from "@/lib/data/plan-board";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { isInScope, parseScope, scopeText } from "@/lib/domain/rollup/scope";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

/** A figure taken apart. It calls the same roll-up as every page that shows the figure. */
export default async function ExplainPage(props: PageProps<"key">) {
  const page = await readPage(props);
  const key = decodeURIComponent((await props.params).key);
  if (!isFigureKey(key)) notFound();
  const board = await orNotFound(getPlanBoard(page.actor, page.plan, page.dates));
  const view = viewOf(page, board);
  const { t } = page;
  const scope = parseScope(page.query["scope"]);
  const rolledUp = rollUp(
    board.items.map((item) => item.assessment).filter((item) => isInScope(item, scope)),
  );
  const figure = rolledUp.figures[key];
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
        title={t("overview.explain.title", { figure: name })}
        actions={
          <ButtonLink
            href={hrefTo(view, "milestones", {
              flag: key,
              ...(scope ? { scope: scopeText(scope) } : {}),
            })}
          >
            {t("overview.explain.list")}
          </ButtonLink>
        }
      />
      <FigureExplained
        view={view}
        figure={figure}
        items={board.items}
        basis={{
          scopeName: scopeName(view, scope),
          asOf: page.dates.asOf,
          knownBy: instantWords(page.dates.knownBy),
          profile: profileWords(t, board.profile),
        }}
      />
      <p className="mt-4 text-xs text-ink-3">
        {t("overview.explain.apartNote")} {apartWords(view, rolledUp)}
      </p>
    </div>
  );
}
