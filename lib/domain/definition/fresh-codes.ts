// What was reported is kept by code: a criterion or stage taken out must never lend its code to a new one, or the
// new one would be met by the old one's papers.
import type { MilestoneFacts } from "../milestone/facts";
import type { Target } from "../milestone/milestone";
import { newestDefinition } from "./check-content";
import type { DefinitionContent } from "./proposal";
import { isTemplateStage } from "./stage-templates";

function codesOf(target: Target): readonly string[] {
  if ("criteria" in target) return target.criteria.map((each) => each.code);
  return "stages" in target ? target.stages.map((each) => each.code) : [];
}

/** Old codes that no longer stand, replaced by codes never used on this item. */
function renamed(codes: readonly string[], facts: MilestoneFacts): ReadonlyMap<string, string> {
  const standing = new Set(codesOf(newestDefinition(facts).target));
  const used = new Set(facts.definitions.flatMap((each) => codesOf(each.target)));
  const taken = new Set([...used, ...codes]);
  const names = new Map<string, string>();
  for (const code of codes) {
    if (!used.has(code) || standing.has(code) || isTemplateStage(code)) continue;
    let number = taken.size + 1;
    while (taken.has(`n${number}`)) number += 1;
    taken.add(`n${number}`);
    names.set(code, `n${number}`);
  }
  return names;
}

/** The content with codes that mean one thing in every version of the item. */
export function withFreshCodes(
  facts: MilestoneFacts,
  content: DefinitionContent,
): DefinitionContent {
  if (content.kind !== "target") return content;
  const { part } = content;
  if (part.kind === "qualitative") {
    const names = renamed(
      part.criteria.map((each) => each.code),
      facts,
    );
    const criteria = part.criteria.map((each) => ({
      ...each,
      code: names.get(each.code) ?? each.code,
    }));
    return { kind: "target", part: { ...part, criteria } };
  }
  if (part.kind === "build") {
    const names = renamed(
      part.stages.map((each) => each.code),
      facts,
    );
    const now = (code: string) => names.get(code) ?? code;
    const stages = part.stages.map((each) => ({ ...each, code: now(each.code) }));
    return { kind: "target", part: { ...part, stages, stage: now(part.stage) } };
  }
  return content;
}
