// Stage lists to begin with (product.md 3): construction, an information system, a title or licence. Their codes have
// one meaning wherever they stand; their words are in the messages.
import { constructionStages } from "../milestone/milestone";

export const systemStages = ["initiated", "procured", "deployed", "trialRun", "inService"] as const;
export const licenceStages = ["preparing", "applied", "reviewed", "licensed"] as const;

export const stageTemplates = {
  construction: constructionStages,
  system: systemStages,
  licence: licenceStages,
} as const;
export type StageTemplate = keyof typeof stageTemplates;
export const stageTemplateNames = Object.keys(stageTemplates) as StageTemplate[];

const known: ReadonlySet<string> = new Set(Object.values(stageTemplates).flat());

/** A code that means the same in every list, so that what was reported of it stays true. */
export function isTemplateStage(code: string): boolean {
  return known.has(code);
}
