// Settings of the whole installation: versions are added, none is changed.
import "server-only";
import type { ZodType } from "zod";
import {
  SIGN_IN_SETTING,
  shippedSignInSettings,
  signInSettings,
} from "../domain/account/sign-in-settings";
import { DomainError } from "../domain/errors";
import {
  MESSAGE_SETTING,
  messageSettings,
  shippedSettings,
} from "../domain/notification/message-settings";
import type { Prisma } from "../generated/prisma/client";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

type Kind<T> = { key: string; schema: ZodType<T>; shipped: T };

export type SettingsInForce<T> = {
  /** 0: the shipped ones. */
  version: number;
  settings: T;
  acceptedAt: Date | null;
  setByName: string;
};

type NewSettings<T> = { settings: T; author: { id: string | null; name: string }; at: Date };

/** Reads and writes one kind of settings. */
function settingsOf<T extends Prisma.InputJsonObject>({ key, schema, shipped }: Kind<T>) {
  return {
    /** The newest version. */
    read: async (tx: ReadTx | AuditedTx): Promise<SettingsInForce<T>> => {
      const row = await tx.installationSetting.findFirst({
        where: { key },
        orderBy: { version: "desc" },
      });
      if (!row) return { version: 0, settings: shipped, acceptedAt: null, setByName: "" };
      const { version, value, acceptedAt, setByName } = row;
      return { version, settings: schema.parse(value), acceptedAt, setByName };
    },
    /** The next version; of two at once one meets conflict. */
    insert: async (
      tx: AuditedTx,
      version: number,
      { settings, author, at }: NewSettings<T>,
    ): Promise<string> => {
      const set = { acceptedAt: at, setById: author.id, setByName: author.name };
      const [row] = await tx.installationSetting.createManyAndReturn({
        data: { key, version, value: settings, ...set },
        skipDuplicates: true,
        select: { id: true },
      });
      if (!row) throw new DomainError("conflict");
      return row.id;
    },
  };
}

/** How messages leave this installation. */
export const messagesSetting = settingsOf({
  key: MESSAGE_SETTING,
  schema: messageSettings,
  shipped: shippedSettings,
});

/** How people sign in here. */
export const signInSetting = settingsOf({
  key: SIGN_IN_SETTING,
  schema: signInSettings,
  shipped: shippedSignInSettings,
});
