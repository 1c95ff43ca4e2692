"use server";
// The doors of messages: reading them, choosing how to be told, setting up and trying the ways out.
import { redirect } from "next/navigation";
import {
  changeMessageSettings,
  changeMessageSettingsInput,
} from "@/lib/commands/notification/change-message-settings";
import {
  chooseNotifications,
  chooseNotificationsInput,
} from "@/lib/commands/notification/choose-notifications";
import {
  openMessage,
  openMessageInput,
  readAllInput,
  readAllMessages,
} from "@/lib/commands/notification/read-messages";
import {
  retryDelivery,
  retryDeliveryInput,
  tryChannel,
  tryChannelInput,
} from "@/lib/commands/notification/try-channel";
import { textOf } from "@/lib/domain/form-text";
import { safePath } from "@/lib/domain/web/safe-path";
import { findActor } from "@/lib/session/session";
import { type ActionResult, type ActionState, runCommand } from "./define-action";

type Typed = Readonly<Record<string, string>>;
/** What became of a form, with what it held. */
export type MessageFormState<T = undefined> = { result: ActionResult<T>; typed: Typed } | null;

function typedOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** Where an opened message leads; a message that is nobody's or not one's own leads back to the list. */
export async function openMessageLink(id: string): Promise<string> {
  if (!(await findActor())) return "/sign-in";
  const result = await runCommand(openMessageInput, { id }, openMessage, null);
  return (result.ok ? safePath(result.value) : null) ?? "/inbox?gone=1";
}

export async function readMessageAction(form: FormData): Promise<void> {
  await runCommand(openMessageInput, { id: form.get("id") }, openMessage, form);
  redirect(inboxOf(form));
}

export async function readAllAction(form: FormData): Promise<void> {
  const input = { plan: textOf(form, "plan"), until: textOf(form, "until") };
  await runCommand(readAllInput, input, readAllMessages, form);
  redirect(inboxOf(form));
}

/** Back to the list as it was filtered. */
function inboxOf(form: FormData): string {
  const plan = textOf(form, "plan");
  return plan === "" ? "/inbox" : `/inbox?plan=${encodeURIComponent(plan)}`;
}

export async function chooseNotificationsAction(
  _before: MessageFormState,
  form: FormData,
): Promise<MessageFormState> {
  const typed = typedOf(form, ["email", "gatewayAddress", "locale", "mail", "gateway"]);
  const result = await runCommand(
    chooseNotificationsInput,
    typed,
    async (actor, input, clock) => {
      await chooseNotifications(actor, input, clock);
      return undefined;
    },
    form,
  );
  return { result, typed };
}

export async function changeMessageSettingsAction(
  _before: MessageFormState<{ version: number }>,
  form: FormData,
): Promise<MessageFormState<{ version: number }>> {
  const names = ["digestAt", "useGateway", "url", "method", "headers", "body"];
  const typed = typedOf(form, names);
  const { digestAt, useGateway, ...gateway } = typed;
  const input = {
    digestAt,
    gateway: useGateway === "" ? null : gateway,
    expectedVersion: Number(textOf(form, "expectedVersion")),
  };
  const result = await runCommand(changeMessageSettingsInput, input, changeMessageSettings, form);
  return { result, typed };
}

export async function tryChannelAction(
  _before: ActionState<{ error: string | null }>,
  form: FormData,
): Promise<ActionState<{ error: string | null }>> {
  return runCommand(tryChannelInput, { channel: form.get("channel") }, tryChannel, form);
}

export async function retryDeliveryAction(
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const input = { deliveryId: form.get("deliveryId") };
  return runCommand(
    retryDeliveryInput,
    input,
    async (actor, asked, clock) => {
      await retryDelivery(actor, asked, clock);
      return undefined;
    },
    form,
  );
}
