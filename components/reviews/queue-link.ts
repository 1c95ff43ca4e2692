// Addresses of the queue: what is shown stays as a report is opened, decided and left.
import { queueParams, type QueueQuery } from "@/lib/domain/review/queue-query";

export function queueHref(base: string, query: QueueQuery, reportId?: string): string {
  const path = reportId ? `${base}/${reportId}` : base;
  const params = new URLSearchParams(queueParams(query)).toString();
  return params ? `${path}?${params}` : path;
}
