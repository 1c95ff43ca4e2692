"use server";
// The doors of amendments and errata: entered, withdrawn, refused, put in force. What was typed comes back.
import { redirect } from "next/navigation";
import { proposeAmendment } from "@/lib/commands/amendment/propose-amendment";
import { putInForce } from "@/lib/commands/amendment/put-in-force";
import { refuseAmendment } from "@/lib/commands/amendment/refuse-amendment";
import { withdrawAmendment } from "@/lib/commands/amendment/withdraw-amendment";
import {
  type DecideAmendmentInput,
  decideAmendmentInput,
  proposeAmendmentInput,
} from "@/lib/domain/amendment/amendment-input";
import { readChange } from "@/lib/domain/amendment/form-change";
import type { UserActor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { milestoneKinds } from "@/lib/domain/milestone/milestone";
import type { FormValues } from "@/lib/domain/report/form-values";
import { type ActionResult, runCommand } from "./define-action";

/** What became of a form, with what it held. */
export type AmendmentState = { result: ActionResult<unknown>; values: FormValues } | null;

function valuesOf(form: FormData): Record<string, string> {
  const strings = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(strings);
}

function itemsOf(values: FormValues) {
  const indexes = Object.keys(values).flatMap((name) => {
    const found = /^items\.(\d+)\.milestone$/.exec(name)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return indexes
    .sort((a, b) => a - b)
    .map((index) => {
      const prefix = `items.${index}.`;
      const kind = milestoneKinds.find((each) => each === values[`${prefix}kind`]) ?? "count";
      return {
        milestone: values[`${prefix}milestone`] ?? "",
        expectedVersion: Number(values[`${prefix}expectedVersion`]),
        read: readChange(values, prefix, kind),
      };
    });
}

const pathOf = (values: FormValues) => `/plans/${encodeURIComponent(values.plan ?? "")}/amendments`;

export async function proposeAmendmentAction(
  _before: AmendmentState,
  form: FormData,
): Promise<AmendmentState> {
  const values = valuesOf(form);
  const typed = itemsOf(values);
  const faults = typed.flatMap(({ read }) => read.faults);
  if (faults.length > 0) {
    return { result: { ok: false, code: "invalid", fields: faults, params: {} }, values };
  }
  const input = {
    ...values,
    retroactive: values.retroactive !== undefined,
    pastDue: values.pastDue !== undefined,
    items: typed.map(({ read, ...item }) => ({ ...item, change: read.change ?? {} })),
  };
  const result = await runCommand(proposeAmendmentInput, input, proposeAmendment, form);
  if (result.ok) redirect(`${pathOf(values)}/${result.value.amendmentId}?done=proposed`);
  return { result, values };
}

type Decide = (actor: UserActor, input: DecideAmendmentInput, clock: Clock) => Promise<unknown>;
const moves = {
  putInForce: { command: putInForce, done: "inForce" },
  refuse: { command: refuseAmendment, done: "refused" },
  withdraw: { command: withdrawAmendment, done: "withdrawn" },
} as const satisfies Record<string, { command: Decide; done: string }>;

/** The one form of each decision: its button says which by `move`. */
export async function decideAmendmentAction(
  _before: AmendmentState,
  form: FormData,
): Promise<AmendmentState> {
  const values = valuesOf(form);
  const name = Object.keys(moves).find((each) => each === values.move) as
    keyof typeof moves | undefined;
  const { command, done } = moves[name ?? "withdraw"];
  const input = {
    ...values,
    retroactive: values.retroactive !== undefined,
    pastDue: values.pastDue !== undefined,
  };
  const result = await runCommand(
    decideAmendmentInput,
    input,
    async (actor, decided, clock) => {
      await (command as Decide)(actor, decided, clock);
      return undefined;
    },
    form,
  );
  if (result.ok) redirect(`${pathOf(values)}/${values.amendmentId ?? ""}?done=${done}`);
  return { result, values };
}
