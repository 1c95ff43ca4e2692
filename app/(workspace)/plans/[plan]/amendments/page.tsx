// The register: what of the plan was changed by which paper, and where our record was put right.
import type { Metadata } from "next";
import { RegisterTable } from "@/components/amendments/register-table";
import { exportHref, hrefTo } from "@/components/status/view";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { getAmendmentRegister, type RegisterEntry } from "@/lib/data/amendment-register";
import { amendmentKinds } from "@/lib/domain/amendment/amendment-input";
import { can, rolesWith } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("amendments.title") };
}

export default async function AmendmentsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, query } = page;
  const { board, ...register } = await orNotFound(getAmendmentRegister(actor, plan, page.now));
  const view = viewOf(page, board);
  const kind = amendmentKinds.find((each) => each === query["kind"]);
  const of = (entries: readonly RegisterEntry[]) =>
    entries.filter(({ amendment }) => !kind || amendment.kind === kind);
  const all = [...register.open, ...register.inForce, ...register.closed];
  const may = can(actor, "amendment.propose", { plan }) && board.plan.status !== "draft";
  const roles = rolesWith("amendment.propose").map((role) => t(`domain.role.${role}`));
  const parts = (["open", "inForce", "closed"] as const).filter(
    (part) => part === "inForce" || (register.mayReadEntered && of(register[part]).length > 0),
  );
  return (
    <div className="page">
      <PageHeader
        title={t("amendments.title")}
        actions={
          <>
            {may
              ? amendmentKinds.map((each) => (
                  <ButtonLink key={each} href={hrefTo(view, "amendments/new", { kind: each })}>
                    {t(`amendments.enter.${each}`)}
                  </ButtonLink>
                ))
              : null}
            {all.length > 0 ? (
              <a className={buttonClass()} href={exportHref(view, "amendments")} download>
                {t("amendments.register.export")}
              </a>
            ) : null}
          </>
        }
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">{t("amendments.lead")}</p>
      <Tabs
        label={t("amendments.register.filter")}
        tabs={[undefined, ...amendmentKinds].map((each) => ({
          href: hrefTo(view, "amendments", { kind: each }),
          label: each ? t(`amendments.kind.${each}`) : t("amendments.register.all"),
          count: all.filter(({ amendment }) => !each || amendment.kind === each).length,
          current: each === kind,
        }))}
      />
      <div className="mt-6 grid gap-9">
        {parts.map((part) => (
          <Section
            key={part}
            title={t(`amendments.register.${part}`)}
            note={t("amendments.register.count", { count: of(register[part]).length })}
          >
            {of(register[part]).length > 0 ? (
              <RegisterTable
                view={view}
                caption={t("amendments.register.caption", {
                  group: t(`amendments.register.${part}`),
                })}
                entries={of(register[part])}
              />
            ) : (
              <EmptyState title={t("amendments.register.inForceNone")} />
            )}
          </Section>
        ))}
        {register.mayReadEntered ? null : (
          <Note>
            {t("amendments.register.hidden", { roles: roles.join(t("reviews.separator")) })}
          </Note>
        )}
      </div>
    </div>
  );
}
