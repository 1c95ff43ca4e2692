import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { WorkspaceShell } from "@/components/layout/workspace-shell";
import { DomainError } from "@/lib/domain/errors";
import { pathPart } from "@/lib/domain/web/path-part";
import { getPlan } from "@/lib/data/plans";
import { countOpenWork } from "@/lib/data/open-work";
import { isDemonstration } from "@/lib/session/installation";
import { previousSignIn, requireActor } from "@/lib/session/session";
import { inLocale } from "@/messages";
import { getLocale, getT } from "@/messages/server";

type Props = { children: ReactNode; panel: ReactNode; params: Promise<{ plan: string }> };

export default async function PlanLayout({ children, panel, params }: Props) {
  const actor = await requireActor();
  const { plan: code } = await params;
  const plan = await getPlan(actor, pathPart(code)).catch((error: unknown) => {
    if (error instanceof DomainError) notFound();
    throw error;
  });
  return (
    <WorkspaceShell
      actor={actor}
      t={await getT()}
      plan={{ code: plan.code, title: inLocale(await getLocale(), plan.titleZh, plan.titleEn) }}
      counts={await countOpenWork(actor, plan)}
      demo={isDemonstration()}
      previous={await previousSignIn()}
    >
      {children}
      {panel}
    </WorkspaceShell>
  );
}
