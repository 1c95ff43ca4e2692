// Who in the unit writes which item; the manager may hand over all the work of one who leaves.
import { PostTable } from "@/components/assignments/post-table";
import { chargeFormWords } from "@/components/reports/charge-form-words";
import { TakeOverForm } from "@/components/reports/take-over-form";
import { type ListedItem, nameOf, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Charge } from "@/lib/data/charges";
import { listUnitPosts } from "@/lib/data/unit-posts";
import { can } from "@/lib/domain/permissions";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type PostsSectionProps = { page: Page; view: View; unit: string; items: readonly ListedItem[] };

export async function PostsSection({ page, view, unit, items }: PostsSectionProps) {
  const { actor, plan, t, now } = page;
  const { posts, writers } = await listUnitPosts(actor, plan, unit, now);
  const held = new Map(posts.map((post) => [post.milestone, post]));
  const rows = items.flatMap((item) => {
    const post = held.get(item.code);
    if (!post) return [];
    const { office, person, backup, startedAt } = post;
    const names = { person: person?.displayName ?? null, backup: backup?.displayName ?? null };
    return [{ item, office, startedAt, ...names }];
  });
  const holders = holdersOf(posts).map(({ id, displayName, count }) => ({
    id,
    label: t("reports.charge.ofPosts", { name: displayName, n: count }),
  }));
  // In the unit's own name the unit passes items on from its work list.
  const mayHandOver = can(actor, "charge.pass", { plan, lead: null });
  return (
    <Section title={t("assignments.posts.title")} note={t("assignments.posts.note")}>
      <PostTable view={view} unit={nameOf(view, "organisations", unit)} posts={rows} />
      {mayHandOver && holders.length > 0 ? (
        <Disclosure className="no-print mt-2" summary={t("reports.charge.leave")}>
          <p className="mb-2 text-sm text-ink-2">{t("reports.charge.leaveText")}</p>
          <TakeOverForm
            keys={{ plan, organisation: unit }}
            holders={holders}
            people={writers}
            words={chargeFormWords(t)}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}

/** Everybody who holds a post, A or B, with how many. */
function holdersOf(posts: readonly Charge[]) {
  const held = new Map<string, { id: string; displayName: string; count: number }>();
  for (const each of posts.flatMap(({ person, backup }) => [person, backup])) {
    if (each) held.set(each.id, { ...each, count: (held.get(each.id)?.count ?? 0) + 1 });
  }
  return [...held.values()];
}
