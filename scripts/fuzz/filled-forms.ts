// The forms of the product, fetched as a browser without script fetches them and sent back with what nobody types.
import fc from "fast-check";
import { type Asked, type Client, multipart } from "./client";
import { type Field, type PageForm, readPage } from "./forms";
import { type FormTarget, signatureOf } from "./targets";
import { badBytes, type BadFile, badFile } from "./values";

type Change =
  | { kind: "keep" | "drop" | "twice" }
  | { kind: "bad"; bytes: Buffer }
  | { kind: "option"; at: number }
  | { kind: "file"; file: BadFile };
export type FormCase = { changes: Change[]; extra: { name: string; bytes: Buffer }[] };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({ kind: "keep" as const }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("bad" as const), bytes: badBytes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("option" as const), at: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: "drop" as const }, { kind: "twice" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("file" as const), file: badFile }) },
);

/** One change for each field in turn, from the start again where there are more fields. */
export const formCases: fc.Arbitrary<FormCase> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 12 }),
  extra: fc.array(
    fc.record({
      name: fc.constantFrom("__proto__", "constructor", "intent", "plan", "id", "expectedVersion"),
      bytes: badBytes,
    }),
    { maxLength: 1 },
  ),
});

/** The form as its page shows it now, or null where the page shows it no more. */
export async function fetchForm({ client, page, index, names }: FormTarget) {
  const { text } = await client.ask({ method: "GET", path: page });
  const { forms } = readPage(text);
  const form = [forms[index], ...forms].find((each) => each && signatureOf(each) === names);
  return form ?? null;
}

export function toAsked(page: string, form: PageForm, filled: FormCase): Asked {
  const parts = form.fields.flatMap((field, at) => {
    // The framework's own: which action it is.
    if (field.name.startsWith("$ACTION")) return [partOf(field)];
    return changed(field, filled.changes[at % filled.changes.length] ?? { kind: "keep" });
  });
  const extra = filled.extra.map(({ name, bytes }) => ({ name, bytes }));
  const { type, body } = multipart([...parts, ...extra]);
  const path = form.action.startsWith("/") ? form.action : page;
  return { method: "POST", path, headers: { "content-type": type }, body };
}

const partOf = ({ name, value }: Field) => ({ name, bytes: Buffer.from(value) });

function changed(field: Field, { kind, ...how }: Change) {
  if (kind === "drop") return [];
  if (kind === "twice") return [partOf(field), partOf(field)];
  if (field.file || (kind === "file" && "file" in how)) {
    const file = "file" in how ? how.file : { name: "a.pdf", bytes: Buffer.from("%PDF-1.7\n") };
    return [{ name: field.name, bytes: file.bytes, fileName: file.name }];
  }
  if (kind === "bad" && "bytes" in how) return [{ name: field.name, bytes: how.bytes }];
  const option =
    "at" in how ? field.options[how.at % Math.max(1, field.options.length)] : undefined;
  return [option === undefined ? partOf(field) : partOf({ ...field, value: option })];
}

/** What a failure shows of a request. */
export function describe(client: Client, { method, path, body }: Asked): string {
  const text = body === undefined ? "" : `\n${body.toString().slice(0, 3000)}`;
  return `${client.name}: ${method} ${path}${text}`;
}
