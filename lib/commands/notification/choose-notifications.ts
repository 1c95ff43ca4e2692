// A person says where they are told besides the inbox, how often, and in which language.
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Clock } from "@/lib/domain/clock";
import { DomainError, type FieldFault } from "@/lib/domain/errors";
import { modes } from "@/lib/domain/notification/channels";
import { type Contact, readContact, saveContact } from "@/lib/data/notification-choices";
import { recordChange } from "@/lib/data/record-change";
import { locales } from "@/messages";

const EMAIL_LIMIT = 254;
const GATEWAY_LIMIT = 80;

export const chooseNotificationsInput = z.object({
  email: z.string().trim(),
  gatewayAddress: z.string().trim(),
  locale: z.enum(locales),
  mail: z.enum(modes),
  gateway: z.enum(modes),
});
export type ChooseNotificationsInput = z.input<typeof chooseNotificationsInput>;

function faultsOf({ email, gatewayAddress }: ChooseNotificationsInput): FieldFault[] {
  const isMail = email.length <= EMAIL_LIMIT && z.email().safeParse(email).success;
  return [
    ...(email === "" || isMail ? [] : [{ field: "email", code: "notEmail" }]),
    ...(gatewayAddress.length > GATEWAY_LIMIT
      ? [{ field: "gatewayAddress", code: "tooLong", params: { limit: GATEWAY_LIMIT } }]
      : []),
    ...(/[\p{C}\s]/u.test(gatewayAddress) ? [{ field: "gatewayAddress", code: "invalid" }] : []),
  ];
}

/** One's own choices. Throws notAllowed (no account) or invalid {fields: email, gatewayAddress}. */
export async function chooseNotifications(
  actor: Actor,
  input: ChooseNotificationsInput,
  clock: Clock,
): Promise<void> {
  if (actor.kind !== "user") throw new DomainError("notAllowed");
  const { personId } = actor;
  const { mail, gateway, ...where } = chooseNotificationsInput.parse(input);
  const fields = faultsOf({ mail, gateway, ...where });
  if (fields.length > 0) throw new DomainError("invalid", { fields });
  const at = clock();
  await recordChange(actor, at, async (tx) => {
    const before = await readContact(tx, personId);
    const after: Contact = { ...where, modes: { mail, gateway } };
    await saveContact(tx, personId, after, at);
    return {
      result: undefined,
      audit: [
        {
          action: "notification.chosen",
          planId: null,
          subjectType: "Person",
          subjectId: personId,
          before: told(before),
          after: told(after),
        },
      ],
    };
  });
}

/** Enough to see that an address was changed and by whom, without keeping it. */
function told({ email, gatewayAddress, locale, modes: chosen }: Contact) {
  return { ...chosen, locale, email: masked(email), gatewayAddress: masked(gatewayAddress) };
}

function masked(address: string): string {
  if (address === "") return "";
  const [name = "", host] = address.split("@");
  return `${name.slice(0, 2)}***${host === undefined ? name.slice(-2) : `@${host}`}`;
}
