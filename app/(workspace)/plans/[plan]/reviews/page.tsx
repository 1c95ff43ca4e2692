// The queue. A wide screen opens its first report beside it; a phone shows the list.
import { getReviewDesk, getReviewedReport } from "@/lib/data/reviews";
import { reviewSorts } from "@/lib/domain/report/review-flags";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type PageProps, readPage } from "../read-page";
import { ReviewDesk } from "./review-desk";
import { mayReview, ReviewRefusal } from "./review-refusal";

export default async function ReviewsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query } = page;
  if (!mayReview(actor, plan)) return <ReviewRefusal t={page.t} />;
  const sort = reviewSorts.find((each) => each === query["sort"]) ?? "risk";
  // The queue is always of this moment, whatever date the address hands on.
  const now = pageDates({}).knownBy;
  const desk = await orNotFound(getReviewDesk(actor, plan, sort, now));
  const first = desk.queue[0];
  const report = first
    ? await orNotFound(getReviewedReport(actor, plan, first.reportId, now))
    : null;
  return <ReviewDesk page={page} desk={desk} report={report} sort={sort} chosen={false} />;
}
