// One item of the board more closely: who, by when, why, what was done about it, and what can be done now.
import { StatusLabel } from "@/components/status/status-label";
import { areaName, hrefTo, milestoneHref, titleOf, type View } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { type BoardFilter, filterParams, isChaseable } from "@/lib/domain/supervision/board";
import { reasonWords } from "@/messages/words";
import { type BoardChoice, choiceFacts } from "./board-choice";
import { choiceTimeline } from "./board-trail";

type BoardSideProps = {
  view: View;
  choice: BoardChoice;
  filter: BoardFilter;
  may: { review: boolean; remind: boolean; draft: boolean };
};

export function BoardSide({ view, choice, filter, may }: BoardSideProps) {
  const { t } = view;
  const { item } = choice.entry;
  const { assessment } = item;
  const timeline = choiceTimeline(view, choice);
  return (
    <div className="flex min-h-full flex-col gap-4 px-6 pt-4 max-sm:px-4">
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
      <DefinitionList rows={choiceFacts(view, choice)} />
      <Words view={view} words={choice.words} />
      <Section weight="minor" title={t("supervision.side.trail")}>
        {timeline.length > 0 ? (
          <Timeline label={t("supervision.side.trail")} entries={timeline} />
        ) : (
          <p className="text-sm text-ink-2">{t("supervision.side.none")}</p>
        )}
      </Section>
      <SideButtons view={view} choice={choice} filter={filter} may={may} />
    </div>
  );
}

function SideButtons({ view, choice, filter, may }: BoardSideProps) {
  const { t } = view;
  const { item } = choice.entry;
  const pending = choice.rounds.find((round) => round.outcome === "pending");
  const open = isChaseable(choice.entry);
  const items = { items: item.code };
  return (
    <div className="no-print sticky bottom-0 mt-auto flex flex-wrap gap-2 border-t border-line bg-surface py-3 max-sm:static">
      {may.remind && open ? (
        <ButtonLink variant="primary" href={hrefTo(view, "overdue/remind", items)}>
          {t("supervision.side.remind")}
        </ButtonLink>
      ) : null}
      {may.draft && open ? (
        <ButtonLink href={hrefTo(view, "notices/new", items)}>
          {t("supervision.side.draft")}
        </ButtonLink>
      ) : null}
      {pending && may.review ? (
        <ButtonLink href={hrefTo(view, `reviews/${pending.reportId}`)}>
          {t("reviews.board.side.review")}
        </ButtonLink>
      ) : null}
      <ButtonLink href={milestoneHref(view, item.code)}>{t("reviews.board.side.open")}</ButtonLink>
      <ButtonLink
        variant="quiet"
        className="ml-auto"
        href={hrefTo(view, "overdue", filterParams(filter))}
        scroll={false}
      >
        {t("reviews.board.side.close")}
      </ButtonLink>
    </div>
  );
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
