// What a searched, paged list reads from its address; anything odd is the first page.
export type ListParams = Promise<Record<string, string | string[] | undefined>>;

export function textParam(value: string | string[] | undefined): string {
  return typeof value === "string" ? value.slice(0, 200) : "";
}

export async function listAsk(searchParams: ListParams): Promise<{ search: string; page: number }> {
  const { q, page } = await searchParams;
  const asked = Number(textParam(page));
  return {
    search: textParam(q),
    page: Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1,
  };
}
