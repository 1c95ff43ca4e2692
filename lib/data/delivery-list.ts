// What left the house, what waits and what failed, for the system administrator.
import "server-only";
import type { Actor } from "../domain/actor";
import type { Channel } from "../domain/notification/channels";
import { wantsToken } from "../domain/notification/gateway-template";
import type { MessageSettings } from "../domain/notification/message-settings";
import { env } from "../platform/env";
import { asActor } from "./as-actor";
import { type SettingsInForce, messagesSetting } from "./installation-settings";
import { mustBeAllowed } from "./scope";

export const DELIVERIES_PER_PAGE = 30;

export type DeliveryRow = {
  id: string;
  channel: Channel;
  state: "pending" | "sent" | "failed";
  kind: string;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  person: string;
  messages: number;
};

export type DeliveryPage = {
  rows: DeliveryRow[];
  total: number;
  counts: Readonly<Record<DeliveryRow["state"], number>>;
};

/** Those that failed first, then those that wait, then the newest. Throws notAllowed. */
export async function listDeliveries(actor: Actor, page: number): Promise<DeliveryPage> {
  mustBeAllowed(actor, "notification.manage", { plan: null });
  return asActor(actor, async (tx) => {
    const rows = await tx.delivery.findMany({
      // As the enumeration stands in the schema: pending, sent, failed.
      orderBy: [{ sentAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      skip: (page - 1) * DELIVERIES_PER_PAGE,
      take: DELIVERIES_PER_PAGE,
      include: {
        person: { select: { displayName: true } },
        _count: { select: { notifications: true } },
      },
    });
    const groups = await tx.delivery.groupBy({ by: ["state"], _count: { _all: true } });
    const countOf = (state: DeliveryRow["state"]) =>
      groups.find((group) => group.state === state)?._count._all ?? 0;
    return {
      rows: rows.map(({ person, _count, onceKey, ...row }) => ({
        ...row,
        kind: onceKey.split(" ", 1)[0] ?? "",
        person: person.displayName,
        messages: _count.notifications,
      })),
      total: await tx.delivery.count(),
      counts: { pending: countOf("pending"), sent: countOf("sent"), failed: countOf("failed") },
    };
  });
}

export type MessageSetup = SettingsInForce<MessageSettings> & {
  /** The mail server without its account; null: no mail leaves. */
  mail: { server: string; from: string } | null;
  /** The template asks for a token that the environment does not hold. */
  tokenMissing: boolean;
};

/** How messages leave this installation. Throws notAllowed. */
export async function getMessageSetup(actor: Actor): Promise<MessageSetup> {
  mustBeAllowed(actor, "notification.manage", { plan: null });
  const inForce = await asActor(actor, messagesSetting.read);
  const { LUOSHI_SMTP_URL: url, LUOSHI_MAIL_FROM: from, LUOSHI_GATEWAY_TOKEN: token } = env();
  const { gateway } = inForce.settings;
  return {
    ...inForce,
    mail: url && from ? { server: new URL(url).host, from } : null,
    tokenMissing: gateway !== null && wantsToken(gateway) && !token,
  };
}

/** Which channels a person may be told by. */
export async function listSetUpChannels(actor: Actor): Promise<Channel[]> {
  const { settings } = await asActor(actor, messagesSetting.read);
  return [
    ...(env().LUOSHI_SMTP_URL ? (["mail"] as const) : []),
    ...(settings.gateway ? (["gateway"] as const) : []),
  ];
}
