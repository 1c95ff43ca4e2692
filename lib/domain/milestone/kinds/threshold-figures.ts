// Which figure of a threshold counts: by data year, of one year the version published last (product.md 4).
import { endOfYear, minDate, toLocalDate, yearOf } from "@/lib/domain/calendar";
import type { LocalDate, ReadingOf } from "../milestone";
import type { Completion, DatedReading } from "./kind-rules";

type Figure = DatedReading<ReadingOf<"threshold">>;

/** Where the publication day is not given, the day it was accepted stands for it. */
function publishedOn(figure: Figure): LocalDate {
  return figure.reading.publishedOn ?? toLocalDate(figure.acceptedAt);
}

/** A value stated before 31 December of its data year is an in-year value, never the year's figure. */
function isYearFigure(figure: Figure): boolean {
  return figure.on >= endOfYear(figure.reading.dataYear);
}

/** Later by the day it is true for, then by publication; the label is no rank. */
function isNewer(a: Figure, b: Figure): boolean {
  if (a.on !== b.on) return a.on > b.on;
  const [publishedA, publishedB] = [publishedOn(a), publishedOn(b)];
  if (publishedA !== publishedB) return publishedA > publishedB;
  const [at, bt] = [a.acceptedAt.getTime(), b.acceptedAt.getTime()];
  return at === bt ? a.reportId > b.reportId : at > bt;
}

function newest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (best, figure) => (best === null || isNewer(figure, best) ? figure : best),
    null,
  );
}

/** The counting version of every year from the given one on, oldest first. */
function figuresByYear(figures: readonly Figure[], from: number): Figure[] {
  const years = new Set(figures.filter(isYearFigure).map((figure) => figure.reading.dataYear));
  return [...years]
    .filter((year) => year >= from)
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const ofYear = figures.filter((f) => isYearFigure(f) && f.reading.dataYear === year);
      return newest(ofYear) ?? [];
    });
}

/** First year of the run of later figures that all keep the target, up to the newest one. */
function caughtUp(later: readonly Figure[], keeps: (value: number) => boolean): Figure | null {
  let first: Figure | null = null;
  for (const figure of later) {
    if (!keeps(figure.reading.value)) first = null;
    else first ??= figure;
  }
  return first;
}

/**
 * Met when the due year's figure keeps the target; once that missed, from 31 December of the first later
 * year whose figure, and every later one, keeps it. Never earlier: a good year before says nothing yet.
 */
export function completeByFigure(
  figures: readonly Figure[],
  keeps: (value: number) => boolean,
  dueOn: LocalDate,
): Completion<ReadingOf<"threshold">> {
  const dueYear = yearOf(dueOn);
  const byYear = figuresByYear(figures, dueYear);
  const latest = newest(figures);
  const decisive = byYear.find((figure) => figure.reading.dataYear === dueYear);
  const open = { met: false, completedOn: null, current: latest, latest };
  if (!decisive) return { ...open, dueFigure: "notOut", dueReading: null };
  if (keeps(decisive.reading.value)) {
    // A due date inside the year is judged by the same annual figure, so it cannot be late by it.
    const completedOn = minDate(dueOn, endOfYear(dueYear));
    const met = { met: true, completedOn, current: decisive, latest };
    return { ...met, dueFigure: "meets", dueReading: decisive };
  }
  const first = caughtUp(
    byYear.filter((figure) => figure !== decisive),
    keeps,
  );
  return {
    met: first !== null,
    completedOn: first && endOfYear(first.reading.dataYear),
    current: latest,
    latest,
    dueFigure: "misses",
    dueReading: decisive,
  };
}
