// The way to one's messages, with how many wait.
import { Link } from "@/components/ui/link";
import type { Translator } from "@/messages";

export function InboxLink({ t, unread }: { t: Translator; unread: number }) {
  return (
    <Link
      href="/inbox"
      aria-label={t("notifications.inbox.badge", { count: unread })}
      className="flex min-h-11 items-center gap-1.5 whitespace-nowrap hover:text-ink max-sm:px-1"
    >
      {t("notifications.title")}
      {unread > 0 ? (
        <span className="min-w-5 rounded-full bg-brand px-1.5 text-center text-2xs leading-5 font-semibold text-ink-inverse">
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  );
}
