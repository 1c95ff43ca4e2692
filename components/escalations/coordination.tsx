// 需市级协调事项 on the leader's page: at most three, and nothing at all where there is none.
import { Link } from "@/components/ui/link";
import { hrefTo, type View } from "@/components/status/view";
import { toLocalDate } from "@/lib/domain/calendar";
import { SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import { EscalationEntry } from "./escalation-entry";
import type { EscalationView } from "./escalation-view";

type CoordinationProps = {
  view: View;
  escalations: readonly EscalationView[];
  /** Put before leaders since the issue on the page; `live` is where they stand. */
  later: { count: number; live: string };
  mayMark: boolean;
};

export function Coordination({ view, escalations, later, mayMark }: CoordinationProps) {
  const { t } = view;
  const shown = escalations.slice(0, SHOWN_TO_LEADERS);
  const rest = escalations.length - shown.length;
  const last = escalations.map(({ since }) => since.getTime());
  if (escalations.length === 0) {
    if (!mayMark && later.count === 0) return null;
    return (
      <p className="no-print mt-5 border-t border-line-strong pt-2 text-xs text-ink-3">
        {mayMark ? (
          <>
            {t("instructions.escalation.quiet")}{" "}
            <Link href={hrefTo({ ...view, keep: {} }, "escalations")} className="lnk">
              {t("instructions.escalation.toMark")}
            </Link>{" "}
          </>
        ) : null}
        <Later view={view} later={later} />
      </p>
    );
  }
  return (
    <section className="mt-5">
      <div className="flex flex-wrap items-baseline gap-x-3 border-t border-line-strong pt-2 pb-1">
        <h2 className="text-base">
          {t("instructions.escalation.title")}
          <span className="n ml-2">{escalations.length}</span>
        </h2>
        <p className="text-xs text-ink-3">
          {t("instructions.escalation.note", { on: toLocalDate(new Date(Math.max(...last))) })}
        </p>
        {mayMark ? (
          <Link
            href={hrefTo({ ...view, keep: {} }, "escalations")}
            className="lnk no-print ml-auto text-xs"
          >
            {t("instructions.escalation.manage")}
          </Link>
        ) : null}
      </div>
      <ol>
        {shown.map((escalation, index) => (
          <li key={escalation.row.id} className="border-b border-line py-2 last:border-b-0">
            <EscalationEntry view={view} number={index + 1} escalation={escalation} />
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-4 text-xs">
        {rest > 0 ? (
          <Link
            href={hrefTo(view, "escalations")}
            className="lnk inline-flex min-h-6 items-center max-sm:min-h-11"
          >
            {t("instructions.escalation.more", { count: rest })}
          </Link>
        ) : null}
        <Later view={view} later={later} />
      </p>
    </section>
  );
}

function Later({ view: { t, plan }, later }: Pick<CoordinationProps, "view" | "later">) {
  if (later.count === 0) return null;
  return (
    <Link
      href={hrefTo({ plan, keep: {} }, "escalations", { asOf: later.live })}
      className="lnk no-print inline-flex min-h-6 items-center max-sm:min-h-11"
    >
      {t("instructions.escalation.later", { count: later.count })}
    </Link>
  );
}
