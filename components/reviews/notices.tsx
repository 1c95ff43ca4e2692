// What the reviewer should not miss: a correction, judgement, contradictions, a falling value, no evidence, standstill.
import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import type { LocalDate } from "@/lib/domain/milestone/milestone";
import { quarterWords, readingWords, reasonWords, statusWords } from "@/messages/words";
import type { ReviewItem, Words } from "./review-item";

/** An item this one rests on and that says otherwise. */
export type Contradiction = {
  code: string;
  title: string;
  href: string;
  forecastOn: LocalDate | null;
  completedOn: LocalDate | null;
};

type NoticesProps = Words & { entry: ReviewItem; contradictions: readonly Contradiction[] };

export function Notices({ t, locale, entry, contradictions }: NoticesProps) {
  const { findings } = entry;
  const lines: { title: string; text: ReactNode }[] = [];
  if (entry.correctionReason !== null) {
    lines.push({
      title: t("reviews.notice.correctionTitle"),
      text: t("reviews.notice.correction", {
        period: quarterWords(t, entry.period),
        reason: entry.correctionReason,
      }),
    });
  }
  if (findings.flags.includes("judgementDiffers")) {
    lines.push({ title: t("reviews.notice.differsTitle"), text: differs({ t, locale }, entry) });
  }
  for (const rests of contradictions) {
    lines.push({
      title: t("reviews.notice.contradictsTitle"),
      text: contradicts({ t, locale }, rests),
    });
  }
  if (findings.flags.includes("valueFalls")) {
    lines.push({ title: t("reviews.notice.fallsTitle"), text: falls({ t, locale }, entry) });
  }
  if (findings.flags.includes("evidenceMissing")) {
    lines.push({ title: t("reviews.notice.evidenceTitle"), text: t("reviews.notice.evidence") });
  }
  if (findings.flags.includes("unchangedLong")) {
    lines.push({
      title: t("reviews.notice.unchangedLongTitle"),
      text: t("reviews.notice.unchangedLong", { count: findings.streak }),
    });
  }
  if (findings.warnings.length > 0) {
    const found = findings.warnings.map(({ code }) => t(`reviews.warning.${code}`));
    lines.push({
      title: t("reviews.notice.warningsTitle"),
      text: `${found.join(t("reviews.notice.and"))}${t("reviews.notice.stop")}`,
    });
  }
  if (lines.length === 0) return null;
  return (
    <div role="group" aria-label={t("reviews.notice.label")} className="mt-3">
      <Note tone="yellow">
        {lines.map(({ title, text }, index) => (
          <p key={index}>
            <b className="mr-1 text-ink">{title}</b>
            {text}
          </p>
        ))}
      </Note>
    </div>
  );
}

function differs({ t }: Words, { preview }: ReviewItem): string {
  return t("reviews.notice.differs", {
    class: preview.forecastClass
      ? t(`domain.forecastClass.${preview.forecastClass}`)
      : t("common.dash"),
    status: statusWords(t, preview),
    reasons: preview.reasons.map((reason) => reasonWords(t, reason)).join(t("reviews.notice.and")),
  });
}

function contradicts(
  { t }: Words,
  { code, title, href, forecastOn, completedOn }: Contradiction,
): ReactNode {
  const key = completedOn
    ? "contradictsDone"
    : forecastOn
      ? "contradictsForecast"
      : "contradictsOpen";
  return t.rich(`reviews.notice.${key}`, {
    item: `${code} ${title}`,
    forecast: completedOn ?? forecastOn ?? "",
    link: (chunks: ReactNode) => (
      <a href={href} className="d">
        {chunks}
      </a>
    ),
  });
}

function falls({ t, locale }: Words, { draft, previous, preview, on }: ReviewItem): string {
  const say = (
    reading: NonNullable<ReviewItem["draft"]["reading"]> | null | undefined,
    upTo: LocalDate,
  ) => (reading ? readingWords(t, locale, preview.target, reading, upTo) : t("common.dash"));
  return t("reviews.notice.falls", {
    before: say(previous?.draft.reading, previous?.on ?? on),
    after: say(draft.reading, on),
  });
}
