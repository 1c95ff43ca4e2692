// Every arrangement an item ever had, the newest first: nothing is overwritten, only ended.
import { nameOf, type View } from "@/components/status/view";
import { Timeline } from "@/components/ui/timeline";
import type { Arrangement } from "@/lib/domain/assignment/owners";
import { addDays, toLocalDate } from "@/lib/domain/calendar";
import { unitWords } from "./owners-cells";

type HistoryListProps = { view: View; arrangements: readonly Arrangement[] };

export function HistoryList({ view, arrangements }: HistoryListProps) {
  const { t } = view;
  return (
    <Timeline
      label={t("assignments.history.title")}
      ground="paper"
      entries={arrangements.map((each) => ({
        key: `${each.startsOn} ${each.acceptedAt.toISOString()} ${each.state}`,
        tone: each.state === "confirmed" ? "formal" : "pending",
        title:
          each.lead === null
            ? t("assignments.history.noLead")
            : t("assignments.history.entry", { lead: nameOf(view, "organisations", each.lead) }),
        when: spanWords(view, each),
        children: <ArrangementLines view={view} arrangement={each} />,
      }))}
    />
  );
}

function spanWords({ t }: View, { startsOn, endsOn }: Arrangement): string {
  if (endsOn === null) return t("assignments.history.span", { from: startsOn });
  if (endsOn === startsOn) return t("assignments.history.neverHeld");
  return t("assignments.history.spanEnded", { from: startsOn, to: addDays(endsOn, -1) });
}

function ArrangementLines({ view, arrangement }: { view: View; arrangement: Arrangement }) {
  const { t } = view;
  const { supporting, leaderInCharge, document, state, acceptedAt } = arrangement;
  const basis = document
    ? t("assignments.history.document", { document })
    : t("assignments.history.suggestedBy");
  return (
    <>
      {supporting.length > 0 ? (
        <p>{t("assignments.history.supporting", { units: unitWords(view, supporting) })}</p>
      ) : null}
      {leaderInCharge ? <p>{t("assignments.history.leader", { name: leaderInCharge })}</p> : null}
      <p>
        {t(`assignments.state.${state}`)} · {basis} ·{" "}
        {t("assignments.history.recorded", { on: toLocalDate(acceptedAt) })}
      </p>
    </>
  );
}
