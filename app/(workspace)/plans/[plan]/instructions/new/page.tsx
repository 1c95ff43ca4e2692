// An instruction is put on record: by the leader, or by the secretary for what was given elsewhere.
import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { giveFormWords, refusalWords } from "@/components/instructions/form-words";
import { GiveForm } from "@/components/instructions/give-form";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo, milestoneHref, titleOf } from "@/components/status/view";
import { MilestoneLink } from "@/components/status/milestone-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listLeaderNames } from "@/lib/data/instructions";
import { getPlanBoard } from "@/lib/data/plan-board";
import { rolesOn } from "@/lib/domain/actor";
import { typedCodes } from "@/lib/domain/instruction/check-instruction";
import { modesOf } from "@/lib/domain/instruction/instruction";
import { viewDates } from "@/lib/domain/view-dates";
import { inLocale } from "@/messages";
import { getT } from "@/messages/server";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { mayGiveHere } from "../give-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("instructions.register.give") };
}

export default async function NewInstructionPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale } = page;
  const board = await orNotFound(getPlanBoard(actor, plan, viewDates({}, page.now)));
  const give = mayGiveHere(actor, plan);
  if (!give) return <WorkRefusal t={t} permission="instruction.give" />;
  const view = { ...viewOf(page, board), keep: {} };
  const codes = typedCodes(page.query["items"] ?? "");
  const chosen = board.items.filter((item) => codes.includes(item.code));
  const modes = modesOf(rolesOn(actor, plan));
  const title = t(`instructions.register.${give}`);
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Breadcrumb
            label={t("overview.breadcrumb")}
            crumbs={[
              { label: t("instructions.title"), href: hrefTo(view, "instructions") },
              { label: title },
            ]}
          />
        }
        title={title}
      />
      <p className="max-w-[40rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("instructions.form.lead")}
      </p>
      {chosen.length > 0 ? (
        <Section
          weight="minor"
          title={t("instructions.form.chosen", { count: chosen.length })}
          className="mb-4 max-w-[40rem]"
        >
          <ul className="grid gap-1 text-sm">
            {chosen.map((item) => (
              <li key={item.code}>
                <MilestoneLink
                  href={milestoneHref(view, item.code)}
                  code={item.code}
                  title={titleOf(view, item)}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <GiveForm
        at={{ plan, token: randomUUID(), today: page.today }}
        modes={modes}
        leaders={modes.includes("paper") ? await listLeaderNames(actor, board) : []}
        units={board.organisations.map(({ code, nameZh, nameEn }) => ({
          value: code,
          label: inLocale(locale, nameZh, nameEn),
        }))}
        start={{ items: codes.join("、"), unit: chosen[0]?.assessment.lead ?? "" }}
        words={giveFormWords(t, modes)}
        refusal={refusalWords(locale)}
      />
    </div>
  );
}
