// One correction: old beside new, why, where it is, and what this reader may do about it.
import { notFound } from "next/navigation";
import { Comparison } from "@/components/corrections/comparison";
import { RegisterTable } from "@/components/corrections/register-table";
import { ItemTimeline } from "@/components/milestones/item-timeline";
import { EvidenceFiles } from "@/components/reports/evidence-files";
import { milestoneHref, titleOf } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getCorrection } from "@/lib/data/correction-detail";
import { getTimeline } from "@/lib/data/milestone-timeline";
import { pathPart } from "@/lib/domain/web/path-part";
import { quarterWords } from "@/messages/words";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { CorrectionMoves } from "./correction-moves";
import { CorrectionStanding } from "./correction-standing";
import { CorrectionWriting } from "./correction-writing";

export default async function CorrectionPage(props: PageProps<"report">) {
  const page = await readPage(props);
  const { actor, plan, t, locale, query } = page;
  const id = pathPart((await props.params).report);
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const detail = await orNotFound(getCorrection(actor, plan, id, page.now));
  const { row, before, after, target, periodEndsOn } = detail;
  const { item } = row;
  const view = viewOf(page, detail.board);
  const timeline = await getTimeline(actor, {
    milestoneId: item.id,
    code: item.code,
    reach: detail.reach,
    knownBy: page.now,
    page: "all",
    reportId: id,
  });
  return (
    <div className="page max-w-[64rem] pb-10">
      <PageHeader
        above={
          <Link className="lnk text-sm" href={milestoneHref(view, item.code)}>
            {`${item.code} ${titleOf(view, item)}`}
          </Link>
        }
        title={t("corrections.detail.title", { period: quarterWords(t, row.period) })}
        beside={<Tag tone="solid">{t(`corrections.state.${row.state}`)}</Tag>}
      />
      <CorrectionStanding view={view} detail={detail} />
      {after ? (
        <Comparison {...{ t, locale, target, before, after, periodEndsOn }} />
      ) : (
        <Note>
          {t(`corrections.detail.${detail.reach === "everyone" ? "notYetPublic" : "notYet"}`)}
        </Note>
      )}
      {!detail.may.edit && detail.files.length > 0 ? (
        <Section title={t("corrections.detail.files")} className="mt-7">
          <EvidenceFiles t={t} files={detail.files} removable={null} />
        </Section>
      ) : null}
      {detail.together.length > 0 ? (
        <Section
          title={t("corrections.detail.together")}
          note={t("corrections.detail.togetherNote")}
          className="mt-7"
        >
          <RegisterTable
            view={view}
            caption={t("corrections.detail.together")}
            rows={detail.together}
          />
        </Section>
      ) : null}
      {detail.may.edit ? (
        <CorrectionWriting view={view} detail={detail} fileError={query["fileError"] ?? null} />
      ) : null}
      <CorrectionMoves view={view} detail={detail} />
      <ItemTimeline
        view={view}
        title={t("corrections.detail.timeline")}
        timeline={timeline}
        links={null}
        className="mt-7"
      />
    </div>
  );
}
