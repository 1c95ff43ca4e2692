// The brief of an issued quarter as it was signed: one sheet of A4, the same on the screen.
import type { ReactNode } from "react";
import { type BriefLines, briefSections, type BriefWords } from "@/lib/domain/period/brief";
import type { Translator } from "@/messages";
import { BriefLinesList } from "./brief-lines";

export type SheetHead = {
  title: string;
  /** Quarter, dates, basis, sample data, in the order in which they are printed. */
  parts: readonly string[];
};

type BriefSheetProps = {
  t: Translator;
  head: SheetHead;
  lines: BriefLines;
  words: BriefWords;
  /** 拟稿 and 签发; empty: a line to write on. */
  signed: { compiledBy: string; signatory: string };
  foot: ReactNode;
};

export function BriefSheet({ t, head, lines, words, signed, foot }: BriefSheetProps) {
  return (
    <article
      className="max-w-[52rem] print:max-w-none print:[zoom:0.82]"
      aria-label={t("periods.brief.title")}
    >
      <header className="border-b-2 border-rule pb-2 text-center">
        <h2 className="text-xl leading-[1.4]">{head.title}</h2>
        <p className="mt-1 flex flex-wrap justify-center gap-x-5 text-xs text-ink-2">
          {head.parts.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </header>
      {briefSections.map((section, index) => (
        <section key={section} className="pt-3">
          <h3 className="pb-1 text-base">
            {t("periods.brief.numbered", {
              number: index + 1,
              title: t(`periods.brief.sections.${section}`),
            })}
          </h3>
          <BriefLinesList lines={lines[section]} />
          {words[section] ? (
            <p className="mt-1 text-sm leading-[1.7] whitespace-pre-line">{words[section]}</p>
          ) : null}
        </section>
      ))}
      <dl className="mt-5 grid grid-cols-3 gap-x-6 text-sm">
        <Signature name={t("periods.brief.compiledBy")} value={signed.compiledBy} />
        <Signature name={t("periods.brief.checkedBy")} value="" />
        <Signature name={t("periods.brief.signatory")} value={signed.signatory} />
      </dl>
      <footer className="mt-2 text-xs leading-[1.6] text-ink-3">{foot}</footer>
    </article>
  );
}

function Signature({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex items-baseline gap-2 border-b border-line-strong pb-1">
      <dt className="shrink-0 text-ink-2">{name}</dt>
      <dd className="min-w-0 truncate">{value}</dd>
    </div>
  );
}
