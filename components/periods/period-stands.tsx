// Where a quarter stands, in sentences: what can still be sent for it, until when, and what locks it.
import { instantWords } from "@/components/status/instant-words";
import type { IssueHead } from "@/lib/domain/period/issue";
import type { PeriodKind, PeriodState } from "@/lib/domain/period/period-state";
import type { WindowDays } from "@/lib/domain/period/window";
import type { Translator } from "@/messages";

export type StandingPeriod = WindowDays & {
  kind: PeriodKind;
  state: PeriodState;
  owed: number;
  sent: number;
  reviewed: number;
  undecided: number;
  closedAt: Date | null;
  compiledAt: Date | null;
  issue: IssueHead | null;
};

type PeriodStandsProps = {
  t: Translator;
  period: StandingPeriod;
  today: string;
  compiledBy: string;
};

export function PeriodStands({ t, period, today, compiledBy }: PeriodStandsProps) {
  const { opensOn, closesOn, graceEndsOn, reviewEndsOn, owed, sent, reviewed, undecided } = period;
  const days = { opensOn, closesOn, graceEndsOn, reviewEndsOn };
  return (
    <div className="grid max-w-[52rem] gap-1 text-sm leading-[1.7]">
      {period.kind === "regular" ? null : <p>{t(`periods.page.${period.kind}`)}</p>}
      <p className="text-md">{stateSentence(t, period, today, compiledBy)}</p>
      <p className="text-ink-2">{t("periods.page.window", days)}</p>
      <p className="text-ink-2">{t("periods.page.counts", { owed, sent, reviewed, undecided })}</p>
    </div>
  );
}

function openSentence(t: Translator, period: StandingPeriod, today: string): string {
  const reopened = period.closedAt
    ? t("periods.page.reopened", { closedAt: instantWords(period.closedAt) })
    : "";
  if (today <= period.closesOn) return reopened + t("periods.page.open");
  if (period.kind !== "regular") return reopened + t("periods.page.roundLate");
  return reopened + t(today <= period.graceEndsOn ? "periods.page.inGrace" : "periods.page.late");
}

function stateSentence(t: Translator, period: StandingPeriod, today: string, by: string): string {
  const at = (instant: Date | null) => (instant ? instantWords(instant) : t("common.dash"));
  switch (period.state) {
    case "planned":
      return t("periods.register.states.planned");
    case "open":
      return openSentence(t, period, today);
    case "closed":
      return t("periods.page.closed", { closedAt: at(period.closedAt) });
    case "compiled":
      return t("periods.page.compiled", { compiledAt: at(period.compiledAt), by });
    case "issued": {
      const signatory = period.issue?.signatory ?? "";
      const issuedAt = at(period.issue?.knownBy ?? null);
      return signatory
        ? t("periods.page.issued", { at: issuedAt, signatory })
        : t("periods.page.issuedPlain", { at: issuedAt });
    }
  }
}
