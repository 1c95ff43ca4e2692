// On the item's own page: where its closure stands, since when, by whom, and the way to it.
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { daysBetween, toLocalDate } from "@/lib/domain/calendar";
import type { ClosureState } from "@/lib/domain/closure/closure-transitions";

type ClosureMarkProps = {
  view: View;
  code: string;
  closure: { state: ClosureState; since: Date | null };
  last: { decidedByName: string; decidedByUnit: string; selfReviewed: boolean } | null;
  today: string;
  mayDecide: boolean;
};

export function ClosureMark({ view, code, closure, last, today, mayDecide }: ClosureMarkProps) {
  const { t } = view;
  const { state, since } = closure;
  // Nothing was ever done and nothing decided: the page needs no word on it.
  if (state === "notYet" && last === null) return null;
  const on = since && toLocalDate(since);
  const decide = mayDecide && state !== "verified" && state !== "notYet";
  return (
    <Section
      weight="minor"
      title={t("closures.item.title")}
      aside={
        <Link className="lnk" href={hrefTo(view, `closures/${encodeURIComponent(code)}`)}>
          {t(decide ? "closures.item.go" : "closures.item.view")}
        </Link>
      }
    >
      <p className="text-sm">
        <b>
          {state === "open" && on
            ? t("closures.item.open", { days: daysBetween(on, today) })
            : t(`closures.state.${state}`)}
        </b>{" "}
        {on ? <span className="n text-xs text-ink-3">{on}</span> : null}
      </p>
      {last && state !== "open" ? (
        <p className="text-sm text-ink-2">
          {last.decidedByUnit} {last.decidedByName}{" "}
          {last.selfReviewed ? <Tag>{t("closures.item.self")}</Tag> : null}
        </p>
      ) : null}
    </Section>
  );
}
