"use server";
// The doors of the definition bench: propose, see the effect, confirm, refuse, take back. What was typed comes back.
import { redirect } from "next/navigation";
import { z } from "zod";
import { confirmContent, confirmContentInput } from "@/lib/commands/definition/confirm-definition";
import { confirmProposal, confirmProposalInput } from "@/lib/commands/definition/confirm-proposal";
import {
  previewDefinition,
  previewDefinitionInput,
} from "@/lib/commands/definition/preview-definition";
import {
  proposeDefinition,
  proposeDefinitionInput,
} from "@/lib/commands/definition/propose-definition";
import { refuseProposal, refuseProposalInput } from "@/lib/commands/definition/refuse-proposal";
import {
  withdrawProposal,
  withdrawProposalInput,
} from "@/lib/commands/definition/withdraw-proposal";
import { isLocalDate } from "@/lib/domain/calendar";
import { parseContent } from "@/lib/domain/definition/form-content";
import { rowsOfText } from "@/lib/domain/definition/name-list";
import { definitionParts } from "@/lib/domain/definition/parts";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import type { FieldFault } from "@/lib/domain/errors";
import { textOf } from "@/lib/domain/form-text";
import { safePath } from "@/lib/domain/web/safe-path";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { readSheet } from "@/lib/platform/spreadsheet";
import { findActor } from "@/lib/session/session";
import { locales, messages } from "@/messages";
import { type EffectRow, effectRows } from "@/messages/definition-words";
import { getT } from "@/messages/server";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held; `effect` once the manager has asked to see it. */
export type DefinitionState = {
  result: ActionResult<unknown>;
  values: FormValues;
  effect: readonly EffectRow[] | null;
} | null;

export type DecideState = { result: ActionResult<unknown>; values: FormValues } | null;

type Done = "proposed" | "confirmed" | "refused" | "withdrawn";

const headings = locales
  .map((locale) => messages[locale].definitions.headings)
  .flatMap((words) => words.split("|"));
const frame = z.object({ part: z.enum(definitionParts), kind: z.enum(milestoneKinds) });

function valuesOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

const faulty = (fields: readonly FieldFault[]): ActionResult<unknown> => ({
  ok: false,
  code: "invalid",
  fields,
  params: {},
});

/** Back to the page that now shows what became of it. */
function leave(asked: string, done: Done): void {
  const back = safePath(asked);
  if (back) redirect(`${back}${back.includes("?") ? "&" : "?"}done=${done}`);
}

/** The list from the file where one was sent, else from the box. */
async function listOf(form: FormData) {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return { ok: true, rows: rowsOfText(textOf(form, "units")), sent: false } as const;
  }
  const sheet = await readSheet(file.name, new Uint8Array(await file.arrayBuffer()));
  return sheet.ok ? { ...sheet, sent: true } : sheet;
}

const signedOut = {
  result: { ok: false, code: "notSignedIn", fields: [], params: {} },
} as const;

type Typed =
  | { ok: true; content: DefinitionContent; values: FormValues }
  | { ok: false; state: NonNullable<DefinitionState> };

/** The form as content, or as the state that says what is wrong with it. */
async function typedOf(form: FormData): Promise<Typed> {
  const values = valuesOf(form);
  const refused = (fields: readonly FieldFault[], held = values): Typed => ({
    ok: false,
    state: { result: faulty(fields), values: held, effect: null },
  });
  const known = frame.safeParse(values);
  if (!known.success) return refused([{ field: "part", code: "invalid" }]);
  const list = await listOf(form);
  if (!list.ok) return refused([{ field: "file", code: list.fault }]);
  const parsed = parseContent({ ...known.data, values, list: { rows: list.rows, headings } });
  // What is wrong with a file is said beside it.
  const faults = list.sent
    ? parsed.faults.map((each) => (each.field === "units" ? { ...each, field: "file" } : each))
    : parsed.faults;
  if (!parsed.content) return refused(faults, { ...parsed.values });
  const { content } = parsed;
  const units = content.kind === "target" && "units" in content.part ? content.part.units : null;
  return {
    ok: true,
    content,
    values: { ...parsed.values, ...(units ? { units: units.join("\n") } : {}) },
  };
}

