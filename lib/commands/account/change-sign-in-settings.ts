// The security administrator sets how people sign in: one more version, the earlier ones stay.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { signInSettingFaults, signInSettings } from "@/lib/domain/account/sign-in-settings";
import type { Clock } from "@/lib/domain/clock";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "@/lib/data/record-change";
import { mustBeAllowed } from "@/lib/data/scope";
import { signInSetting } from "@/lib/data/installation-settings";
import { authorOf } from "../report/author";

export const changeSignInSettingsInput = signInSettings.extend({
  /** The version the change was made against; 0: the shipped settings. */
  expectedVersion: z.int(),
});

/** Throws notAllowed, conflict (another version came first) or invalid {fields}. */
export async function changeSignInSettings(
  actor: Actor,
  input: z.input<typeof changeSignInSettingsInput>,
  clock: Clock,
): Promise<{ version: number }> {
  mustBeAllowed(actor, "security.manage", { plan: null });
  const { expectedVersion, ...settings } = changeSignInSettingsInput.parse(input);
  const fields = signInSettingFaults(settings);
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  const at = clock();
  return recordChange(actor, at, async (tx) => {
    const newest = await signInSetting.read(tx);
    if (newest.version !== expectedVersion) throw new DomainError("conflict");
    const version = expectedVersion + 1;
    const id = await signInSetting.insert(tx, version, { settings, author: authorOf(actor), at });
    return {
      result: { version },
      audit: [
        {
          action: "signIn.settingChanged",
          planId: null,
          subjectType: "InstallationSetting",
          subjectId: id,
          before: newest.settings,
          after: { ...settings, version },
        },
      ],
    };
  });
}
