// The items and people of the page as its forms in the browser take them: plain strings.
import type { PostRow } from "@/components/reviews/posts-table";
import { areaName, leadName, milestoneHref, titleOf, type View } from "@/components/status/view";
import type { SelectOption } from "@/components/ui/select";
import type { Reviewer, ReviewPost, ReviewPosts } from "@/lib/data/reviewers";
import { type Locale, messages, type Translator } from "@/messages";

export function toPostRow(view: View, { item, reviewer, waiting }: ReviewPost): PostRow {
  const named = (person: { name: string; holds: boolean }) =>
    person.holds ? person.name : `${person.name}${view.t("reviews.posts.lapsed")}`;
  return {
    code: item.code,
    chargeId: reviewer?.chargeId ?? "",
    title: titleOf(view, item),
    href: milestoneHref(view, item.code),
    area: areaName(view, item.area),
    lead: leadName(view, item.assessment),
    waiting,
    reviewer: reviewer && named(reviewer.person),
    backup: reviewer?.backup ? named(reviewer.backup) : null,
  };
}

export function peopleOptions(reviewers: readonly Reviewer[], nobody: string): SelectOption[] {
  return [
    { value: "", label: nobody },
    ...reviewers.map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
}

export function inChargeOptions(t: Translator, people: ReviewPosts["inCharge"]): SelectOption[] {
  return people.map(({ id, displayName, holds, count }) => ({
    value: id,
    label: t(holds ? "reviews.posts.fromOption" : "reviews.posts.fromLapsed", {
      name: displayName,
      count,
    }),
  }));
}

/** The forms' sentences; what they leave open in braces is filled in the browser. */
export function postsWords(locale: Locale) {
  const { common } = messages[locale];
  return {
    ...messages[locale].reviews.posts,
    code: common.columns.code,
    milestone: common.columns.milestone,
    areaColumn: common.columns.area,
    leadColumn: common.columns.lead,
  };
}
