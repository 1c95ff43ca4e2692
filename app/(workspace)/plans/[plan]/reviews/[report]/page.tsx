// One report on the review desk, also after its decision: then it says what was decided and what comes next.
import { notFound } from "next/navigation";
import { z } from "zod";
import { getReviewDesk } from "@/lib/data/reviews";
import { readQueueQuery } from "@/lib/domain/review/queue-query";
import { pageDates } from "@/lib/session/page-dates";
import { orNotFound, type PageProps, readPage } from "@/app/(workspace)/plans/[plan]/read-page";
import { ReviewDesk } from "../review-desk";
import { mayReachDesk, ReviewRefusal } from "../review-refusal";

export default async function ReviewPage(props: PageProps<"report">) {
  const page = await readPage(props);
  const { actor, plan } = page;
  if (!mayReachDesk(actor, plan)) return <ReviewRefusal t={page.t} />;
  const reportId = z.uuid().safeParse((await props.params).report);
  if (!reportId.success) notFound();
  const query = readQueueQuery(page.query);
  // The queue is always of this moment, whatever date the address hands on.
  const now = pageDates({}).knownBy;
  const ask = { query, reportId: reportId.data };
  const { desk, report } = await orNotFound(getReviewDesk(actor, plan, ask, now));
  return <ReviewDesk page={page} desk={desk} report={report} query={query} chosen />;
}
