// What stands beside a status as words, not as another mark: 力争, 待明确牵头单位, 延期在办, 更正重开 …
import { Tag } from "@/components/ui/tag";
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";

export type MarkWords = { key: string; words: string };

/** The words that apply, in a fixed order; empty for most items. */
export function marksOf(t: Translator, a: Assessment): MarkWords[] {
  const marks: readonly (readonly [string, boolean, string])[] = [
    ["aspirational", a.countedApart === "aspirational", t("domain.mark.aspirational")],
    [
      "extensionInForce",
      a.extensionInForce,
      `${t("domain.mark.extensionInForce")} ${a.workingDueOn}`,
    ],
    ["reopened", a.reopened !== null, a.reopened ? t(`domain.reopened.${a.reopened}`) : ""],
    ["limitBroken", a.limitBroken, t("domain.mark.limitBroken")],
    ["figureLate", a.figureLate, t("domain.figureLate")],
    ["unassigned", a.unassigned, t("domain.mark.unassigned")],
    ["suggestedOwner", a.suggestedOwner, t("domain.mark.suggestedOwner")],
    ["definitionMissing", a.definitionMissing, t("domain.mark.definitionMissing")],
    ["contradicts", a.contradicts.length > 0, t("domain.mark.contradicts")],
    ["discrepancy", a.discrepancy === "open", t("domain.mark.discrepancy")],
    ["discrepancyRuled", a.discrepancy === "ruled", t("domain.mark.discrepancyRuled")],
    [
      "missed",
      a.missedPeriods.length > 0,
      t("domain.mark.missed", { count: a.missedPeriods.length }),
    ],
    ["selfReported", a.selfReported, t("domain.mark.selfReported")],
    ["verified", a.verified, t("domain.mark.verified")],
    ["provisional", a.provisional, t("domain.mark.provisional")],
  ];
  return marks.filter(([, holds]) => holds).map(([key, , words]) => ({ key, words }));
}

type MarksListProps = {
  t: Translator;
  assessment: Assessment;
  /** Marks said elsewhere on the page. */ without?: readonly string[];
};

export function MarksList({ t, assessment, without = [] }: MarksListProps) {
  const marks = marksOf(t, assessment).filter((mark) => !without.includes(mark.key));
  if (marks.length === 0) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {marks.map((mark) => (
        <Tag
          key={mark.key}
          tone={mark.key === "aspirational" || mark.key === "suggestedOwner" ? "dashed" : "outline"}
        >
          {mark.words}
        </Tag>
      ))}
    </span>
  );
}
