// Settings of the whole installation: versions are added, none is changed.
import "server-only";
import { DomainError } from "../domain/errors";
import {
  MESSAGE_SETTING,
  type MessageSettings,
  messageSettings,
  shippedSettings,
} from "../domain/notification/message-settings";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

export type MessageSettingsInForce = {
  /** 0: the shipped ones. */
  version: number;
  settings: MessageSettings;
  acceptedAt: Date | null;
  setByName: string;
};

/** The newest version. */
export async function readMessageSettings(tx: ReadTx | AuditedTx): Promise<MessageSettingsInForce> {
  const row = await tx.installationSetting.findFirst({
    where: { key: MESSAGE_SETTING },
    orderBy: { version: "desc" },
  });
  if (!row) return { version: 0, settings: shippedSettings, acceptedAt: null, setByName: "" };
  const { version, value, acceptedAt, setByName } = row;
  return { version, settings: messageSettings.parse(value), acceptedAt, setByName };
}

/** The next version; of two at once one meets conflict. */
export async function insertMessageSettings(
  tx: AuditedTx,
  version: number,
  set: { settings: MessageSettings; author: { id: string | null; name: string }; at: Date },
): Promise<string> {
  const [row] = await tx.installationSetting.createManyAndReturn({
    data: {
      key: MESSAGE_SETTING,
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
