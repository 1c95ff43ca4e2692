// The one outgoing HTTP request of an installation, as a template: what the city's own messaging or SMS gateway wants.
import { z } from "zod";
import type { FieldFault } from "../errors";

/** What a body may name, as {name}. `code` is the item's, empty for a digest; `id` is the same on every try. */
export const placeholders = ["address", "text", "link", "code", "count", "id"] as const;
type Placeholder = (typeof placeholders)[number];
export type GatewayValues = Readonly<Record<Placeholder, string>>;

export const gatewayTemplate = z.object({
  /** May hold {token}, so that the secret stays in the environment. */
  url: z.string().trim().max(500),
  method: z.enum(["POST", "PUT"]),
  /** One "Name: value" a line; a value may hold {token}. */
  headers: z.string().trim().max(2000),
  /** JSON in which each placeholder stands inside a string. */
  body: z.string().trim().max(4000),
});
export type GatewayTemplate = z.infer<typeof gatewayTemplate>;

const sample: GatewayValues = {
  address: "user-1",
  text: 'a "quoted" line\nand another',
  link: "https://example.org/inbox",
  code: "1.2-3",
  count: "2",
  id: "1",
};
const named = /\{(\w+)\}/g;
/** Set by the connection itself, or they would let a header speak for another request. */
const reserved = /^(host|content-length|transfer-encoding|connection|expect|te|upgrade)$/i;

/** Values as they stand inside a JSON string; what is no placeholder stays. */
export function fillBody(body: string, values: GatewayValues): string {
  return body.replaceAll(named, (whole, name: string) => {
    const known = placeholders.find((each) => each === name);
    return known ? JSON.stringify(values[known]).slice(1, -1) : whole;
  });
}

/** The address with the token in it, fit for a URL. */
export function fillUrl(url: string, token: string): string {
  return url.replaceAll("{token}", encodeURIComponent(token));
}

/** Names and values of the header lines, the token in its place. A line that is none is left out. */
export function fillHeaders(headers: string, token: string): Record<string, string> {
  const pairs = linesOf(headers).flatMap((line) => {
    const found = headerLine.exec(line);
    return found?.[1] && found[2] !== undefined ? [[found[1], found[2]] as const] : [];
  });
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, value.replaceAll("{token}", token)]),
  );
}

const headerLine = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\x20-\x7e]*?)[ \t]*$/;
const linesOf = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);

const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !new URL(text).username;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function bodyFault(body: string): FieldFault[] {
  const unknown = [...body.matchAll(named)]
    .map(([, name = ""]) => name)
    .find((name) => !placeholders.some((each) => each === name));
  if (unknown)
    return [{ field: "body", code: "unknownPlaceholder", params: { name: `{${unknown}}` } }];
  if (!isJson(fillBody(body, sample))) return [{ field: "body", code: "notJson" }];
  // Without an address everybody's message would go to the same place.
  return body.includes("{address}")
    ? []
    : [{ field: "body", code: "missingPlaceholder", params: { name: "{address}" } }];
}

function headerFault(headers: string): FieldFault[] {
  const bad = linesOf(headers).find((line) => {
    const name = headerLine.exec(line)?.[1];
    return name === undefined || reserved.test(name);
  });
  return bad ? [{ field: "headers", code: "notHeader", params: { line: bad.slice(0, 60) } }] : [];
}

/** What is wrong with a template, at url, headers or body. */
export function gatewayFaults({ url, headers, body }: GatewayTemplate): FieldFault[] {
  return [
    ...(isWebAddress(fillUrl(url, "token")) ? [] : [{ field: "url", code: "notUrl" }]),
    ...headerFault(headers),
    ...bodyFault(body),
  ];
}

/** Does it ask for the token of the environment? */
export function wantsToken({ url, headers }: GatewayTemplate): boolean {
  return url.includes("{token}") || headers.includes("{token}");
}
