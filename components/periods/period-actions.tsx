// Everything that may be done with one quarter, from the table; what cannot be done yet says why.
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { PeriodMove } from "@/lib/domain/period/next-move";
import { IssueForm } from "./issue-form";
import { MoveForm } from "./move-form";
import { formWords, waitingWords } from "./move-words";
import { WindowForm } from "./window-form";

type PeriodActionsProps = {
  view: View;
  moves: readonly PeriodMove[];
  /** When it was compiled last; null: not yet. */
  compiledAt: Date | null;
  signatory: string;
};

export function PeriodActions({ view, moves, compiledAt, signatory }: PeriodActionsProps) {
  const { t } = view;
  // The words of the brief are written where they are read.
  const listed = moves.filter(({ name }) => name !== "writeBrief");
  return (
    <Section title={t("periods.page.actions")} className="mt-6 no-print">
      {listed.length === 0 ? (
        <p className="max-w-[40rem] py-1.5 text-sm leading-[1.7] text-ink-2">
          {t("periods.moves.locked")}
        </p>
      ) : (
        <ul>
          {listed.map((move) => (
            <li key={move.name} className="border-b border-line py-1.5">
              <Action {...{ view, move, compiledAt, signatory }} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type ActionProps = Omit<PeriodActionsProps, "moves"> & { move: PeriodMove };

function Action({ view: { t, locale, plan }, move, compiledAt, signatory }: ActionProps) {
  const waits = waitingWords(t, move);
  if (waits) {
    return (
      <p className="py-1 text-sm text-ink-2">
        <span className="mr-3 text-ink-3">{t(`periods.transition.${move.name}`)}</span>
        {waits}
      </p>
    );
  }
  const words = formWords(t, locale, move.name, move, compiledAt !== null);
  const { name, period, kind, window } = move;
  switch (name) {
    case "close":
    case "compile":
      // Another compiling is another form: it begins folded.
      return (
        <MoveForm
          key={compiledAt?.getTime() ?? name}
          {...{ plan, period, name, words }}
          seen={compiledAt?.toISOString() ?? ""}
        />
      );
    case "open":
    case "reschedule":
    case "reopen":
      return window ? <WindowForm {...{ plan, period, kind, name, words }} days={window} /> : null;
    case "issue":
      return <IssueForm plan={plan} period={period} signatory={signatory} words={words} />;
    case "writeBrief":
      return null;
  }
}