function paperFaults({ document = "", effectiveOn = "" }: FormValues): FieldFault[] {
  return [
    ...(document.trim() === "" ? [{ field: "document", code: "required" }] : []),
    ...(isLocalDate(effectiveOn) ? [] : [{ field: "effectiveOn", code: "notDate" }]),
  ];
}

/** The one form of a part: its buttons say what is wanted by `intent`. */
export async function definitionAction(
  _before: DefinitionState,
  form: FormData,
): Promise<DefinitionState> {
  // Nobody's file is unpacked before it is known who sends it.
  if (!(await findActor())) return { ...signedOut, values: valuesOf(form), effect: null };
  const typed = await typedOf(form);
  if (!typed.ok) return typed.state;
  const { content, values } = typed;
  const ask = { plan: values.plan, milestone: values.milestone, content };
  switch (values.intent ?? "propose") {
    case "confirm":
      return confirmTyped(form, ask, values);
    case "preview":
      return previewTyped(ask, values);
    default: {
      const { document, note } = values;
      const input = { ...ask, document, note };
      const result = await runCommand(proposeDefinitionInput, input, proposeDefinition, form);
      if (result.ok) leave(values.back ?? "", "proposed");
      return { result, values, effect: null };
    }
  }
}

/** A form always says what its reader saw: without it another manager's change could be lost. */
const confirmForm = confirmContentInput.extend({
  expectedVersion: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
});

type Ask = { plan: string | undefined; milestone: string | undefined; content: DefinitionContent };

/** What is confirmed is what was looked at: the content goes along with the preview. */
const asSeen = (content: DefinitionContent) => JSON.stringify(content);

async function previewTyped(ask: Ask, values: FormValues): Promise<DefinitionState> {
  const result = await runCommand(previewDefinitionInput, ask, previewDefinition, null);
  if (!result.ok) return { result, values, effect: null };
  const seen = { ...values, seen: asSeen(ask.content) };
  const effect = effectRows(await getT(), result.value);
  return { result: { ok: true, value: undefined }, values: seen, effect };
}

async function confirmTyped(
  form: FormData,
  ask: Ask,
  values: FormValues,
): Promise<DefinitionState> {
  const preview = await previewTyped(ask, values);
  if (!preview?.result.ok) return preview;
  if (values.seen !== asSeen(ask.content)) {
    return { ...preview, values: { ...preview.values, changed: "1" } };
  }
  const fields = paperFaults(values);
  if (fields.length > 0) return { ...preview, result: faulty(fields) };
  const { document, effectiveOn, expectedVersion } = values;
  const input = { ...ask, document, effectiveOn, expectedVersion };
  const result = await runCommand(confirmForm, input, confirmContent, form);
  if (result.ok) leave(values.back ?? "", "confirmed");
  return { ...preview, result };
}

export async function confirmProposalAction(
  _before: DecideState,
  form: FormData,
): Promise<DecideState> {
  const values = valuesOf(form);
  const fields = paperFaults(values);
  if (fields.length > 0) return { result: faulty(fields), values };
  const result = await runCommand(confirmProposalInput, values, confirmProposal, form);
  if (result.ok) leave(values.back ?? "", "confirmed");
  return { result, values };
}

export async function refuseProposalAction(
  _before: DecideState,
  form: FormData,
): Promise<DecideState> {
  const values = valuesOf(form);
  const result = await runCommand(
    refuseProposalInput,
    values,
    async (actor, input, clock) => {
      await refuseProposal(actor, input, clock);
      return undefined;
    },
    form,
  );
  if (result.ok) leave(values.back ?? "", "refused");
  return { result, values };
}

export async function withdrawProposalAction(
  _before: DecideState,
  form: FormData,
): Promise<DecideState> {
  const values = valuesOf(form);
  const result = await runCommand(
    withdrawProposalInput,
    values,
    async (actor, input, clock) => {
      await withdrawProposal(actor, input, clock);
      return undefined;
    },
    form,
  );
  if (result.ok) leave(values.back ?? "", "withdrawn");
  return { result, values };
}
