// A proposal against the definition as it stands, row by row, in words.
import type { View } from "@/components/status/view";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import { inLocale } from "@/messages";
import { pointWords, stagesWithWords } from "@/messages/definition-words";
import { numberWords } from "@/messages/words";
import type { StandingPoint, StandingVersion } from "./standing";

export type Comparison = {
  view: View;
  content: DefinitionContent;
  newest: StandingVersion;
  /** Confirmed yearly targets in force or to come. */
  points: readonly StandingPoint[];
};
type ComparedRow = { key: string; part: string; now: string | null; proposed: string | null };

export function comparedRows({ view, content, newest, points }: Comparison): ComparedRow[] {
  const { t, locale } = view;
  const { target } = newest;
  switch (content.kind) {
    case "weight": {
      const part = t("definitions.columns.weight");
      const [now, proposed] = [numberWords(newest.weight), numberWords(content.weight)];
      return [{ key: "weight", part, now, proposed }];
    }
    case "cadence": {
      const part = t("definitions.columns.cadence");
      const [now, proposed] = [newest.cadence, content.cadence].map((each) =>
        t(`definitions.cadence.${each}`),
      );
      return [{ key: "cadence", part, now: now ?? null, proposed: proposed ?? null }];
    }
    case "checkpoints":
      return content.points.map(({ on, value }) => {
        const standing = points.findLast((each) => each.on === on);
        return {
          key: on,
          part: on,
          now: standing ? pointWords(t, locale, target, standing.value) : null,
          proposed: pointWords(t, locale, target, value),
        };
      });
    case "target":
      return partRows(view, content.part, newest);
  }
}

type Part = Extract<DefinitionContent, { kind: "target" }>["part"];

function partRows({ t, locale }: View, part: Part, { target }: StandingVersion): ComparedRow[] {
  if ("confirmedCount" in part) {
    const before = "confirmedCount" in target ? target.confirmedCount : null;
    const words = (count: number) => t("definitions.target.unitCount", { count });
    return [
      {
        key: "count",
        part: t("definitions.part.unitCount"),
        now: before === null ? null : words(before),
        proposed: words(part.confirmedCount),
      },
    ];
  }
  if ("stages" in part) {
    const mark = (goal: boolean) => (goal ? ` (${t("definitions.detail.goal")})` : "");
    const listed = (stages: typeof part.stages, goal: string) =>
      stages.map(({ code, zh, en }) => ({
        code,
        words: `${inLocale(locale, zh, en)}${mark(code === goal)}`,
      }));
    const now = "stages" in target ? listed([...stagesWithWords(target)], target.stage) : [];
    return byCode(now, listed(part.stages, part.stage));
  }
  if (!("criteria" in part)) return [];
  const words = (each: { zh: string; en: string; required: boolean }) =>
    `${inLocale(locale, each.zh, each.en)} · ${t(each.required ? "definitions.detail.required" : "definitions.detail.optional")}`;
  const now = "criteria" in target ? target.criteria : [];
  return byCode(
    now.map((each) => ({ code: each.code, words: words(each) })),
    part.criteria.map((each) => ({ code: each.code, words: words(each) })),
  );
}

type Listed = { code: string; words: string };

/** In the order proposed; what is taken out stands at the end. */
function byCode(now: readonly Listed[], proposed: readonly Listed[]): ComparedRow[] {
  const wordsOf = (list: readonly Listed[], code: string) =>
    list.find((each) => each.code === code)?.words ?? null;
  const gone = now.filter((each) => wordsOf(proposed, each.code) === null);
  return [...proposed, ...gone].map(({ code }, index) => ({
    key: code,
    part: index < proposed.length ? String(index + 1) : "",
    now: wordsOf(now, code),
    proposed: wordsOf(proposed, code),
  }));
}
