// Figures as a page and a file hold them: by key and scope, with the value before rounding.
import type { APIRequestContext } from "@playwright/test";
import { PLAN } from "./paths";

export type PrintedFigure = {
  key: string;
  /** "area:1"; "" for the whole plan. */
  scope: string;
  value: number | null;
  part: "numerator" | "denominator" | null;
};

/** The two dates of a page; without knownBy as known now. */
export type Dates = { asOf: string; knownBy?: string };

export function withDates(path: string, dates: Dates, params: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...dates, ...params }).toString();
  return `${path}?${query}`;
}

/** A page of an issue also prints what is known now: such a figure opens at dates of its own. */
function isAt(tag: string, { asOf, knownBy }: Dates): boolean {
  const href = / href="([^"]*)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&");
  if (!href) return true;
  const query = new URL(href, "http://page").searchParams;
  return query.get("asOf") === asOf && query.get("knownBy") === (knownBy ?? null);
}

/** Every figure in a page as the server wrote it, of the page's own dates. */
export function figuresIn(html: string, at: Dates): PrintedFigure[] {
  const tags = [...html.matchAll(/<\w+\b[^>]*\bdata-figure="([^"]+)"[^>]*>/g)].filter(([tag]) =>
    isAt(tag, at),
  );
  return tags.map(([tag, key = ""]) => {
    const read = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    const value = read("value");
    const part = read("part");
    return {
      key,
      scope: read("scope"),
      value: value === "" ? null : Number(value),
      part: part === "numerator" || part === "denominator" ? part : null,
    };
  });
}

/** RFC 4180, as far as our own files go. */
export function readCsv(text: string): string[][] {
  const cells = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n|$)/g;
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text.replace(/^\uFEFF/, "").matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

type Figure = { value: number | null; numerator?: number; denominator?: number };
type Group = { code: string; figures: Record<string, Figure> };
type Summary = { figures: Record<string, Figure> } & Record<
  "areas" | "tasks" | "units" | "places" | "leaders",
  Group[]
>;

/** What the API says of each key and scope at these dates: from the summary, and figure by figure from explain. */
export class ApiFigures {
  readonly #request: APIRequestContext;
  readonly #dates: Dates;
  readonly #known = new Map<string, Promise<Figure>>();
  /** Codes of the areas, in the plan's order. */
  areas: string[] = [];

  private constructor(request: APIRequestContext, dates: Dates) {
    this.#request = request;
    this.#dates = dates;
  }

  static async at(request: APIRequestContext, dates: Dates): Promise<ApiFigures> {
    const api = new ApiFigures(request, dates);
    const summary = (await api.#get("summary")) as Summary;
    const { figures } = (await api.#get("indicators")) as Summary;
    api.areas = summary.areas.map((area) => area.code);
    api.#keep("", { ...summary.figures, ...figures });
    for (const [kind, list] of [
      ["area", summary.areas],
      ["task", summary.tasks],
      ["unit", summary.units],
      ["place", summary.places],
      ["leader", summary.leaders],
    ] as const)
      for (const group of list) api.#keep(`${kind}:${group.code}`, group.figures);
    return api;
  }

  figure(key: string, scope: string): Promise<Figure> {
    const id = `${key} ${scope}`;
    const known = this.#known.get(id);
    if (known) return known;
    const asked = this.#get(`explain/${key}`, scope ? { scope } : {}).then(
      (body) => (body as { figure: Figure }).figure,
    );
    this.#known.set(id, asked);
    return asked;
  }

  #keep(scope: string, figures: Record<string, Figure>): void {
    for (const [key, figure] of Object.entries(figures))
      this.#known.set(`${key} ${scope}`, Promise.resolve(figure));
  }

  async #get(path: string, params: Record<string, string> = {}): Promise<unknown> {
    const address = withDates(`/api/v1/plans/${PLAN}/${path}`, this.#dates, params);
    const answer = await this.#request.get(address);
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }
}
