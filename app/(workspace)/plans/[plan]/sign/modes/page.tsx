// How the units of the plan sign: for the manager all of them, for a head their own; one of them to be set.
import type { Metadata } from "next";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { UnitSettings } from "@/components/signoff/unit-settings";
import { UnitTable } from "@/components/signoff/unit-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPlanBoard } from "@/lib/data/plan-board";
import { listUnitSigning } from "@/lib/data/sign-off-modes";
import { listColleagues } from "@/lib/data/signers";
import { can, mayEver } from "@/lib/domain/permissions";
import { deputyFor } from "@/lib/domain/signoff/deputy";
import { pageDates } from "@/lib/session/page-dates";
import { inLocale } from "@/messages";
import { getT } from "@/messages/server";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("signoff.modes.title") };
}

export default async function SignModesPage(props: PageProps) {
  const { actor, plan, query, today, t, locale } = await readPage(props);
  const board = await orNotFound(getPlanBoard(actor, plan, pageDates({})));
  if (!mayEver(actor, "signOff.setMode", plan))
    return <WorkRefusal t={t} permission="signOff.setMode" />;
  const leads = new Set(board.items.flatMap((item) => item.assessment.lead ?? []));
  const codes = [...leads].filter((lead) => can(actor, "signOff.setMode", { plan, lead }));
  const units = await listUnitSigning(actor, board, { codes, today });
  const chosen = units.find(({ code }) => code === query["unit"]) ?? null;
  const asked = chosen ? [chosen.code] : [];
  const colleagues = await listColleagues(actor, { planId: board.plan.id, units: asked, today });
  const base = `/plans/${encodeURIComponent(plan)}/sign/modes`;
  const gaps = units.filter(({ gap }) => gap !== null).length;
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("signoff.modes.title")}
        beside={t("signoff.modes.counts", {
          units: units.length,
          paper: units.filter(({ mode }) => mode === "paper").length,
          gaps,
        })}
      />
      <p className="max-w-[52rem] pb-4 text-sm leading-[1.7] text-ink-2">
        {t("signoff.modes.lead")}
      </p>
      {chosen ? (
        <Section
          id="chosen"
          className="mb-9"
          title={t("signoff.settings.title", {
            unit: inLocale(locale, chosen.nameZh, chosen.nameEn),
          })}
        >
          <UnitSettings
            // Nothing typed about one unit may show at another.
            key={chosen.code}
            {...{ t, locale, unit: chosen }}
            at={{ plan, today }}
            colleagues={colleagues.get(chosen.code) ?? []}
            mayChange={deputyFor(actor, { plan, lead: chosen.code }) === null}
          />
        </Section>
      ) : null}
      <Section title={t("signoff.modes.list")}>
        {units.length > 0 ? (
          <UnitTable
            {...{ t, locale, units }}
            chosen={chosen?.code ?? null}
            hrefOf={(code) => `${base}?unit=${encodeURIComponent(code)}`}
          />
        ) : (
          <EmptyState title={t("signoff.modes.empty")} />
        )}
      </Section>
    </div>
  );
}
