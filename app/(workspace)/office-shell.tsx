// The frame of pages that belong to no plan. Whoever works on one keeps the way back to it.
import type { ReactNode } from "react";
import { WorkspaceShell } from "@/components/layout/workspace-shell";
import { countUnread } from "@/lib/data/notification-inbox";
import { countOpenWork } from "@/lib/data/open-work";
import { getPlan, listPlans } from "@/lib/data/plans";
import type { UserActor } from "@/lib/domain/actor";
import { isDemonstration } from "@/lib/session/installation";
import { previousSignIn } from "@/lib/session/session";
import { inLocale } from "@/messages";
import { getLocale, getT } from "@/messages/server";

async function firstPlan(actor: UserActor) {
  const [first] = await listPlans(actor);
  return first ? getPlan(actor, first.code) : null;
}

const withoutPlan = async (actor: UserActor) => ({
  toSign: 0,
  toReview: 0,
  figures: 0,
  unread: await countUnread(actor),
});

export async function OfficeShell({ actor, children }: { actor: UserActor; children: ReactNode }) {
  const [t, locale, plan] = [await getT(), await getLocale(), await firstPlan(actor)];
  return (
    <WorkspaceShell
      actor={actor}
      t={t}
      plan={plan && { code: plan.code, title: inLocale(locale, plan.titleZh, plan.titleEn) }}
      counts={plan ? await countOpenWork(actor, plan) : await withoutPlan(actor)}
      demo={isDemonstration()}
      previous={await previousSignIn()}
    >
      {children}
    </WorkspaceShell>
  );
}
