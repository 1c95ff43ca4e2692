// A brief or bulletin in both languages, as its record keeps it, and with what its state adds when it is printed.
import type { BriefingKind, BriefingState } from "@/lib/domain/briefing/briefing";
import {
  type BriefingContent,
  figuresOf,
  isSheet,
  type PrintedPaper,
  withTexts,
} from "@/lib/domain/briefing/content";
import { fiveClasses } from "@/lib/domain/briefing/five-classes";
import type { Paper } from "@/lib/domain/document/paper";
import type { SignedSheet, Signer } from "@/lib/domain/document/sheet";
import { rollUp } from "@/lib/domain/rollup/roll-up";
import { toLocalDate } from "@/lib/domain/calendar";
import { type Locale, translator, type Translator } from ".";
import type { BriefingBasis } from "./briefing-basis";
import { bulletinPaper } from "./briefing-bulletin";
import { briefSheet } from "./briefing-sheet";
import { writtenDay } from "./document-words";

type Composed = BriefingBasis & { rulesVersion: string };

/** The paper with the system's words, before anybody wrote in it. */
export function begunPaper(kind: BriefingKind, locale: Locale, basis: BriefingBasis): PrintedPaper {
  const words = { t: translator(locale), locale, basis };
  return kind === "brief" ? briefSheet(words) : bulletinPaper(words);
}

/** Pure: figures and words of a paper, with what was written in place of the words it begins with. */
export function briefingContent(
  kind: BriefingKind,
  basis: Composed,
  texts: Readonly<Record<string, string>>,
): BriefingContent {
  const { figures, items, areas, profile, rulesVersion, demo } = basis;
  const paper = (locale: Locale) => withTexts(begunPaper(kind, locale, basis), texts);
  const of = (code: string) =>
    rollUp(items.filter((item) => item.area === code).map((item) => item.assessment)).figures;
  return {
    kind,
    figures: figuresOf({
      figures: figures.figures,
      areas: areas.map(({ code }) => ({ code, figures: of(code) })),
      reporting: figures.reporting,
      classes: fiveClasses(items).classes,
    }),
    profile: { name: profile.name, version: profile.version, confirmed: profile.confirmed },
    rulesVersion,
    demo,
    papers: { "zh-CN": paper("zh-CN"), en: paper("en") },
  };
}

export type Signed = {
  state: BriefingState;
  drafted: { by: string };
  checked: { by: string } | null;
  issued: { at: Date; signatory: string } | null;
};

function signersOf(t: Translator, { drafted, checked, issued }: Signed): Signer[] {
  return [
    { label: t("briefings.paper.signers.drafted"), name: drafted.by },
    { label: t("briefings.paper.signers.checked"), name: checked?.by ?? "" },
    { label: t("briefings.paper.signers.issued"), name: issued?.signatory ?? "" },
  ];
}

function signedBulletin(t: Translator, paper: Paper, signed: Signed): Paper {
  const { issued } = signed;
  return {
    ...paper,
    draftMark: issued ? null : t("documents.draftMark"),
    blocks: [
      ...paper.blocks.map((block) =>
        block.kind === "signature" && issued
          ? { ...block, date: writtenDay(t, toLocalDate(issued.at)) }
          : block,
      ),
      { kind: "signers", people: signersOf(t, signed) },
    ],
  };
}

/** 草稿 until it is issued; at its foot who drafted, checked and signed it so far. */
export function signedPaper(
  t: Translator,
  paper: PrintedPaper,
  signed: Signed,
): SignedSheet | Paper {
  if (!isSheet(paper)) return signedBulletin(t, paper, signed);
  const mark = signed.issued ? "" : t("briefings.paper.draftMark");
  return { ...paper, mark, signers: signersOf(t, signed) };
}

type Kept = Signed & {
  kind: BriefingKind;
  texts: Readonly<Record<string, string>>;
  content: BriefingContent | null;
};

/** What a reader sees and prints: of an issued paper what was kept, else what it would say by its basis. */
export function shownPaper(
  t: Translator,
  locale: Locale,
  briefing: Kept,
  basis: BriefingBasis | null,
): SignedSheet | Paper {
  const { kind, texts, content } = briefing;
  if (content) return signedPaper(t, content.papers[locale], briefing);
  if (!basis) throw new RangeError("a draft is shown by its basis");
  return signedPaper(t, withTexts(begunPaper(kind, locale, basis), texts), briefing);
}
