// 督办全程: reports, reminders, notices, other dates and a leader's word in one line of time, newest first.
import { hrefTo, listWords, nameOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import type { TimelineEntry } from "@/components/ui/timeline";
import { daysBetween, toLocalDate } from "@/lib/domain/calendar";
import { noticeName } from "@/messages/supervision-words";
import { quarterWords, readingWords } from "@/messages/words";
import type { BoardChoice, ChaseStep } from "./board-choice";

/** A paper that went out: drawn as a square. */
const formal: ReadonlySet<ChaseStep["kind"]> = new Set([
  "issued",
  "sentBack",
  "handedOver",
  "extensionGranted",
  "rectificationGranted",
  "instructed",
  "closureVerified",
] as const);

type Dated = TimelineEntry & { on: string };

/** What was done about an item, newest first. */
export function stepEntries(view: View, steps: readonly ChaseStep[]): TimelineEntry[] {
  return steps.map((step) => toEntry(view, step));
}

export function choiceTimeline(view: View, choice: BoardChoice): TimelineEntry[] {
  const steps = (choice.steps ?? []).map((step) => toEntry(view, step));
  const entries = [...steps, ...reportEntries(view, choice), ...dueEntry(view, choice)];
  return [...waitingEntry(view, choice), ...entries.sort((a, b) => b.on.localeCompare(a.on))];
}

function toEntry(view: View, step: ChaseStep): Dated {
  const on = toLocalDate(step.at);
  const words = [aboutStep(view, step), step.text].filter((each) => each !== "");
  return {
    key: step.key,
    // Of two steps on one day the later one stands first.
    on: step.at.toISOString(),
    title: stepTitle(view, step),
    when: on,
    dateTime: on,
    tone: formal.has(step.kind) ? "formal" : "dot",
    children: words.map((each) => (
      <p key={each} className="wrap-anywhere">
        {each}
      </p>
    )),
  };
}

function stepTitle(view: View, { kind, notice, round }: ChaseStep) {
  const { t } = view;
  if (kind !== "issued" || !notice)
    return t(`supervision.step.${kind}`, { round: round ?? 1, name: "" });
  return (
    <Link href={hrefTo(view, `notices/${notice.id}`)} className="hover:text-brand hover:underline">
      {noticeName(t, notice)}
    </Link>
  );
}

/** Who did it, to whom, until when. */
function aboutStep(view: View, step: ChaseStep): string {
  const { t } = view;
  const { by, unit, notice, dates, office, leader } = step;
  if (step.kind === "issued" && notice)
    return t("supervision.step.issuedText", {
      unit: unitName(view, unit),
      replyBy: notice.replyBy,
    });
  if (leader)
    return t("supervision.step.instructedBy", { leader: leader.name, dueOn: leader.dueOn });
  if (office)
    return t("supervision.step.handedOverText", { office: office.name, number: office.number });
  if (unit) return t("supervision.step.to", { from: by, unit: unitName(view, unit) });
  const parts = [dates ? t("supervision.step.dates", dates) : "", by].filter((part) => part !== "");
  return listWords(view, parts);
}

const unitName = (view: View, code: string | null) =>
  code === null ? "" : nameOf(view, "organisations", code);

function reportEntries(view: View, { entry, rounds }: BoardChoice): Dated[] {
  const { t, locale } = view;
  const { target } = entry.item.assessment;
  return rounds.map((round) => {
    const reading = round.draft.reading
      ? readingWords(t, locale, target, round.draft.reading, round.on)
      : t("common.dash");
    const parts = [t("reviews.board.side.reading", { reading })];
    if (round.draft.forecastOn)
      parts.push(t("reviews.board.side.forecastAt", { forecast: round.draft.forecastOn }));
    return {
      key: `${round.reportId}-${round.sentOn}-${round.outcome}`,
      on: round.sentOn,
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
}

function dueEntry({ t }: View, { entry }: BoardChoice): Dated[] {
  const { dueOn, asOf } = entry.item.assessment;
  if (dueOn > asOf) return [];
  return [
    {
      key: "due",
      on: dueOn,
      title: t("reviews.board.side.dueEntry"),
      when: dueOn,
      dateTime: dueOn,
      tone: "formal",
      children: t("reviews.board.side.dueText", { due: dueOn }),
    },
  ];
}

/** What is still to come: an overdue item about which nothing runs. */
function waitingEntry({ t }: View, { entry }: BoardChoice): TimelineEntry[] {
  const { status, daysLate, asOf } = entry.item.assessment;
  const { trail } = entry;
  const runs = trail.request !== null || trail.notices.some(({ state }) => state !== "closed");
  if (status !== "overdue" || runs) return [];
  const text = trail.lastOn
    ? t("supervision.side.waitingSince", { days: daysBetween(trail.lastOn, asOf) })
    : t("supervision.side.waitingText", { days: daysLate });
  return [
    {
      key: "waiting",
      title: t("supervision.side.waiting"),
      when: asOf,
      dateTime: asOf,
      tone: "pending",
      children: text,
    },
  ];
}
