// One instruction: whose word, to whom, by when; every answer; what may be done now; its files and its course.
import type { Metadata } from "next";
import { AttachmentSection } from "@/components/attachments/attachment-section";
import { InstructionHead } from "@/components/instructions/instruction-head";
import { InstructionMoves } from "@/components/instructions/instruction-moves";
import { InstructionTimeline } from "@/components/instructions/instruction-timeline";
import { Rounds } from "@/components/instructions/rounds";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo } from "@/components/status/view";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getInstructionPage, type InstructionPage } from "@/lib/data/instructions";
import { DomainError } from "@/lib/domain/errors";
import { getT } from "@/messages/server";
import {
  orNotFound,
  type Page,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("instructions.title") };
}

/** null: of this plan, but not for this reader. */
async function readOrRefuse({ actor, plan, now }: Page, id: string) {
  try {
    return await getInstructionPage(actor, { plan, id }, now);
  } catch (error) {
    if (error instanceof DomainError && error.code === "notAllowed") return null;
    throw error;
  }
}

export default async function InstructionDetailPage(props: PageProps<"instruction">) {
  const page = await readPage(props);
  const { t } = page;
  const { instruction: id } = await props.params;
  const detail = await orNotFound(readOrRefuse(page, id));
  if (!detail) {
    return (
      <WorkRefusal t={t} permission="instruction.close" title={t("instructions.detail.denied")} />
    );
  }
  return <Detail page={page} detail={detail} />;
}

function Detail({ page, detail }: { page: Page; detail: InstructionPage }) {
  const { t } = page;
  const { board, instruction, owners, moves, files, mayAttach } = detail;
  const view = { ...viewOf(page, board), keep: {} };
  return (
    <div className="page max-w-[64rem] pb-16">
      <PageHeader
        above={
          <Breadcrumb
            label={t("overview.breadcrumb")}
            crumbs={[
              { label: t("instructions.title"), href: hrefTo(view, "instructions") },
              { label: t("instructions.detail.heading", { leader: instruction.leaderName }) },
            ]}
          />
        }
        title={t("instructions.detail.heading", { leader: instruction.leaderName })}
        beside={<Tag tone="solid">{t(`instructions.state.${instruction.state}`)}</Tag>}
      />
      <InstructionHead view={view} instruction={instruction} owners={owners} items={board.items} />
      <Section title={t("instructions.detail.rounds")} className="mt-7">
        <Rounds t={t} rounds={instruction.replies} />
      </Section>
      <InstructionMoves view={view} instruction={instruction} moves={moves} />
      <div className="mt-7">
        <AttachmentSection
          t={t}
          title={t("instructions.detail.files")}
          subject={{ plan: page.plan, type: "instruction", id: instruction.id }}
          files={files}
          mayAttach={mayAttach}
          back={hrefTo(view, `instructions/${instruction.id}`)}
          error={page.query["fileError"] ?? null}
        />
      </div>
      <Section title={t("instructions.detail.timeline")} className="mt-7">
        <InstructionTimeline t={t} instruction={instruction} />
      </Section>
    </div>
  );
}
