// On the unit's work page: how many notices wait to be acknowledged or answered, and the way there.
import { Link } from "@/components/ui/link";
import { countOwnNotices } from "@/lib/data/notice-register";
import type { UserActor } from "@/lib/domain/actor";
import { mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import type { Translator } from "@/messages";

type WaitingNoticesProps = { actor: UserActor; t: Translator; plan: string };

export async function WaitingNotices({ actor, t, plan }: WaitingNoticesProps) {
  if (!mayEver(actor, "notice.answer", plan)) return null;
  const { waiting, late } = await countOwnNotices(actor, plan, pageDates({}).knownBy);
  if (waiting === 0) return null;
  return (
    <p className="mt-3 mb-3 border-l-[3px] border-rule py-0.5 pl-3 text-sm leading-[1.65]">
      <Link href={`/plans/${encodeURIComponent(plan)}/notices`} className="lnk font-semibold">
        {t("supervision.register.work", { count: waiting })}
      </Link>
      {late > 0 ? ` · ${t("supervision.register.workLate", { count: late })}` : null}
    </p>
  );
}
