// What the manager may do next with the quarters; what must still wait says until when.
import { Section } from "@/components/ui/section";
import type { View } from "@/components/status/view";
import type { PeriodMove } from "@/lib/domain/period/next-move";
import { messages, type Translator } from "@/messages";
import { quarterWords } from "@/messages/words";
import { addDays } from "@/lib/domain/calendar";
import { MoveForm } from "./move-form";

type PeriodMovesProps = { view: View; moves: readonly PeriodMove[] };

export function PeriodMoves({ view, moves }: PeriodMovesProps) {
  const { t, locale, plan } = view;
  return (
    <Section title={t("periods.moves.title")} className="mt-2 mb-7 no-print">
      {moves.length === 0 ? (
        <p className="py-2 text-sm text-ink-2">{t("periods.moves.nothing")}</p>
      ) : (
        <ul>
          {moves.map((move) => (
            <li key={`${move.name} ${move.period}`} className="border-b border-line py-1.5">
              {move.from === null ? (
                <MoveForm
                  plan={plan}
                  period={move.period}
                  name={move.name}
                  words={formWords(t, move)}
                  codes={messages[locale].errors.code}
                />
              ) : (
                <p className="py-1 text-sm text-ink-2">{waitingWords(t, move, move.from)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function formWords(t: Translator, { name, period, undecided }: PeriodMove) {
  const quarter = quarterWords(t, period);
  const summary = t(`periods.moves.${name}`, { quarter });
  const texts = {
    open: t("periods.moves.openText"),
    close: t("periods.moves.closeText"),
    issue: t("periods.moves.issueText", { quarter, undecided }),
  };
  return {
    summary,
    text: texts[name],
    confirm: t("periods.moves.confirm", { move: summary }),
    pending: t("periods.moves.pending"),
  };
}

/** `from`: the first day on which it can be done. */
function waitingWords(t: Translator, { name, period, undecided }: PeriodMove, from: string) {
  const quarter = quarterWords(t, period);
  const day = addDays(from, -1);
  if (name === "open") return t("periods.moves.openFrom", { quarter, opensOn: from });
  if (name === "close") return t("periods.moves.closeFrom", { quarter, day });
  return t("periods.moves.reviewing", { quarter, undecided, day });
}
