// One report on the review desk, also after its decision: then it says what was decided and what comes next.
import { notFound } from "next/navigation";
import { z } from "zod";
import { getReviewDesk, getReviewedReport } from "@/lib/data/reviews";
import { reviewSorts } from "@/lib/domain/report/review-flags";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { ReviewDesk } from "../review-desk";
import { mayReview, ReviewRefusal } from "../review-refusal";

export default async function ReviewPage(props: PageProps<"report">) {
  const page = await readPage(props);
  const { actor, plan, query } = page;
  if (!mayReview(actor, plan)) return <ReviewRefusal t={page.t} />;
  const reportId = z.uuid().safeParse((await props.params).report);
  if (!reportId.success) notFound();
  const sort = reviewSorts.find((each) => each === query["sort"]) ?? "risk";
  // The queue is always of this moment, whatever date the address hands on.
  const now = pageDates({}).knownBy;
  const report = await orNotFound(getReviewedReport(actor, plan, reportId.data, now));
  const desk = await orNotFound(getReviewDesk(actor, plan, sort, now));
  return <ReviewDesk page={page} desk={desk} report={report} sort={sort} chosen />;
}
