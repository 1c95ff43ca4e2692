import type { SearchParams } from "@/lib/session/page-dates";

/** Codes of the items a form or a link names: `items` once for each, or several with commas between. */
export async function chosenCodes(searchParams: SearchParams): Promise<string[]> {
  const { items = [] } = await searchParams;
  const named = (Array.isArray(items) ? items : [items]).flatMap((value) => value.split(","));
  return [...new Set(named.map((code) => code.trim()).filter((code) => code !== ""))];
}
