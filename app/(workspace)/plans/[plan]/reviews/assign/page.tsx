// Who in the commission reviews what: assign one or many, hand over everything of one.
import { HandOverForm } from "@/components/reviews/hand-over-form";
import { PostsFilters } from "@/components/reviews/posts-filters";
import { PostsForm } from "@/components/reviews/posts-form";
import { fitsPosts, readPostsQuery } from "@/components/reviews/posts-query";
import { refusalWords } from "@/components/reviews/refusal-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getReviewPosts } from "@/lib/data/reviewers";
import { isUnassigned } from "@/lib/domain/review/queue-query";
import { pageDates } from "@/lib/session/page-dates";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { mayReachDesk, ReviewRefusal } from "../review-refusal";
import { inChargeOptions, peopleOptions, postsWords, toPostRow } from "./post-rows";

export default async function AssignPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, t, locale } = page;
  if (!mayReachDesk(actor, plan)) return <ReviewRefusal t={t} />;
  const { board, posts, reviewers, inCharge } = await orNotFound(
    getReviewPosts(actor, plan, pageDates({}).knownBy),
  );
  const view = viewOf(page, board);
  const query = readPostsQuery(page.query);
  const shown = posts.filter((post) => fitsPosts(post, query));
  const unassigned = posts.filter(({ reviewer }) => isUnassigned(reviewer)).length;
  const [words, refusal] = [postsWords(locale), refusalWords(locale)];
  const leads = [...new Set(posts.flatMap(({ item }) => item.assessment.lead ?? []))];
  return (
    <div className="page">
      <PageHeader
        above={
          <Link href={`/plans/${encodeURIComponent(plan)}/reviews`} className="lnk text-xs">
            {t("reviews.posts.back")}
          </Link>
        }
        title={t("reviews.posts.title")}
        lead={t("reviews.posts.lead", {
          total: posts.length,
          assigned: posts.length - unassigned,
          unassigned,
        })}
      />
      <PostsFilters view={view} query={query} leads={leads} people={inChargeOptions(t, inCharge)} />
      {reviewers.length === 0 ? (
        <EmptyState title={t("reviews.posts.noReviewers")} level={2} />
      ) : shown.length === 0 ? (
        <EmptyState title={t("reviews.posts.none")} level={2}>
          {t("reviews.posts.noneText")}
        </EmptyState>
      ) : (
        <PostsForm
          plan={plan}
          rows={shown.map((post) => toPostRow(view, post))}
          people={peopleOptions(reviewers, t("reviews.posts.choose"))}
          backups={peopleOptions(reviewers, t("reviews.posts.noBackup"))}
          words={words}
          refusal={refusal}
        />
      )}
      {inCharge.length > 0 && reviewers.length > 0 ? (
        <Section title={t("reviews.posts.handTitle")} className="no-print mt-6">
          <HandOverForm
            plan={plan}
            from={[
              { value: "", label: t("reviews.posts.choose") },
              ...inChargeOptions(t, inCharge),
            ]}
            to={peopleOptions(reviewers, t("reviews.posts.choose"))}
            words={words}
            refusal={refusal}
          />
        </Section>
      ) : null}
    </div>
  );
}
