import { Button, ButtonLink } from "@/components/ui/button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { readAllAction } from "@/lib/actions/notifications";
import { inLocale, type Locale, type Translator } from "@/messages";

export type PlanChoice = { code: string; titleZh: string; titleEn: string; unread: number };

/** Which plan's messages are listed; nothing to choose among fewer than two. */
export function InboxFilter({
  t,
  locale,
  plans,
  plan,
}: {
  t: Translator;
  locale: Locale;
  plans: readonly PlanChoice[];
  plan: string;
}) {
  if (plans.length < 2) return null;
  const all = { href: "/inbox", label: t("notifications.inbox.all"), current: plan === "" };
  return (
    <div className="pb-3">
      <SegmentedLinks
        label={t("notifications.inbox.filter")}
        options={[
          all,
          ...plans.map(({ code, titleZh, titleEn, unread }) => ({
            href: `/inbox?plan=${encodeURIComponent(code)}`,
            label: `${inLocale(locale, titleZh, titleEn)}${unread > 0 ? ` ${unread}` : ""}`,
            current: plan === code,
          })),
        ]}
      />
    </div>
  );
}

/** `until`: when the list was made, so that nothing is laid aside unseen. */
export function InboxActions({
  t,
  plan,
  unread,
  until,
}: {
  t: Translator;
  plan: string;
  unread: number;
  until: Date;
}) {
  return (
    <>
      <ButtonLink href="/account#messages" variant="quiet">
        {t("notifications.inbox.settings")}
      </ButtonLink>
      {unread > 0 ? (
        <form action={readAllAction}>
          <input type="hidden" name="plan" value={plan} />
          <input type="hidden" name="until" value={until.toISOString()} />
          <Button type="submit">{t("notifications.inbox.markAll")}</Button>
        </form>
      ) : null}
    </>
  );
}
