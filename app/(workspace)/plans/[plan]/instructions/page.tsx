import type { Metadata } from "next";
import { InstructionTable } from "@/components/instructions/instruction-table";
import { RegisterFilters } from "@/components/instructions/register-filters";
import { fitsRegister, isIn, readRegisterQuery } from "@/components/instructions/register-query";
import { hrefTo, titleOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getInstructionRegister } from "@/lib/data/instructions";
import { can } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";
import { mayGiveHere } from "./give-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("instructions.title") };
}

/** Every instruction the reader may read, as it stands now: a unit sees its own. */
export default async function InstructionsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const { board, rows } = await orNotFound(getInstructionRegister(actor, plan, page.now));
  const view = { ...viewOf(page, board), keep: {} };
  const titles = new Map(board.items.map((item) => [item.code, titleOf(view, item)]));
  const query = readRegisterQuery(page.query);
  const shown = rows.filter((row) => fitsRegister(row, query) && isIn(row, query.show));
  const give = mayGiveHere(actor, plan);
  return (
    <div className="page pb-10">
      <PageHeader
        title={t("instructions.title")}
        beside={t("instructions.register.count", { count: rows.length })}
        actions={
          give ? (
            <ButtonLink variant="primary" href={hrefTo(view, "instructions/new")}>
              {t(`instructions.register.${give}`)}
            </ButtonLink>
          ) : null
        }
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("instructions.register.lead")}
      </p>
      {rows.length > 0 ? (
        <RegisterFilters view={view} rows={rows} query={query} titles={titles} />
      ) : null}
      {shown.length > 0 ? (
        <InstructionTable view={view} rows={shown} titles={titles} />
      ) : (
        <EmptyState level={2} title={t("instructions.register.none")}>
          {rows.length > 0
            ? t("instructions.register.noneText")
            : can(actor, "board.read", { plan })
              ? null
              : t("instructions.register.noneOwn")}
        </EmptyState>
      )}
    </div>
  );
}
