// The forms of a page and where it leads, read from its HTML as React writes it: attributes in double quotes.

export type Field = { name: string; value: string; file: boolean; options: string[] };
export type PageForm = { action: string; encoding: string; fields: readonly Field[] };

const TAG =
  /<(\/?)(form|input|textarea|select|option|button)\b((?:"[^"]*"|[^">])*)>|<a\b((?:"[^"]*"|[^">])*)>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
};

const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? "");

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([\w:$.-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]));
}

type Open = { form: PageForm & { fields: Field[] }; selects: Field | null };

/** Forms that send (not those that only search), and the addresses of links. */
export function readPage(html: string): {
  forms: PageForm[];
  searches: PageForm[];
  links: string[];
} {
  const forms: PageForm[] = [];
  const searches: PageForm[] = [];
  const links: string[] = [];
  let open: Open | null = null;
  for (const match of html.matchAll(TAG)) {
    const [whole, closing, tag, attributes = "", link] = match;
    if (link !== undefined) links.push(attributesOf(link).get("href") ?? "");
    else if (tag === "form") {
      if (closing || open) open = null;
      if (!closing) {
        const of = attributesOf(attributes);
        const method = of.get("method")?.toLowerCase() ?? "get";
        const encoding = of.get("enctype") ?? "application/x-www-form-urlencoded";
        const form = { action: of.get("action") ?? "", encoding, fields: [] };
        open = { form, selects: null };
        (method === "post" ? forms : searches).push(form);
      }
    } else if (open && tag) {
      const rest = html.slice(match.index + whole.length);
      takeField(open, { tag, closing: closing === "/", attributes, rest });
    }
  }
  return { forms, searches, links };
}

type Tag = { tag: string; closing: boolean; attributes: string; rest: string };

function takeField(open: Open, { tag, closing, attributes, rest }: Tag): void {
  if (tag === "select" && closing) open.selects = null;
  if (closing) return;
  const of = attributesOf(attributes);
  const name = of.get("name") ?? "";
  if (tag === "option") {
    if (!open.selects) return;
    const value = of.get("value") ?? "";
    open.selects.options.push(value);
    if (of.has("selected") || open.selects.value === "") open.selects.value = value;
    return;
  }
  if (name === "") return;
  const field: Field = {
    name,
    value: tag === "textarea" ? plain(/^[^<]*/.exec(rest)?.[0] ?? "") : (of.get("value") ?? ""),
    file: of.get("type") === "file",
    options: [],
  };
  open.form.fields.push(field);
  if (tag === "select") open.selects = field;
}
