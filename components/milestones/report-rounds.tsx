// What was done, and behind it every round: what was sent, who signed, what was decided and for which reason.
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icons";
import type { View } from "@/components/status/view";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { LocalDate, Target } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import type { Signature } from "@/lib/domain/signoff/signature";
import { quarterWords, readingWords } from "@/messages/words";

export type ItemRound = {
  round: number;
  state: "withHead" | "pending" | "withdrawn" | "returned" | "accepted" | "revoked";
  on: LocalDate;
  draft: Draft;
  sentAt: Date;
  sentByName: string;
  signedAt: Date | null;
  signature: Signature | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  revokedAt: Date | null;
  revokedByName: string | null;
  reason: string | null;
  files: readonly { id: string; name: string }[];
};

type ReportRoundsProps = {
  view: View;
  report: {
    period: string;
    rounds: readonly ItemRound[];
    corrects: { reason: string | null } | null;
  };
  target: Target;
  open: boolean;
  /** Below the rounds: what can be done about the report. */
  foot?: ReactNode;
};

export function ReportRounds({ view, report, target, open, foot }: ReportRoundsProps) {
  const { t } = view;
  const [last] = report.rounds;
  return (
    <details className="group/rounds min-w-0">
      <summary className="flex items-baseline gap-1.5 hover:text-brand max-sm:py-1.5">
        <span className="min-w-0 group-open/rounds:font-semibold">
          {last?.draft.doneText || t("common.dash")}
          <span className="sr-only">
            {t("milestones.detail.reports.open", { quarter: quarterWords(t, report.period) })}
          </span>
        </span>
        <Icon
          name="chevron-down"
          size={0.6875}
          className="shrink-0 text-ink-3 group-open/rounds:rotate-180"
        />
      </summary>
      <ol className="mt-1.5 grid gap-3 border-l border-line-strong pl-3 text-xs text-ink-2">
        {report.rounds.map((round) => (
          <li key={round.round} className="grid gap-1 leading-[1.65]">
            <RoundHead view={view} round={round} target={target} />
            {open ? <RoundWords view={view} round={round} /> : null}
          </li>
        ))}
      </ol>
      {report.corrects?.reason ? (
        <p className="mt-1.5 text-xs whitespace-pre-wrap text-ink-2">
          {t("corrections.item.reason", { text: report.corrects.reason })}
        </p>
      ) : null}
      {foot}
    </details>
  );
}

function RoundHead({
  view: { t, locale },
  round,
  target,
}: {
  view: View;
  round: ItemRound;
  target: Target;
}) {
  const { draft, signedAt, signature, decidedAt, state } = round;
  const reading = draft.reading
    ? readingWords(t, locale, target, draft.reading, round.on)
    : t("common.dash");
  // What was taken back had been accepted first.
  const decided = state === "revoked" ? "accepted" : state;
  const outcome =
    decided === "accepted" || decided === "returned" || decided === "withdrawn"
      ? t(`domain.roundOutcome.${decided}`)
      : null;
  return (
    <p>
      <b className="mr-2 text-ink">
        {t("milestones.detail.reports.round", { round: round.round })}
      </b>
      <span className="mr-2">{reading}</span>
      <span className="text-ink-3">
        {[
          t("milestones.detail.reports.sent", {
            name: round.sentByName,
            at: toLocalMinute(round.sentAt),
          }),
          signedAt && signature ? signedWords(t, signature, signedAt) : null,
          decidedAt && outcome
            ? t("milestones.detail.reports.decided", {
                name: round.decidedByName ?? "",
                outcome,
                at: toLocalMinute(decidedAt),
              })
            : null,
          round.revokedAt
            ? t("milestones.detail.reports.revokedBy", {
                name: round.revokedByName ?? "",
                at: toLocalMinute(round.revokedAt),
              })
            : null,
        ]
          .filter(Boolean)
          .join(t("reviews.separator"))}
      </span>
    </p>
  );
}

function signedWords(t: View["t"], { by, paper }: Signature, signedAt: Date): string {
  const at = toLocalMinute(signedAt);
  if (!paper) return t("milestones.detail.reports.signed", { name: by, at });
  return t("signoff.signature.paperAt", { name: by, post: paper.post, on: paper.on, at });
}

function RoundWords({ view: { t }, round }: { view: View; round: ItemRound }) {
  const { draft, reason, files } = round;
  const lines = [
    { term: t("milestones.detail.reports.done"), text: draft.doneText },
    { term: t("milestones.detail.reports.problems"), text: draft.problemsText },
    { term: t("milestones.detail.reports.nextSteps"), text: draft.nextText },
    { term: t("milestones.detail.reports.coordination"), text: draft.coordinationText },
    { term: t("milestones.detail.reports.reason"), text: reason ?? "" },
  ].filter((line) => line.text.trim() !== "");
  return (
    <>
      {lines.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          {lines.map(({ term, text }) => (
            <div key={term} className="contents">
              <dt className="text-ink-3">{term}</dt>
              <dd className="min-w-0 whitespace-pre-wrap">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {files.length > 0 ? (
        <p className="flex flex-wrap gap-x-3">
          {files.map((file) => (
            <a
              key={file.id}
              href={`/api/evidence/${file.id}`}
              target="_blank"
              rel="noreferrer"
              className="d break-all max-sm:py-2"
            >
              {file.name}
              <span className="sr-only">{t("milestones.detail.evidence.open")}</span>
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}
