// What the manager may do next with the quarters; what must still wait says for what.
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { View } from "@/components/status/view";
import type { Backfilling, PeriodMove } from "@/lib/domain/period/next-move";
import { quarterBounds } from "@/lib/domain/calendar";
import { quarterWords } from "@/messages/words";
import { MoveForm } from "./move-form";
import { formWords, waitingWords } from "./move-words";
import { periodHref } from "./period-href";
import { WindowForm } from "./window-form";

type PeriodMovesProps = {
  view: View;
  moves: readonly PeriodMove[];
  backfilling: Backfilling | null;
};

export function PeriodMoves({ view, moves, backfilling }: PeriodMovesProps) {
  const { t } = view;
  return (
    <Section title={t("periods.moves.title")} className="mt-2 mb-7 no-print">
      {moves.length === 0 && !backfilling ? (
        <p className="py-2 text-sm text-ink-2">{t("periods.moves.nothing")}</p>
      ) : null}
      <ul>
        {moves.map((move) => (
          <li key={`${move.name} ${move.period}`} className="border-b border-line py-1.5">
            <NextMove view={view} move={move} />
          </li>
        ))}
        {backfilling ? (
          <li className="border-b border-line py-1.5">
            <Backfill view={view} backfilling={backfilling} />
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

function NextMove({ view, move }: { view: View; move: PeriodMove }) {
  const { t, locale, plan } = view;
  const waits = waitingWords(t, move);
  if (move.name === "open") {
    const key = move.kind === "opening" ? "opening" : waits ? "openEarly" : "open";
    return (
      <>
        {waits ? <p className="py-1 text-sm text-ink-2">{waits}</p> : null}
        {move.window ? (
          <WindowForm
            plan={plan}
            period={move.period}
            kind={move.kind}
            name="open"
            days={move.window}
            words={formWords(t, locale, key, move)}
          />
        ) : null}
      </>
    );
  }
  if (waits) {
    return (
      <p className="py-1 text-sm text-ink-2">
        {waits} <ToPeriod view={view} move={move} />
      </p>
    );
  }
  if (move.name === "close" || move.name === "compile") {
    const words = formWords(t, locale, move.name, move);
    return <MoveForm plan={plan} period={move.period} name={move.name} words={words} />;
  }
  return (
    <p className="py-1 text-sm text-ink-2">
      {formWords(t, locale, move.name, move).summary} <ToPeriod view={view} move={move} />
    </p>
  );
}

/** The brief is read before it is signed: that is on the quarter's own page. */
function ToPeriod({ view, move }: { view: View; move: PeriodMove }) {
  if (move.name !== "issue") return null;
  return (
    <Link
      href={periodHref(view.plan, move.period)}
      className="lnk ml-2 inline-flex min-h-6 items-center max-sm:min-h-11"
    >
      {view.t("periods.moves.toBrief")}
    </Link>
  );
}

function Backfill({ view, backfilling }: { view: View; backfilling: Backfilling }) {
  const { t, locale, plan } = view;
  const [first = ""] = backfilling.quarters;
  const { endsOn } = quarterBounds(first);
  return (
    <WindowForm
      plan={plan}
      period={backfilling.quarters.map((code) => ({ value: code, label: quarterWords(t, code) }))}
      kind="backfill"
      name="open"
      days={backfilling.window}
      words={formWords(t, locale, "backfill", {
        period: first,
        kind: "regular",
        endsOn,
        undecided: 0,
      })}
    />
  );
}
