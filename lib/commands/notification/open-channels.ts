// The channels this installation has: mail by its environment, the gateway by its settings. None is a choice too.
import type { Actor } from "@/lib/domain/actor";
import { type Channel, channels } from "@/lib/domain/notification/channels";
import { asActor } from "@/lib/data/as-actor";
import { messagesSetting } from "@/lib/data/installation-settings";
import { env, isDemo } from "@/lib/platform/env";
import { gatewaySender } from "@/lib/platform/gateway";
import { mailSender } from "@/lib/platform/mailer";
import type { Sender } from "@/lib/platform/sender";
import type { House } from "./compose-letter";

/** A channel that is not set up is absent: nothing is made for it, and nothing piles up. */
export type OpenChannels = {
  senders: Readonly<Partial<Record<Channel, Sender>>>;
  digestAt: string;
  house: House;
};

export async function openChannels(actor: Actor): Promise<OpenChannels> {
  const { LUOSHI_SMTP_URL: url, LUOSHI_MAIL_FROM: from, LUOSHI_GATEWAY_TOKEN: token } = env();
  const { NEXTAUTH_URL: address } = env();
  const { settings } = await asActor(actor, messagesSetting.read);
  const { gateway, digestAt } = settings;
  return {
    senders: {
      ...(url && from ? { mail: mailSender({ url, from, host: new URL(address).hostname }) } : {}),
      ...(gateway ? { gateway: gatewaySender(gateway, token ?? "") } : {}),
    },
    digestAt,
    house: { address, demo: isDemo() },
  };
}

export function openNames({ senders }: OpenChannels): Channel[] {
  return channels.filter((channel) => senders[channel] !== undefined);
}
