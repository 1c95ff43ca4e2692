// The queue. A wide screen opens its first report beside it; a phone shows the list.
import { getReviewDesk } from "@/lib/data/reviews";
import { readQueueQuery } from "@/lib/domain/review/queue-query";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type PageProps, readPage } from "../read-page";
import { ReviewDesk } from "./review-desk";
import { mayReachDesk, ReviewRefusal } from "./review-refusal";

export default async function ReviewsPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan } = page;
  if (!mayReachDesk(actor, plan)) return <ReviewRefusal t={page.t} />;
  const query = readQueueQuery(page.query);
  // The queue is always of this moment, whatever date the address hands on.
  const now = pageDates({}).knownBy;
  const ask = { query, reportId: null };
  const { desk, report } = await orNotFound(getReviewDesk(actor, plan, ask, now));
  return <ReviewDesk page={page} desk={desk} report={report} query={query} chosen={false} />;
}
