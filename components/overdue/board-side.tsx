// One item of the board more closely: who, by when, why, and what was reported last.
import { StatusLabel } from "@/components/status/status-label";
import {
  areaName,
  hrefTo,
  leadName,
  listWords,
  milestoneHref,
  nameOf,
  titleOf,
  type View,
} from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { quarterWords, readingWords, reasonWords } from "@/messages/words";
import { type BoardEntry, type BoardFilter, filterParams } from "./board-entry";
import { heldWords } from "./held-words";

export type BoardChoice = {
  entry: BoardEntry;
  supporting: readonly string[];
  words: { cause: string; remedy: string } | null;
  rounds: ReadonlyArray<{
    period: string;
    sentOn: LocalDate;
    outcome: "pending" | "withdrawn" | "returned" | "accepted";
    reportId: string;
    on: LocalDate;
    draft: Draft;
    reason: string | null;
  }>;
};

type BoardSideProps = { view: View; choice: BoardChoice; filter: BoardFilter; mayReview: boolean };

export function BoardSide({ view, choice, filter, mayReview }: BoardSideProps) {
  const { t } = view;
  const { item } = choice.entry;
  const { assessment } = item;
  const pending = choice.rounds.find((round) => round.outcome === "pending");
  const timeline = timelineOf(view, choice);
  return (
    <div className="flex min-h-full flex-col gap-4 px-6 py-4 max-sm:px-4">
      <div>
        <p className="text-xs text-ink-3">{`${item.code}　${areaName(view, item.area)}`}</p>
        <h2 className="text-md">{titleOf(view, item)}</h2>
        <p className="mt-1 text-sm">
          <StatusLabel t={t} assessment={assessment} />
        </p>
        <p className="mt-1 text-xs text-ink-2">
          {assessment.reasons.map((reason) => reasonWords(t, reason)).join(t("reviews.notice.and"))}
        </p>
      </div>
      <DefinitionList rows={factsOf(view, choice)} />
      <Words view={view} words={choice.words} />
      <Section weight="minor" title={t("reviews.board.side.timeline")}>
        {timeline.length > 0 ? (
          <Timeline label={t("reviews.board.side.timeline")} entries={timeline} />
        ) : (
          <p className="text-sm text-ink-2">{t("reviews.board.side.noReports")}</p>
        )}
      </Section>
      <div className="no-print mt-auto flex flex-wrap gap-2 border-t border-line pt-3">
        <ButtonLink variant="primary" href={milestoneHref(view, item.code)}>
          {t("reviews.board.side.open")}
        </ButtonLink>
        {pending && mayReview ? (
          <ButtonLink href={hrefTo(view, `reviews/${pending.reportId}`)}>
            {t("reviews.board.side.review")}
          </ButtonLink>
        ) : null}
        <ButtonLink
          variant="quiet"
          className="ml-auto"
          href={hrefTo(view, "overdue", filterParams(filter))}
          scroll={false}
        >
          {t("reviews.board.side.close")}
        </ButtonLink>
      </div>
    </div>
  );
}

function factsOf(view: View, { entry, supporting }: BoardChoice): Definition[] {
  const { t } = view;
  const { assessment } = entry.item;
  const { forecastDelay, forecastSlip } = assessment;
  const notes = [
    (forecastDelay ?? 0) > 0 ? t("reviews.board.side.late", { days: forecastDelay ?? 0 }) : null,
    (forecastSlip ?? 0) > 0 ? t("reviews.board.side.slip", { days: forecastSlip ?? 0 }) : null,
  ].filter((note) => note !== null);
  const state = assessment.unassigned
    ? null
    : t(`domain.confirmation.${assessment.suggestedOwner ? "suggested" : "confirmed"}`);
  return [
    { term: t("reviews.board.side.lead"), detail: leadName(view, assessment), note: state },
    ...(supporting.length > 0
      ? [
          {
            term: t("reviews.board.side.supporting"),
            detail: listWords(
              view,
              supporting.map((code) => nameOf(view, "organisations", code)),
            ),
          },
        ]
      : []),
    {
      term: t("reviews.board.side.holder"),
      detail: t(`reviews.board.holderName.${entry.holder}`),
      note: heldWords(t, entry),
    },
    { term: t("reviews.board.side.due"), detail: assessment.dueOn },
    {
      term: t("reviews.board.side.forecast"),
      detail: assessment.forecastOn ?? t("reviews.board.side.noForecast"),
      note: notes.length > 0 ? listWords(view, notes) : null,
    },
  ];
}

function Words({ view, words }: { view: View; words: BoardChoice["words"] }) {
  const { t } = view;
  if (!words) return null;
  const rows = [
    { term: t("reviews.board.side.cause"), detail: words.cause },
    { term: t("reviews.board.side.remedy"), detail: words.remedy },
  ].filter((row) => row.detail.trim() !== "");
  return rows.length > 0 ? (
    <div className="border-t border-line pt-3">
      <DefinitionList rows={rows} layout="stacked" />
    </div>
  ) : null;
}

function timelineOf(view: View, { entry, rounds }: BoardChoice): TimelineEntry[] {
  const { t, locale } = view;
  const { dueOn, target, asOf } = entry.item.assessment;
  const reports = rounds.map((round): TimelineEntry => {
    const reading = round.draft.reading
      ? readingWords(t, locale, target, round.draft.reading, round.on)
      : t("common.dash");
    const parts = [t("reviews.board.side.reading", { reading })];
    if (round.draft.forecastOn)
      parts.push(t("reviews.board.side.forecastAt", { forecast: round.draft.forecastOn }));
    return {
      key: `${round.reportId}-${round.sentOn}-${round.outcome}`,
      title: `${quarterWords(t, round.period)} · ${t(round.outcome === "pending" ? "domain.reportState.withCommission" : `domain.roundOutcome.${round.outcome}`)}`,
      when: round.sentOn,
      dateTime: round.sentOn,
      tone: round.outcome === "pending" ? "pending" : "dot",
      children: (
        <>
          <p>{listWords(view, parts)}</p>
          {round.draft.doneText ? <p>{round.draft.doneText}</p> : null}
          {round.reason ? (
            <p>{t("reviews.board.side.returned", { reason: round.reason })}</p>
          ) : null}
        </>
      ),
    };
  });
  const due: TimelineEntry[] =
    dueOn <= asOf
      ? [
          {
            key: "due",
            title: t("reviews.board.side.dueEntry"),
            when: dueOn,
            dateTime: dueOn,
            tone: "formal",
            children: t("reviews.board.side.dueText", { due: dueOn }),
          },
        ]
      : [];
  return [...reports, ...due].sort((a, b) => String(b.dateTime).localeCompare(String(a.dateTime)));
}
