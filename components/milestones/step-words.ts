// A step of an item's timeline in words. Verbs stand under their code with a line for the dot; a key may not hold one.
import type { Messages, Translator } from "@/messages";

type Dotted<Key> = Key extends `${infer Noun}_${infer Verb}` ? `${Noun}.${Verb}` : never;
type StepKey = keyof Messages["corrections"]["step"];

/** The verbs of the log that have words here. */
export type TimelineWord = Dotted<StepKey>;

export function stepWords(
  t: Translator,
  { action, correction }: { action: TimelineWord; correction: boolean },
): string {
  const step = t(`corrections.step.${action.replace(".", "_") as StepKey}`);
  // "Correction proposed" says it already.
  if (!correction || action.startsWith("correction.")) return step;
  return t("corrections.timeline.ofCorrection", { step });
}
