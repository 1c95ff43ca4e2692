import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { readMessageAction } from "@/lib/actions/notifications";
import type { NoticeParams } from "@/lib/domain/notification/notice";
import { inLocale, type Locale, type Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import { noticeWords } from "@/messages/notification-words";

type Titled = { code: string; titleZh?: string; titleEn?: string };
export type Message = {
  id: string;
  kind: string;
  params: NoticeParams;
  createdAt: Date;
  read: boolean;
  plan: Titled | null;
  item: Titled | null;
  unit: { titleZh: string; titleEn: string } | null;
};

type MessageRowProps = {
  t: Translator;
  locale: Locale;
  message: Message;
  /** The filter to come back to. */
  plan: string;
  /** More than one plan is listed. */
  namesPlan: boolean;
};

/** Its link opens the thing by way of the message, which is read then; it also opens in a new tab. */
export function MessageRow({ t, locale, message, plan, namesPlan }: MessageRowProps) {
  const { id, read, createdAt, item } = message;
  const words = noticeWords(t, message);
  const about = aboutWords(locale, message, namesPlan);
  return (
    <li className="grid grid-cols-[0.5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line py-2 hover:bg-hover sm:grid-cols-[0.5rem_minmax(0,22rem)_minmax(0,1fr)_8.5rem_6.5rem]">
      <span aria-hidden className={`size-2 rounded-full ${read ? "" : "bg-brand"}`} />
      <Link
        href={`/inbox/${id}`}
        className={`block py-0.5 text-sm text-pretty hover:text-brand max-sm:py-1.5 max-sm:text-base ${read ? "text-ink-2" : "font-semibold"}`}
      >
        {read ? null : <span className="sr-only">{t("notifications.inbox.unread")} </span>}
        {words}
      </Link>
      <div className="min-w-0 text-sm text-ink-2 max-sm:col-start-2">
        {item ? (
          <p>
            {/* An indicator goes by its name: its code is for addresses. */}
            {message.params.indicator ? null : <span className="mr-2 text-ink-3">{item.code}</span>}
            {inLocale(locale, item.titleZh ?? "", item.titleEn ?? "")}
          </p>
        ) : null}
        {about.length > 0 ? <p className="text-xs text-ink-3">{about.join(" · ")}</p> : null}
      </div>
      <div className="flex items-center justify-between gap-3 max-sm:col-start-2 max-sm:min-h-11 sm:contents">
        <time dateTime={createdAt.toISOString()} className="n text-xs text-ink-3 sm:text-right">
          {momentWords(createdAt)}
        </time>
        {read ? null : (
          <form action={readMessageAction}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="plan" value={plan} />
            <Button
              type="submit"
              size="sm"
              variant="quiet"
              aria-label={t("notifications.inbox.markOne", { words })}
              className="sm:-my-1 max-sm:-mr-3"
            >
              {t("notifications.inbox.markRead")}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}

/** Who did it, for which unit, on which plan: what is known. */
function aboutWords(locale: Locale, message: Message, namesPlan: boolean): string[] {
  const { params, plan } = message;
  const unit = message.unit && inLocale(locale, message.unit.titleZh, message.unit.titleEn);
  const title = plan && namesPlan ? inLocale(locale, plan.titleZh ?? "", plan.titleEn ?? "") : "";
  return [unit ?? params.unit, params.by, title].filter((each) => each !== "");
}
