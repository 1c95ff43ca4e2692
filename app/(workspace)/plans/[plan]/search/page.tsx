// Finding things: one field for everything of the plan the reader may read. It works as a plain GET form.
import type { Metadata } from "next";
import { AsOfPicker, BasisNote } from "@/components/plans/view-dates-bar";
import { SearchForm } from "@/components/search/search-form";
import { PageHeader } from "@/components/ui/page-header";
import { searchPlan } from "@/lib/data/search";
import { readGroup } from "@/lib/domain/search/groups";
import { readSearchQuery } from "@/lib/domain/search/query";
import { getT } from "@/messages/server";
import { basisOf, orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { BeforeAsking } from "./before-asking";
import { countOf, Results } from "./results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("search.title") };
}

export default async function SearchPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, dates, now, keep, t } = page;
  const query = readSearchQuery(page.query["q"] ?? "");
  const only = readGroup(page.query["in"]);
  const findings = await orNotFound(searchPlan(actor, plan, { dates, query, only, now }));
  const view = viewOf(page, findings.board);
  const basis = basisOf(page, findings.board);
  const asked = query.words.length > 0;
  const within: Record<string, string> = only ? { in: only } : {};
  const chosen = { ...(query.typed ? { q: query.typed } : {}), ...within };
  return (
    <div className="page">
      <PageHeader
        title={t("search.title")}
        beside={
          <>
            {only ? <b className="mr-4">{t(`search.group.${only}`)}</b> : null}
            <BasisNote view={view} basis={basis} path="search" keep={chosen} />
          </>
        }
        actions={<AsOfPicker view={view} basis={basis} keep={chosen} />}
      />
      <SearchForm
        action={`/plans/${encodeURIComponent(plan)}/search`}
        keep={{ ...keep, ...within }}
        q={query.typed}
        summary={asked ? t("search.found", { count: countOf(findings) }) : ""}
        words={{
          form: t("search.form"),
          field: t("search.field"),
          placeholder: t("search.placeholder"),
          submit: t("search.submit"),
          searching: t("search.searching"),
          keys: t("search.keys"),
          keysOff: t("search.keysOff"),
        }}
      />
      {asked ? (
        <Results view={view} findings={findings} query={query} only={only} />
      ) : (
        <BeforeAsking page={page} view={view} />
      )}
    </div>
  );
}
