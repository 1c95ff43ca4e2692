// How people sign in here: versions are added, none is changed.
import "server-only";
import {
  shippedSignInSettings,
  SIGN_IN_SETTING,
  type SignInSettings,
  signInSettings,
} from "../domain/account/sign-in-settings";
import { DomainError } from "../domain/errors";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

export type SignInSettingsInForce = {
  /** 0: the shipped ones. */
  version: number;
  settings: SignInSettings;
  acceptedAt: Date | null;
  setByName: string;
};

/** The newest version. */
export async function readSignInSettings(tx: ReadTx | AuditedTx): Promise<SignInSettingsInForce> {
  const row = await tx.installationSetting.findFirst({
    where: { key: SIGN_IN_SETTING },
    orderBy: { version: "desc" },
  });
  if (!row) return { version: 0, settings: shippedSignInSettings, acceptedAt: null, setByName: "" };
  const { version, value, acceptedAt, setByName } = row;
  return { version, settings: signInSettings.parse(value), acceptedAt, setByName };
}

/** The next version; of two at once one meets conflict. */
export async function insertSignInSettings(
  tx: AuditedTx,
  version: number,
  set: { settings: SignInSettings; author: { id: string | null; name: string }; at: Date },
): Promise<string> {
  const [row] = await tx.installationSetting.createManyAndReturn({
    data: {
      key: SIGN_IN_SETTING,
      version,
      value: set.settings,
      acceptedAt: set.at,
      setById: set.author.id,
      setByName: set.author.name,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) throw new DomainError("conflict");
  return row.id;
}
