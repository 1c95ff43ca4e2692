// What a drafter may write: known blocks alone, no longer than the sheet bears, and no figure beside the made ones.
import { widthOf } from "../document/paper";
import type { FieldFault } from "../errors";
import { textKindOf, textLimits, type TextKind } from "./briefing";

/** In these a count would stand beside the counted one and could say another. */
const noFigures: readonly TextKind[] = ["overall", "lagging", "indicators", "areas", "upcoming"];

/** A number with the unit of a figure: 8 项, 81.0%, 546 天, 0.9 个百分点, 8 items. Dates and years are none. */
const figure =
  /\d[\d.,]*\s*(?:\u9879|\u4E2A\u767E\u5206\u70B9|\u5929(?!\u5185)|%|\uFF05|\u2030|items?\b|days?\b|milestones?\b|per ?cent\b|points?\b)/iu;

/** The first figure typed in a text; null: none. */
export function typedFigure(text: string): string | null {
  return figure.exec(text)?.[0] ?? null;
}

function faultOf(block: string, text: string, known: ReadonlySet<string>): FieldFault | null {
  const kind = textKindOf(block);
  if (kind === null || !known.has(block)) return { field: block, code: "unknown" };
  const limit = textLimits[kind];
  if (Math.ceil(widthOf(text)) > limit) return { field: block, code: "tooLong", params: { limit } };
  const typed = noFigures.includes(kind) ? typedFigure(text) : null;
  return typed === null ? null : { field: block, code: "typedFigure", params: { words: typed } };
}

/**
 * The texts to keep: those that say something else than what the system begins with, without line breaks. `begun`: every
 * block of the paper with the system's words.
 */
export function changedTexts(
  texts: Readonly<Record<string, string>>,
  begun: ReadonlyMap<string, string>,
): Record<string, string> {
  const kept = Object.entries(texts).map(([block, text]) => [block, tidy(text)] as const);
  return Object.fromEntries(kept.filter(([block, text]) => tidy(begun.get(block) ?? "") !== text));
}

/** One line in a cell; paragraphs stay where there is room for them. */
function tidy(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** Faults of what was written, at their blocks. `known`: the blocks this paper has. */
export function textFaults(
  changed: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): FieldFault[] {
  return Object.entries(changed).flatMap(([block, text]) => faultOf(block, text, known) ?? []);
}

/** No sentence ends in a cell. */
const inCell = (kind: TextKind) => kind === "cause" || kind === "remedy" || kind === "proposal";

/** The beginning of a text, to the end of a sentence where there is one. */
export function fitted(text: string, kind: TextKind): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  const limit = textLimits[kind];
  if (widthOf(plain) <= limit) return inCell(kind) ? plain.replace(/[\u3002.]$/u, "") : plain;
  let cut = "";
  for (const sign of plain) {
    if (widthOf(cut + sign) > limit - 1) break;
    cut += sign;
  }
  const ends = ["\u3002", "\uFF1B", "\uFF0C", ". ", "; ", ", "].map((sign) =>
    cut.lastIndexOf(sign),
  );
  const end = Math.max(...ends);
  return end > cut.length / 2 ? cut.slice(0, end) : `${cut.trimEnd()}\u2026`;
}
