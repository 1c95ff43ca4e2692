// The system administrator sets how messages leave: one more version, the earlier ones stay.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { fillHeaders } from "@/lib/domain/notification/gateway-template";
import {
  type MessageSettings,
  messageSettings,
  settingFaults,
} from "@/lib/domain/notification/message-settings";
import { messagesSetting } from "@/lib/data/installation-settings";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { authorOf } from "../report/author";

export const changeMessageSettingsInput = messageSettings.extend({
  /** The version the change was made against; 0: the shipped settings. */
  expectedVersion: z.int(),
});
export type ChangeMessageSettingsInput = z.input<typeof changeMessageSettingsInput>;

/** Throws notAllowed, conflict (another version came first) or invalid {fields: digestAt, url, headers, body}. */
export async function changeMessageSettings(
  actor: Actor,
  input: ChangeMessageSettingsInput,
  clock: Clock,
): Promise<{ version: number }> {
  mustBeAllowed(actor, "notification.manage", { plan: null });
  const { expectedVersion, ...settings } = changeMessageSettingsInput.parse(input);
  const fields = settingFaults(settings);
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const newest = await messagesSetting.read(tx);
    if (newest.version !== expectedVersion) throw new DomainError("conflict");
    const version = expectedVersion + 1;
    const set = { settings, author: authorOf(actor), at };
    const id = await messagesSetting.insert(tx, version, set);
    return {
      result: { version },
      audit: [
        {
          action: "notification.settingChanged",
          planId: null,
          subjectType: "InstallationSetting",
          subjectId: id,
          before: told(newest.settings),
          after: { ...told(settings), version },
        },
      ],
    };
  });
}

/** Of the headers their names: somebody may have written a key into one instead of the environment. */
function told({ digestAt, gateway }: MessageSettings) {
  if (gateway === null) return { digestAt, gateway: null };
  const { url, method, body, headers } = gateway;
  return {
    digestAt,
    gateway: { url, method, headers: Object.keys(fillHeaders(headers, "")), body },
  };
}
