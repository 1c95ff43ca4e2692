import type { Metadata } from "next";
import { RegisterTable } from "@/components/corrections/register-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getCorrectionRegister } from "@/lib/data/correction-register";
import { can, rolesWith } from "@/lib/domain/permissions";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage, viewOf } from "../read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t("corrections.register.title") };
}

/** Every correction of the plan: old and new, when and where it is; the reasons for those concerned. */
export default async function CorrectionsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t } = page;
  const { board, ...register } = await orNotFound(getCorrectionRegister(actor, plan, page.now));
  const view = viewOf(page, board);
  const roles = rolesWith("report.review").map((role) => t(`domain.role.${role}`));
  return (
    <div className="page">
      <PageHeader title={t("corrections.register.title")} />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("corrections.register.lead")}
      </p>
      {(["open", "closed"] as const).map((part) => (
        <Section
          key={part}
          title={t(`corrections.register.${part}`)}
          note={t("corrections.register.count", { count: register[part].length })}
          className="mb-9"
        >
          {register[part].length > 0 ? (
            <RegisterTable
              view={view}
              caption={t(`corrections.register.${part}Caption`)}
              rows={register[part]}
            />
          ) : (
            <EmptyState
              title={t(
                part === "open"
                  ? "corrections.register.noneOpen"
                  : "corrections.register.noneClosed",
              )}
            />
          )}
        </Section>
      ))}
      {can(actor, "board.read", { plan }) ? null : (
        <Note>
          {t("corrections.register.reasonHidden", { roles: roles.join(t("reviews.separator")) })}
        </Note>
      )}
    </div>
  );
}
