"use server";
// The doors of indicators: a provider's figure on its way, a published figure entered, parameters, the description.
import { redirect } from "next/navigation";
import { acceptIndicatorReport } from "@/lib/commands/indicator/accept-indicator-report";
import {
  acceptIndicatorValue,
  acceptIndicatorValueInput,
} from "@/lib/commands/indicator/accept-indicator-value";
import {
  describeIndicator,
  describeIndicatorInput,
} from "@/lib/commands/indicator/describe-indicator";
import {
  returnIndicatorReport,
  returnIndicatorReportByHead,
  returnIndicatorReportInput,
} from "@/lib/commands/indicator/return-indicator-report";
import {
  saveIndicatorReport,
  saveIndicatorReportInput,
} from "@/lib/commands/indicator/save-indicator-report";
import {
  sendIndicatorReport,
  sendIndicatorReportInput,
  withdrawIndicatorReport,
} from "@/lib/commands/indicator/send-indicator-report";
import {
  setIndicatorParameter,
  setIndicatorParameterInput,
} from "@/lib/commands/indicator/set-indicator-parameter";
import { signIndicatorReport } from "@/lib/commands/indicator/sign-indicator-report";
import { figureMoveInput } from "@/lib/commands/indicator/figure-move";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { textOf } from "@/lib/domain/form-text";
import { missingFields, parseFigure } from "@/lib/domain/indicator/figure-draft";
import type { FigureWarning } from "@/lib/domain/indicator/figure-warnings";
import { parseDescription, parseParameter } from "@/lib/domain/indicator/typed-settings";
import { type ActionResult, runCommand } from "./define-action";

export type Typed = Readonly<Record<string, string>>;
/** What became of a form, with what it held. */
export type FormState<T = unknown> = { result: ActionResult<T>; typed: Typed } | null;
/** A published figure was taken over, with what deserves a second look. */
export type EnteredState = FormState<{ warnings: FigureWarning[] }>;

function typedOf(form: FormData): Typed {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

const invalid = (fields: Extract<ActionResult, { ok: false }>["fields"]): ActionResult<never> => ({
  ok: false,
  code: fields.some((fault) => fault.code !== "required") ? "invalid" : "incomplete",
  fields,
  params: {},
});

/** A command that gives nothing back. */
function quiet<Input>(command: (actor: UserActor, input: Input, clock: Clock) => Promise<unknown>) {
  return async (actor: UserActor, input: Input, clock: Clock): Promise<undefined> => {
    await command(actor, input, clock);
    return undefined;
  };
}

async function save(
  form: FormData,
  typed: Typed,
): Promise<ActionResult<{ reportId: string; version: number }>> {
  const parsed = parseFigure(typed);
  if (!parsed.ok) return invalid(parsed.faults);
  const { plan, indicator, expectedVersion: version } = typed;
  const expectedVersion = version ? Number(version) : null;
  const input = { plan, indicator, ...parsed.value, expectedVersion };
  return runCommand(saveIndicatorReportInput, input, saveIndicatorReport, form);
}

/** The provider's form: its buttons say by `intent` whether the figure is also sent. */
export async function figureAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = typedOf(form);
  const saved = await save(form, typed);
  if (!saved.ok) return { result: saved, typed };
  const { reportId, version } = saved.value;
  const ask = { reportId, expectedVersion: version };
  const result =
    typed.intent === "send"
      ? await runCommand(sendIndicatorReportInput, ask, quiet(sendIndicatorReport), form)
      : saved;
  // Another year than the page stands at: the form goes there, else what was saved would be out of sight.
  if (result.ok && typed.dataYear !== typed.pageYear) redirect(reportPath(typed));
  return { result, typed: { ...typed, expectedVersion: String(version) } };
}

function reportPath({ plan = "", indicator = "", dataYear = "" }: Typed): string {
  const page = `/plans/${encodeURIComponent(plan)}/indicators/${encodeURIComponent(indicator)}`;
  return `${page}/report?year=${encodeURIComponent(dataYear.trim())}`;
}

/** `expectedVersion` is always among it: a form that does not say it is invalid. */
type Move = Readonly<Record<string, string | number>>;

/** Take back, sign, return, accept: the button's `intent` says which. */
const moves = {
  withdraw: (move: Move, form: FormData) =>
    runCommand(figureMoveInput, move, quiet(withdrawIndicatorReport), form),
  sign: (move: Move, form: FormData) =>
    runCommand(figureMoveInput, move, quiet(signIndicatorReport), form),
  accept: (move: Move, form: FormData) =>
    runCommand(figureMoveInput, move, quiet(acceptIndicatorReport), form),
  returnByHead: (move: Move, form: FormData) =>
    runCommand(returnIndicatorReportInput, move, quiet(returnIndicatorReportByHead), form),
  return: (move: Move, form: FormData) =>
    runCommand(returnIndicatorReportInput, move, quiet(returnIndicatorReport), form),
};

export async function moveFigureAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = typedOf(form);
  const move = Object.entries(moves).find(([name]) => name === textOf(form, "intent"))?.[1];
  if (!move) return { result: invalid([{ field: "intent", code: "invalid" }]), typed };
  const expectedVersion = Number(typed.expectedVersion);
  return { result: await move({ ...typed, expectedVersion }, form), typed };
}

export async function enterFigureAction(
  _before: EnteredState,
  form: FormData,
): Promise<EnteredState> {
  const typed = typedOf(form);
  const parsed = parseFigure(typed);
  if (!parsed.ok) return { result: invalid(parsed.faults), typed };
  const { dataYear, draft } = parsed.value;
  const missing = missingFields(draft);
  if (missing.length > 0) return { result: invalid(missing), typed };
  const input = { plan: typed.plan, indicator: typed.indicator, dataYear, ...draft };
  return {
    result: await runCommand(acceptIndicatorValueInput, input, acceptIndicatorValue, form),
    typed,
  };
}

export async function setParameterAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = typedOf(form);
  const parsed = parseParameter(typed);
  if (!parsed.ok) return { result: invalid(parsed.faults), typed };
  const { plan, indicator } = typed;
  const expectedCount = Number(typed.expectedCount);
  const input = { ...parsed.value, plan, indicator, expectedCount };
  return {
    result: await runCommand(setIndicatorParameterInput, input, setIndicatorParameter, form),
    typed,
  };
}

export async function describeAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = typedOf(form);
  const parsed = parseDescription(typed);
  if (!parsed.ok) return { result: invalid(parsed.faults), typed };
  const input = {
    ...parsed.value,
    plan: typed.plan,
    indicator: typed.indicator,
    expectedVersion: Number(typed.expectedVersion),
  };
  return {
    result: await runCommand(describeIndicatorInput, input, describeIndicator, form),
    typed,
  };
}
