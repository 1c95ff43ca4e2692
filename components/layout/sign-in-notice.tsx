// Told once, in the first minutes after signing in: the time before, and whether somebody else has tried meanwhile.
import { Link } from "@/components/ui/link";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";

export type PreviousSignIn = { at: Date | null; address: string | null; failures: number };

export function SignInNotice({ t, previous }: { t: Translator; previous: PreviousSignIn }) {
  const { at, address, failures } = previous;
  const from = address === null ? "" : t("identity.notice.from", { address });
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3 border-b border-line px-(--gutter) py-1.5 text-xs text-ink-2">
      <span>
        {at === null
          ? t("identity.notice.first")
          : t("identity.notice.previous", { at: momentWords(at), address: from })}
        {failures > 0 ? (
          <b className="ml-1.5 text-ink">{t("identity.notice.failures", { count: failures })}</b>
        ) : null}
      </span>
      <Link href="/account#history" className="lnk">
        {t("identity.notice.more")}
      </Link>
    </p>
  );
}
