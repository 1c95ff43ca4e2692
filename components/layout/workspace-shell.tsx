// The signed-in frame with navigation by permission. A link appears only where its page opens.
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import type { UserActor } from "@/lib/domain/actor";
import { mayEver, type Permission } from "@/lib/domain/permissions";
import { signOutAction, signOutEverywhereAction } from "@/lib/actions/session";
import type { Translator } from "@/messages";
import { AppShell } from "./app-shell";
import { DemoBanner } from "./demo-banner";
import { InboxLink } from "./inbox-link";
import { type NavLink, NavLinks } from "./nav-links";
import { planSections, type ShellCounts } from "./plan-pages";
import { PreferenceLinks } from "./preference-links";
import { type PreviousSignIn, SignInNotice } from "./sign-in-notice";
import { UserMenu } from "./user-menu";

type WorkspaceShellProps = {
  actor: UserActor;
  t: Translator;
  plan: { code: string; title: string } | null;
  counts: ShellCounts;
  demo: boolean;
  /** The sign-in before this one, while this one is fresh. */
  previous: PreviousSignIn | null;
  children: ReactNode;
};

const officePages: readonly {
  href: string;
  key: "accounts" | "messages" | "grants" | "security" | "audit" | "calendar";
  permission: Permission;
}[] = [
  { href: "/admin/accounts", key: "accounts", permission: "account.manage" },
  { href: "/admin/messages", key: "messages", permission: "notification.manage" },
  { href: "/admin/grants", key: "grants", permission: "role.manage" },
  { href: "/admin/security", key: "security", permission: "security.manage" },
  { href: "/admin/audit", key: "audit", permission: "audit.read" },
  { href: "/admin/calendar", key: "calendar", permission: "calendar.manage" },
];

export function WorkspaceShell(props: WorkspaceShellProps) {
  const { actor, t, plan, counts, demo, previous, children } = props;
  const links = linksOf(actor, t, plan, counts);
  const roles = [...new Set(actor.grants.map((grant) => t(`domain.role.${grant.role}`)))].join(
    ", ",
  );
  return (
    <AppShell
      words={{
        brand: t("common.brand"),
        skip: t("common.skip"),
        nav: t("common.nav"),
        tabs: t("common.tabs"),
        search: t("common.search"),
        ...(demo ? { demo: t("common.demo") } : {}),
      }}
      homeHref={plan ? `/plans/${plan.code}` : "/"}
      {...(plan
        ? {
            plan: { label: plan.title, href: "/plans" },
            searchHref: `/plans/${plan.code}/search`,
          }
        : {})}
      nav={links}
      tabs={tabsOf(links)}
      inbox={<InboxLink t={t} unread={counts.unread} />}
      userMenu={
        <UserMenu
          label={t("common.account")}
          name={actor.displayName}
          role={roles}
          narrowNav={
            <NavLinks
              look="menu"
              label={t("common.nav")}
              links={links.flatMap(({ pages, ...link }) => pages ?? [link])}
            />
          }
          signOut={<SignOutForms t={t} />}
        >
          <PreferenceLinks t={t} />
        </UserMenu>
      }
    >
      {demo ? <DemoBanner>{t("common.demoBanner")}</DemoBanner> : null}
      {previous ? <SignInNotice t={t} previous={previous} /> : null}
      {children}
    </AppShell>
  );
}

function linksOf(
  actor: UserActor,
  t: Translator,
  plan: WorkspaceShellProps["plan"],
  counts: WorkspaceShellProps["counts"],
): NavLink[] {
  const ofPlan = plan ? planSections(actor, t, plan.code, counts) : [];
  const ofOffice = officePages
    .filter((page) => mayEver(actor, page.permission, null))
    .map(({ href, key }) => ({ href, label: t(`common.links.${key}`) }));
  return [...ofPlan, ...ofOffice];
}

// On a phone four pages stay at hand: a person's own work before what everybody may read.
const tabOrder = ["sign", "work", "reviews", "overview", "overdue", "milestones", "indicators"];

function tabsOf(links: readonly NavLink[]): NavLink[] {
  const rank = ({ href }: NavLink) => {
    const place = tabOrder.indexOf(href.split("/").at(-1) ?? "");
    return place === -1 ? tabOrder.length : place;
  };
  const chosen = links.toSorted((a, b) => rank(a) - rank(b)).slice(0, 4);
  return links.filter((link) => chosen.includes(link));
}

function SignOutForms({ t }: { t: Translator }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href="/account" size="sm">
        {t("common.changePassword")}
      </ButtonLink>
      <form action={signOutAction}>
        <Button type="submit" size="sm">
          {t("common.signOut")}
        </Button>
      </form>
      <form action={signOutEverywhereAction}>
        <Button type="submit" size="sm" variant="quiet">
          {t("common.signOutEverywhere")}
        </Button>
      </form>
    </div>
  );
}
