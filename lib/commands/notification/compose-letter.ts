// A letter of what waits for a person, in the language they read: codes and links, nothing a unit wrote.
import { codeOf, readParams } from "@/lib/domain/notification/notice";
import type { DeliveryToSend } from "@/lib/data/deliveries";
import type { Letter } from "@/lib/platform/sender";
import { locales, type Translator, translator } from "@/messages";
import { type Notice, noticeLine } from "@/messages/notification-words";

/** Where the product is reached, and whether what it says is invented. */
export type House = { address: string; demo: boolean };

/** Longer letters say how many more there are. Our choice. */
const LINES = 40;

type NoticeRow = Notice & { id: string };

export function composeLetter(delivery: DeliveryToSend, house: House): Letter {
  const { id, channel, address, person } = delivery;
  const t = translator(locales.find((locale) => locale === person.locale) ?? "zh-CN");
  const notices = delivery.notifications.map((row) => row.notification);
  const [only] = notices.length === 1 ? notices : [];
  const inbox = new URL("/inbox", house.address).href;
  const subject = subjectOf(t, notices);
  return {
    id,
    address,
    subject: house.demo ? t("notifications.letter.demo", { subject }) : subject,
    text: channel === "mail" ? mailText(t, notices, house) : shortText(t, notices),
    link: only ? linkOf(only, house) : inbox,
    code: only ? codeOf(readParams(only.params)) : "",
    count: notices.length,
  };
}

const linkOf = ({ id }: NoticeRow, { address }: House) => new URL(`/inbox/${id}`, address).href;

function subjectOf(t: Translator, notices: readonly NoticeRow[]): string {
  const [first] = notices;
  if (!first) return t("notifications.letter.subjectTest");
  if (notices.length > 1) return t("notifications.letter.subject", { count: notices.length });
  return t("notifications.letter.subjectUrgent", { words: noticeLine(t, first) });
}

/** For a short message, whose link stands in the template. */
function shortText(t: Translator, notices: readonly NoticeRow[]): string {
  const [first] = notices;
  if (!first) return t("notifications.letter.test");
  if (notices.length > 1) return t("notifications.letter.short", { count: notices.length });
  return noticeLine(t, first);
}

function mailText(t: Translator, notices: readonly NoticeRow[], house: House): string {
  const shown = notices.slice(0, LINES);
  const rest = notices.length - shown.length;
  const lines = shown.map((notice) => `${noticeLine(t, notice)}\n${linkOf(notice, house)}`);
  const link = (path: string) => ({ link: new URL(path, house.address).href });
  return [
    notices.length === 0
      ? t("notifications.letter.test")
      : t("notifications.letter.digest", { count: notices.length }),
    ...lines,
    ...(rest > 0 ? [t("notifications.letter.more", { count: rest })] : []),
    [
      t("notifications.letter.all", link("/inbox")),
      t("notifications.letter.settings", link("/account#messages")),
      t("notifications.letter.automatic"),
    ].join("\n"),
  ].join("\n\n");
}
