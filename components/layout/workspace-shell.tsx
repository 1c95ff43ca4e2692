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
import { PreferenceLinks } from "./preference-links";
import { UserMenu } from "./user-menu";

type WorkspaceShellProps = {
  actor: UserActor;
  t: Translator;
  plan: { code: string; title: string } | null;
  counts: { toSign: number; toReview: number; figures: number; unread: number };
  demo: boolean;
  children: ReactNode;
};

type PageLink = {
  path: string;
  label: string;
  permission: Permission;
  /** Shown to the holders of this as well. */
  or?: Permission;
  /** Left out for those who have this: their own page leads there. */
  unless?: Permission;
  count?: number;
};

function planPages(t: Translator, counts: WorkspaceShellProps["counts"]): PageLink[] {
  return [
    { path: "overview", label: t("common.links.overview"), permission: "plan.read" },
    { path: "milestones", label: t("common.links.tasks"), permission: "plan.read" },
    {
      path: "indicators",
      label: t("common.links.indicators"),
      permission: "plan.read",
      count: counts.figures,
    },
    { path: "work", label: t("common.links.work"), permission: "report.work" },
    {
      path: "sign",
      label: t("common.links.sign"),
      permission: "report.sign",
      count: counts.toSign,
    },
    {
      path: "sign/modes",
      label: t("common.links.signModes"),
      permission: "signOff.setMode",
      unless: "report.sign",
    },
    {
      path: "reviews",
      label: t("common.links.reviews"),
      permission: "review.assign",
      count: counts.toReview,
    },
    {
      path: "definitions",
      label: t("common.links.definitions"),
      permission: "definition.propose",
    },
    {
      path: "assignments",
      label: t("common.links.assignments"),
      permission: "consultation.answer",
      or: "assignment.confirm",
    },
    { path: "overdue", label: t("common.links.overdue"), permission: "board.read" },
    { path: "periods", label: t("common.links.periods"), permission: "plan.read" },
    {
      path: "discrepancies",
      label: t("common.links.discrepancies"),
      permission: "discrepancy.readRegister",
    },
  ];
}

const officePages: readonly {
  href: string;
  key: "accounts" | "messages" | "grants" | "audit" | "calendar";
  permission: Permission;
}[] = [
  { href: "/admin/accounts", key: "accounts", permission: "account.manage" },
  { href: "/admin/messages", key: "messages", permission: "notification.manage" },
  { href: "/admin/grants", key: "grants", permission: "role.manage" },
  { href: "/admin/audit", key: "audit", permission: "audit.read" },
  { href: "/admin/calendar", key: "calendar", permission: "calendar.manage" },
];

export function WorkspaceShell({ actor, t, plan, counts, demo, children }: WorkspaceShellProps) {
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
            searchHref: `/plans/${plan.code}/milestones#q`,
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
          narrowNav={<NavLinks look="menu" label={t("common.nav")} links={links} />}
          signOut={<SignOutForms t={t} />}
        >
          <PreferenceLinks t={t} />
        </UserMenu>
      }
    >
      {demo ? <DemoBanner>{t("common.demoBanner")}</DemoBanner> : null}
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
  const ofPlan = plan
    ? planPages(t, counts)
        .filter(({ permission, or = permission }) =>
          [permission, or].some((each) => mayEver(actor, each, plan.code)),
        )
        .filter(({ unless }) => !unless || !mayEver(actor, unless, plan.code))
        .map(({ path, label, count }) => ({
          href: `/plans/${plan.code}/${path}`,
          label,
          ...(count ? { count } : {}),
        }))
    : [];
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
