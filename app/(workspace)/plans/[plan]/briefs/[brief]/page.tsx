// One brief or bulletin as it will print, its words written in place while it is a draft, and its steps.
import type { Metadata } from "next";
import { BriefingSide } from "@/components/briefings/briefing-side";
import { ExportLink } from "@/components/status/export-link";
import { exportHref, hrefTo } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { getBriefingPage } from "@/lib/data/briefings";
import { movesOf } from "@/lib/domain/briefing/briefing-transitions";
import { can } from "@/lib/domain/permissions";
import { pathPart } from "@/lib/domain/web/path-part";
import { getT } from "@/messages/server";
import { quarterWords } from "@/messages/words";
import {
  noNames,
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { BriefingPaper } from "./briefing-paper";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("briefings.title") };
}

export default async function BriefPage(props: PageProps<"brief">) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const id = pathPart((await props.params).brief);
  const found = await orNotFound(getBriefingPage(actor, plan, id));
  const { briefing } = found;
  const view = { ...viewOf(page, noNames), keep: {} };
  const moves = movesOf(briefing, actor.personId, (right) => can(actor, right, { plan }));
  const href = (format: "pdf" | "docx") => exportHref(view, `briefs/${briefing.id}`, { format });
  return (
    <div className="page pb-12">
      <PageHeader
        above={
          <Link href={hrefTo(view, "briefs")} className="lnk text-sm">
            {t("briefings.page.back")}
          </Link>
        }
        title={t("briefings.page.heading", {
          quarter: quarterWords(t, briefing.period),
          kind: t(`briefings.kind.${briefing.kind}`),
        })}
        beside={
          <Tag tone={briefing.state === "issued" ? "solid" : "dashed"}>
            {t(`briefings.state.${briefing.state}`)}
          </Tag>
        }
        actions={
          <>
            <ExportLink href={href("docx")}>{t("briefings.page.docx")}</ExportLink>
            <ExportLink href={href("pdf")}>{t("briefings.page.pdf")}</ExportLink>
          </>
        }
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]">
        <BriefingPaper
          page={page}
          view={view}
          found={found}
          editable={moves.some(({ name }) => name === "edit")}
        />
        <div className="no-print grid min-w-0 content-start gap-8">
          <BriefingSide view={view} briefing={briefing} moves={moves} signatory="" />
        </div>
      </div>
    </div>
  );
}
