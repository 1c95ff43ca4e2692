import { Section } from "@/components/ui/section";
import type { Locale, Translator } from "@/messages";
import { type Message, MessageRow } from "./message-row";

type MessageListProps = {
  t: Translator;
  locale: Locale;
  messages: readonly Message[];
  plan: string;
  namesPlan: boolean;
};

/** What is unread stands apart, and first. */
export function MessageList({ messages, ...rest }: MessageListProps) {
  const { t } = rest;
  const parts = [
    { title: t("notifications.inbox.unread"), rows: messages.filter(({ read }) => !read) },
    { title: t("notifications.inbox.read"), rows: messages.filter(({ read }) => read) },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title} className="pb-6">
        <ul className="border-t border-line">
          {rows.map((message) => (
            <MessageRow key={message.id} {...rest} message={message} />
          ))}
        </ul>
      </Section>
    ));
}
