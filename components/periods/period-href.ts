/** The page of one quarter. It has dates of its own and keeps none. */
export function periodHref(plan: string, code: string): string {
  return `/plans/${encodeURIComponent(plan)}/periods/${encodeURIComponent(code)}`;
}
