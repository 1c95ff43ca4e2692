// The sounds of Chinese text, by pinyin-pro: the likely one of each character from the words around it first, then its
// others. A title is spelled once for the life of the process.
import { pinyin } from "pinyin-pro";
import type { Spelling } from "../domain/search/spelling";

const kept = new Map<string, Spelling>();
/** Titles of many plans; beyond it everything is spelled anew. */
const KEPT_TEXTS = 20_000;

/** Without tones; a u with dots is typed as v, and by some as u. */
function typedAs(sound: string): string[] {
  const apart = sound.normalize("NFD");
  const plain = apart.replaceAll(/[\u0300-\u036f]/g, "");
  return apart.includes("\u0308") || plain.includes("v")
    ? [plain.replace("u", "v"), plain.replace("v", "u")]
    : [plain];
}

function spell(text: string): Spelling {
  const likely = pinyin(text, { toneType: "none", type: "all", v: true });
  return likely.map(({ pinyin: sound, polyphonic, isZh }) =>
    isZh && sound !== "" ? [...new Set([sound, ...polyphonic].flatMap(typedAs))] : [],
  );
}

/** By code point of the text; nothing for what is no Chinese character. */
export function spellingOf(text: string): Spelling {
  const found = kept.get(text);
  if (found) return found;
  if (kept.size >= KEPT_TEXTS) kept.clear();
  const spelling = spell(text);
  kept.set(text, spelling);
  return spelling;
}
