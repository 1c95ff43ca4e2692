// Addresses that mean nothing: each page and route with parts and parameters it never writes itself.
import fc from "fast-check";
import type { Asked, Client } from "./client";
import type { Found } from "./targets";
import { badText } from "./values";

/** In an address as it is, not encoded. */
const raw = fc.constantFrom(
  "%00",
  "%",
  "%zz",
  "%ff",
  "%ed%a0%80",
  "%2e%2e%2f",
  "..",
  "%5c",
  ";a=b",
);
const written = (text: string) => encodeURIComponent(text.toWellFormed());

type Query = { name: string; value: string }[];
export type AddressCase = { client: Client; parts: string[]; query: Query; language: string };

/** Mostly one thing is wrong and the rest is right: else nothing gets past the first check. */
function partOf(name: string, found: Found): fc.Arbitrary<string> {
  const real = [...(found.parts.get(name) ?? [])];
  const bad = fc.oneof(
    { weight: 5, arbitrary: badText.map(written) },
    { weight: 1, arbitrary: raw },
  );
  return real.length === 0
    ? bad
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...real) }, { weight: 1, arbitrary: bad });
}

function queryOf(names: readonly string[], found: Found): fc.Arbitrary<Query> {
  const name = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: badText.map(written) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((each) => `${each}%5B%5D`) },
  );
  return fc.array(
    name.chain((chosen) => {
      const real = [...(found.queries.get(chosen) ?? [])].map(written);
      const bad = fc.oneof(
        { weight: 8, arbitrary: badText.map(written) },
        { weight: 1, arbitrary: raw },
      );
      const value =
        real.length === 0
          ? bad
          : fc.oneof(
              { weight: 1, arbitrary: fc.constantFrom(...real) },
              { weight: 2, arbitrary: bad },
            );
      return value.map((each) => ({ name: chosen, value: each }));
    }),
    { maxLength: 5 },
  );
}

export function addressCases(
  route: string,
  clients: readonly Client[],
  names: readonly string[],
  found: Found,
): fc.Arbitrary<AddressCase> {
  const parts = route
    .split("/")
    .slice(1)
    .map((part) => (part.startsWith("[") ? partOf(part, found) : fc.constant(part)));
  return fc.record({
    client: fc.constantFrom(...clients),
    parts: fc.tuple<string[]>(...parts),
    query: queryOf(names, found),
    language: fc.constantFrom("zh-CN", "en", "\u00ff;q=2"),
  });
}

export function toAsked({ parts, query, language }: AddressCase): Asked {
  const search = query.map(({ name, value }) => `${name}=${value}`).join("&");
  return {
    method: "GET",
    path: `/${parts.join("/")}${search ? `?${search}` : ""}`.replace(/^\/{2,}/, "/"),
    headers: { "accept-language": language },
  };
}
