// The pages of a plan by section, each for whoever may open it. A section with several pages shows them in a row of
// its own; the bar above leads to the first.
import type { UserActor } from "@/lib/domain/actor";
import { mayEver, type Permission } from "@/lib/domain/permissions";
import type { Messages, Translator } from "@/messages";

export type ShellCounts = { toSign: number; toReview: number; figures: number; unread: number };

type LinkKey = keyof Messages["common"]["links"];
type PlanPage = {
  path: string;
  key: LinkKey;
  permission: Permission;
  /** Shown to the holders of these as well. */
  or?: readonly Permission[];
  /** Left out for those who have this: their own page leads there. */
  unless?: Permission;
  count?: keyof ShellCounts;
};
type PlanSection = { key: LinkKey; pages: readonly PlanPage[] };

const alone = (page: PlanPage): PlanSection => ({ key: page.key, pages: [page] });

const sections: readonly PlanSection[] = [
  alone({ path: "overview", key: "overview", permission: "plan.read" }),
  {
    key: "tasks",
    pages: [
      { path: "milestones", key: "items", permission: "plan.read" },
      { path: "schedule", key: "schedule", permission: "plan.read" },
    ],
  },
  alone({ path: "indicators", key: "indicators", permission: "plan.read", count: "figures" }),
  alone({ path: "work", key: "work", permission: "report.work" }),
  alone({ path: "sign", key: "sign", permission: "report.sign", count: "toSign" }),
  {
    key: "reviews",
    pages: [
      { path: "reviews", key: "reviewQueue", permission: "review.assign", count: "toReview" },
      { path: "reviews/assign", key: "reviewPosts", permission: "review.assign" },
      { path: "corrections", key: "corrections", permission: "report.correct" },
      {
        path: "sign/modes",
        key: "signModes",
        permission: "signOff.setMode",
        unless: "report.sign",
      },
    ],
  },
  {
    key: "supervision",
    pages: [
      { path: "overdue", key: "overdue", permission: "board.read" },
      {
        path: "notices",
        key: "notices",
        permission: "notice.send",
        or: ["notice.answer", "board.read"],
      },
      {
        path: "deadlines",
        key: "deadlines",
        permission: "deadline.ask",
        or: ["deadline.sign", "board.read"],
      },
      { path: "closures", key: "closures", permission: "closure.decide" },
      {
        path: "instructions",
        key: "instructions",
        permission: "instruction.give",
        or: ["instruction.answer", "board.read"],
      },
      {
        path: "escalations",
        key: "escalations",
        permission: "escalation.mark",
        or: ["board.read"],
      },
    ],
  },
  {
    key: "definitions",
    pages: [
      {
        path: "definitions",
        key: "definitions",
        permission: "definition.propose",
        or: ["discrepancy.readRegister"],
      },
      { path: "amendments", key: "amendments", permission: "plan.read" },
      { path: "discrepancies", key: "discrepancies", permission: "discrepancy.readRegister" },
      { path: "thresholds", key: "thresholds", permission: "plan.read" },
    ],
  },
  alone({
    path: "assignments",
    key: "assignments",
    permission: "consultation.answer",
    or: ["assignment.confirm"],
  }),
  {
    key: "periods",
    pages: [
      { path: "periods", key: "periods", permission: "plan.read" },
      { path: "briefs", key: "briefs", permission: "plan.read" },
    ],
  },
];

export type ShellLink = { href: string; label: string; count?: number };
export type ShellSection = ShellLink & { pages: readonly ShellLink[] };

/** What this actor may open of the plan, in order; sections of which nothing opens are left out. */
export function planSections(
  actor: UserActor,
  t: Translator,
  plan: string,
  counts: ShellCounts,
): ShellSection[] {
  const opens = ({ permission, or = [], unless }: PlanPage) =>
    [permission, ...or].some((each) => mayEver(actor, each, plan)) &&
    !(unless && mayEver(actor, unless, plan));
  const linkOf = ({ path, key, count }: PlanPage): ShellLink => ({
    href: `/plans/${plan}/${path}`,
    label: t(`common.links.${key}`),
    ...(count && counts[count] ? { count: counts[count] } : {}),
  });
  return sections.flatMap(({ key, pages }) => {
    const open = pages.filter(opens).map(linkOf);
    const [first] = open;
    if (!first) return [];
    // Of one page alone the page's own name says more than the section's.
    const label = open.length > 1 ? t(`common.links.${key}`) : first.label;
    return [{ ...first, label, pages: open }];
  });
}
