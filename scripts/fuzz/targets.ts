// What there is to ask for: every page and route by the tree of app/, the parameters of the read API by its document,
// and what real links and forms hold.
import fs from "node:fs";
import path from "node:path";
import type { Client } from "./client";
import { type PageForm, readPage } from "./forms";

const ROOT = path.resolve(import.meta.dirname, "../..");
const VISITS_PER_ROUTE = 2;

/** "/plans/[plan]/milestones/[milestone]"; groups left out. */
export function readRoutes(folder = "app", at = ""): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const part = /^\(.*\)$/.test(entry.name) ? "" : `/${entry.name}`;
      return readRoutes(`${folder}/${entry.name}`, at + part);
    }
    return /^(page\.tsx|route\.ts)$/.test(entry.name) ? [at || "/"] : [];
  });
}

/** Names of the parameters that the read API documents. */
export function readApiParameters(): string[] {
  const text = fs.readFileSync(path.join(ROOT, "docs/openapi.json"), "utf8");
  const { paths } = JSON.parse(text) as {
    paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
  };
  const all = Object.values(paths).flatMap(({ get }) => get.parameters);
  return [...new Set(all.filter((each) => each.in === "query").map(({ name }) => name))];
}

export type FormTarget = { client: Client; page: string; index: number; names: string };
export type Found = {
  forms: FormTarget[];
  /** Values that links hold, by the name of the part of a path or of a query. */
  parts: Map<string, Set<string>>;
  queries: Map<string, Set<string>>;
  pages: number;
};

const fits = (route: string, path: string) =>
  new RegExp(`^${route.replace(/\[\.{3}\w+\]/g, ".+").replace(/\[\w+\]/g, "[^/]+")}$`).test(path);

/** Which action it is, as Next names it in the form's first fields. */
const actionOf = ({ fields }: PageForm) =>
  /[0-9a-f]{40,}/.exec(
    fields.flatMap(({ name, value }) => (name.startsWith("$") ? [name, value] : [])).join(" "),
  )?.[0] ?? "";

/** By what it asks for: two forms of one shape are one target. */
export const signatureOf = ({ fields }: PageForm) =>
  [
    ...new Set(
      fields.map(({ name }) => name.replace(/^\$ACTION.*/, "$").replace(/[\d-]{3,}.*/, "#")),
    ),
  ]
    .toSorted()
    .join(" ");

/** Follows links until `until`, each route a few times: what the first page of a kind lacks, the next may have. */
export async function explore(
  client: Client,
  routes: readonly string[],
  found: Found,
  until: number,
): Promise<void> {
  const seen = new Set(["/"]);
  const waiting = ["/", "/account", "/inbox", "/plans"];
  const visits = new Map<string, number>();
  const shapes = new Set<string>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const address = new URL(at, "http://here");
    const route = routes.find((each) => fits(each, address.pathname)) ?? "";
    note(found, route, address);
    const visited = visits.get(route) ?? 0;
    if (visited >= VISITS_PER_ROUTE) continue;
    if (Date.now() > until) return;
    visits.set(route, visited + 1);
    const answer = await client.ask({ method: "GET", path: at });
    found.pages += 1;
    const leads = answer.headers.get("location");
    const { forms, searches, links } = readPage(answer.text);
    for (const form of searches) {
      for (const { name, value } of form.fields) add(found.queries, name, value);
    }
    forms.forEach((form, index) => {
      const names = signatureOf(form);
      const shape = `${actionOf(form)} ${names}`;
      // Without a field there is nothing to get wrong: a button that signs out, and the like.
      if (shapes.has(shape) || !form.fields.some(({ name }) => !name.startsWith("$"))) return;
      shapes.add(shape);
      found.forms.push({ client, page: at, index, names });
    });
    for (const link of leads ? [...links, leads] : links) {
      const to = new URL(link, new URL(at, "http://here"));
      const next = to.pathname + to.search;
      if (to.host !== "here" || seen.has(next) || to.pathname.startsWith("/api/auth")) continue;
      seen.add(next);
      if (!to.pathname.startsWith("/api/")) waiting.push(next);
      else note(found, routes.find((each) => fits(each, to.pathname)) ?? "", to);
    }
  }
}

function add(to: Map<string, Set<string>>, name: string, value: string) {
  const values = to.get(name) ?? new Set();
  if (values.size < 40) to.set(name, values.add(value));
}

function note(found: Found, route: string, { pathname, searchParams }: URL) {
  const parts = pathname.split("/");
  route.split("/").forEach((part, index) => {
    if (part.startsWith("[")) add(found.parts, part, parts[index] ?? "");
  });
  for (const [name, value] of searchParams) add(found.queries, name, value);
}
