// The forms of a page as a browser without JavaScript sees them: what they hold, and what pressing a button sends.

export type Button = {
  name: string | null;
  value: string;
  text: string;
  formAction: string | null;
};
export type Form = {
  action: string;
  method: "get" | "post";
  /** Attributes as text, to be found by. */
  tag: string;
  /** In the order of the page; files and unticked boxes are left out. */
  fields: [name: string, value: string][];
  /** Boxes and radios by name and value, ticked or not. */
  boxes: [name: string, value: string][];
  buttons: Button[];
  html: string;
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[String(name)] ?? whole;
  });
}

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of tag.matchAll(/\s([\w$:-]+)(?:="([^"]*)")?/g)) {
    if (name) found.set(name.toLowerCase(), plain(value ?? ""));
  }
  return found;
}

const textIn = (html: string) => plain(html.replace(/<[^>]*>/g, "")).trim();

type Part = { at: number; add: (form: Form) => void };

function inputs(html: string): Part[] {
  return [...html.matchAll(/<input\b[^>]*>/g)].map((match) => ({
    at: match.index,
    add: (form) => {
      const at = attributesOf(match[0]);
      const name = at.get("name");
      if (name === undefined || at.has("disabled")) return;
      const type = at.get("type") ?? "text";
      if (type === "file" || type === "submit") return;
      const value = at.get("value") ?? (type === "checkbox" ? "on" : "");
      const isBox = type === "checkbox" || type === "radio";
      if (isBox) form.boxes.push([name, value]);
      if (!isBox || at.has("checked")) form.fields.push([name, value]);
    },
  }));
}

function areas(html: string): Part[] {
  return [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map((match) => ({
    at: match.index,
    add: (form) => {
      const name = attributesOf(` ${match[1] ?? ""}`).get("name");
      if (name !== undefined) form.fields.push([name, plain(match[2] ?? "").replace(/^\n/, "")]);
    },
  }));
}

function selects(html: string): Part[] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map((match) => ({
    at: match.index,
    add: (form) => {
      const name = attributesOf(` ${match[1] ?? ""}`).get("name");
      if (name === undefined) return;
      const options = [...(match[2] ?? "").matchAll(/<option\b([^>]*)>([^<]*)/g)].map((option) => {
        const at = attributesOf(` ${option[1] ?? ""}`);
        return { value: at.get("value") ?? textIn(option[2] ?? ""), chosen: at.has("selected") };
      });
      const chosen = options.find((option) => option.chosen) ?? options[0];
      if (chosen) form.fields.push([name, chosen.value]);
    },
  }));
}

function buttons(html: string, of?: string): Part[] {
  return [...html.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map((match) => ({
    at: match.index,
    add: (form) => {
      const at = attributesOf(` ${match[1] ?? ""}`);
      if ((at.get("type") ?? "submit") !== "submit" || at.has("disabled")) return;
      if (at.get("form") !== of) return;
      form.buttons.push({
        name: at.get("name") ?? null,
        value: at.get("value") ?? "",
        text: textIn(match[2] ?? ""),
        formAction: at.get("formaction") ?? null,
      });
    },
  }));
}

export function formsIn(html: string): Form[] {
  const seen = html.replace(/<script\b[\s\S]*?<\/script>/g, "");
  return [...seen.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map((match) => {
    const at = attributesOf(` ${match[1] ?? ""}`);
    const body = match[2] ?? "";
    const form: Form = {
      action: at.get("action") ?? "",
      method: at.get("method")?.toLowerCase() === "post" ? "post" : "get",
      tag: match[1] ?? "",
      fields: [],
      boxes: [],
      buttons: [],
      html: body,
    };
    const parts = [inputs, areas, selects, buttons].flatMap((read) => read(body));
    for (const part of parts.sort((a, b) => a.at - b.at)) part.add(form);
    // A button may stand outside and name its form.
    const id = at.get("id");
    if (id) for (const part of buttons(seen, id)) part.add(form);
    return form;
  });
}

/** What pressing this button sends, with some fields filled in otherwise. */
export function fill(
  form: Form,
  typed: Readonly<Record<string, string>>,
  button: Button | undefined,
): FormData {
  const body = new FormData();
  const pressed: [string, string][] = button?.name ? [[button.name, button.value]] : [];
  for (const [name, value] of [...form.fields, ...pressed]) {
    if (!(name in typed)) body.append(name, value);
  }
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  return body;
}
