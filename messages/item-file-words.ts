// The words of an item's file in one language.
import type { ItemFileWords } from "@/lib/domain/document/item-file-paper";
import type { Fact, FactRow } from "@/lib/domain/document/paper";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import { inLocale, type Locale, type Messages, type Translator } from ".";
import { momentWords } from "./instants";
import { readingWords, statusWords, targetWords } from "./words";

type StepKey = keyof Messages["corrections"]["step"];
type Dotted<Key> = Key extends `${infer Noun}_${infer Verb}` ? `${Noun}.${Verb}` : never;

/** A step of the timeline; the keys hold a line for the dot of the verb. */
export function timelineStepWords(
  t: Translator,
  { action, correction }: { action: Dotted<StepKey>; correction: boolean },
): string {
  const step = t(`corrections.step.${action.replace(".", "_") as StepKey}`);
  if (!correction || action.startsWith("correction.")) return step;
  return t("corrections.timeline.ofCorrection", { step });
}

type RoundState = "withHead" | "pending" | "withdrawn" | "returned" | "accepted" | "revoked";

export function roundStateWords(t: Translator, state: RoundState): string {
  switch (state) {
    case "withHead":
      return t("domain.reportState.withHead");
    case "pending":
      return t("domain.reportState.withCommission");
    case "revoked":
      return t("documents.file.reports.revoked");
    case "withdrawn":
    case "returned":
    case "accepted":
      return t(`domain.roundOutcome.${state}`);
  }
}

export function itemFileWords(
  t: Translator,
  locale: Locale,
  printed: { by: string; at: Date },
): ItemFileWords {
  const column = (key: "ordinal" | "path" | "what" | "by" | "when") =>
    t(`documents.file.columns.${key}`);
  return {
    language: locale,
    disclaimer: t("documents.disclaimer"),
    title: t("documents.file.title"),
    contents: t("documents.file.contents"),
    columns: {
      ordinal: column("ordinal"),
      path: column("path"),
      what: column("what"),
      by: column("by"),
      when: column("when"),
    },
    none: t("documents.none"),
    note: t("documents.file.contentsNote", { manifest: t("documents.file.path.manifest") }),
    printed: t("documents.printed", { by: printed.by, at: momentWords(printed.at) }),
  };
}

type ItemFacts = {
  planTitle: string;
  item: { code: string; titleZh: string; titleEn: string; locators: readonly string[] };
  assessment: Assessment;
  supporting: readonly string[];
  unitName: (code: string) => string;
  knownBy: Date;
};

/** Label and value of what the item is and how it stands. */
export function itemFacts(t: Translator, locale: Locale, ask: ItemFacts): FactRow[] {
  const { item, assessment, supporting, unitName, knownBy } = ask;
  const { target, reading, asOf, lead } = assessment;
  const none = t("documents.none");
  const label = (key: keyof Messages["documents"]["file"]["facts"]) =>
    t(`documents.file.facts.${key}`);
  const leadName = lead === null ? t("documents.file.unassigned") : unitName(lead);
  const known =
    reading && assessment.readingOn
      ? t("documents.notice.progress", {
          reading: readingWords(t, locale, target, reading, asOf),
          on: assessment.readingOn,
        })
      : none;
  const working = assessment.workingDueOn === assessment.dueOn ? none : assessment.workingDueOn;
  const owner = assessment.suggestedOwner
    ? t("documents.file.suggested", { name: leadName })
    : leadName;
  const closed = t(assessment.verified ? "documents.file.verified" : "documents.file.notVerified");
  const fact = (key: Parameters<typeof label>[0], value: string): Fact => [label(key), value];
  return [
    [fact("plan", ask.planTitle)],
    [fact("item", `${inLocale(locale, item.titleZh, item.titleEn)} (${item.code})`)],
    [fact("locators", item.locators.join(t("overview.separator")) || none)],
    [
      fact("kind", t(`domain.kindLong.${assessment.kind}`)),
      fact("target", targetWords(t, locale, target)),
    ],
    [fact("lead", owner), fact("leader", assessment.leaderInCharge ?? none)],
    [fact("supporting", supporting.map(unitName).join(t("overview.separator")) || none)],
    [fact("dueOn", assessment.dueOn), fact("workingDueOn", working)],
    [
      fact("rectificationDueOn", assessment.rectificationDueOn ?? none),
      fact("forecastOn", assessment.forecastOn ?? none),
    ],
    [
      fact("status", statusWords(t, assessment)),
      fact("completedOn", assessment.completedOn ?? none),
    ],
    [fact("reading", known), fact("verified", closed)],
    [fact("dates", t("documents.deadlines.datesText", { asOf, knownBy: momentWords(knownBy) }))],
  ];
}
