// Requests for other dates: what waits for this reader, and the register of all.
import type { Metadata } from "next";
import { RegisterFilters } from "@/components/deadlines/register-filters";
import { applyFilter, filterParams, parseFilter } from "@/components/deadlines/register-query";
import { RegisterTable } from "@/components/deadlines/register-table";
import { ExportLink } from "@/components/status/export-link";
import { exportHref, hrefTo } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getDeadlineRegister } from "@/lib/data/deadline-register";
import { waitsFor } from "@/lib/domain/deadline/deadline-rights";
import { can, mayEver, rolesWith } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("deadlines.title") };
}

const turns = ["deadline.ask", "deadline.sign", "deadline.decide"] as const;

export default async function DeadlinesPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const { board, entries } = await orNotFound(getDeadlineRegister(actor, plan, page.now));
  // The register is of the present: no date of another page is handed on.
  const view = { ...viewOf(page, board), keep: {} };
  const filter = parseFilter(page.query);
  const waiting = entries.filter(({ steps }) => waitsFor(steps));
  const shown = applyFilter(entries, filter);
  const units = [...new Set(entries.map(({ change }) => change.unit))];
  const roles = rolesWith("supervision.read").map((role) => t(`domain.role.${role}`));
  return (
    <div className="page">
      <PageHeader
        title={t("deadlines.title")}
        actions={
          <>
            {can(actor, "deadline.decide", { plan }) ? (
              <ButtonLink href={hrefTo(view, "deadlines/settings")}>
                {t("deadlines.register.settings")}
              </ButtonLink>
            ) : null}
            <ExportLink href={exportHref(view, "deadlines", filterParams(filter))}>
              {t("deadlines.register.export")}
            </ExportLink>
          </>
        }
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">{t("deadlines.lead")}</p>
      {turns.some((permission) => mayEver(actor, permission, plan)) ? (
        <Section
          title={t("deadlines.register.waiting")}
          note={t("deadlines.register.count", { count: waiting.length })}
          className="mb-9"
        >
          {waiting.length > 0 ? (
            <RegisterTable view={view} caption={t("deadlines.register.waiting")} rows={waiting} />
          ) : (
            <p className="py-1 text-sm text-ink-3">{t("deadlines.register.waitingNone")}</p>
          )}
        </Section>
      ) : null}
      <Section
        title={t("deadlines.register.all")}
        note={t("deadlines.register.count", { count: shown.length })}
        className="mb-9"
      >
        {entries.length > 0 ? <RegisterFilters view={view} filter={filter} units={units} /> : null}
        {shown.length > 0 ? (
          <RegisterTable view={view} caption={t("deadlines.register.caption")} rows={shown} />
        ) : (
          <EmptyState
            title={t(`deadlines.register.${entries.length > 0 ? "nothingFits" : "none"}`)}
          >
            {entries.length > 0 ? null : t("deadlines.register.noneText")}
          </EmptyState>
        )}
      </Section>
      {can(actor, "board.read", { plan }) ? null : (
        <Note>{t("deadlines.register.hidden", { roles: roles.join(t("reviews.separator")) })}</Note>
      )}
    </div>
  );
}
