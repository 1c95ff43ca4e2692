// Which items the page of reviewers shows, as its address says it.
import { isUnassigned, type ItemReviewer } from "@/lib/domain/review/queue-query";

export type PostsQuery = {
  area: string;
  lead: string;
  /** A person's id, "none" for nobody, empty for all. */
  reviewer: string;
  waiting: boolean;
};

export function readPostsQuery(query: Readonly<Record<string, string>>): PostsQuery {
  const { area = "", lead = "", reviewer = "" } = query;
  return { area, lead, reviewer, waiting: query["waiting"] === "yes" };
}

type Post = {
  item: { area: string; assessment: { lead: string | null } };
  reviewer: ItemReviewer | null;
  waiting: boolean;
};

export function fitsPosts(post: Post, { area, lead, reviewer, waiting }: PostsQuery): boolean {
  if (area && post.item.area !== area) return false;
  if (lead && post.item.assessment.lead !== lead) return false;
  if (waiting && !post.waiting) return false;
  if (reviewer === "none") return isUnassigned(post.reviewer);
  return (
    reviewer === "" || [post.reviewer?.person.id, post.reviewer?.backup?.id].includes(reviewer)
  );
}
