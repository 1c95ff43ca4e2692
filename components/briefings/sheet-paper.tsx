// A brief on the screen as it will print: one sheet, its picture made by the server and handed in.
import type { ReactNode } from "react";
import type { SheetBlock, SignedSheet } from "@/lib/domain/document/sheet";
import {
  ClassesPart,
  HeadingPart,
  LatePart,
  LeadPart,
  type PartWords,
  TextPart,
  type WriteField,
} from "./sheet-parts";

export type SheetPaperProps = {
  sheet: SignedSheet;
  label: string;
  picture: ReactNode;
  words: PartWords;
  /** Makes the box of a block; null: nothing may be written. */
  field?: WriteField | null;
};

export function SheetPaper({ sheet, label, picture, words, field = null }: SheetPaperProps) {
  const { title, by, mark, signers, foot } = sheet;
  return (
    <article
      aria-label={label}
      className="border border-line bg-surface px-10 py-8 max-sm:-mx-4 max-sm:border-x-0 max-sm:px-4 max-sm:py-5 print:border-0 print:p-0"
    >
      <header className="border-b-2 border-rule pb-3 text-center">
        <h2 className="font-song text-xl leading-[1.4] text-balance">{title}</h2>
        <p className="mt-1.5 flex flex-wrap justify-center gap-x-4 gap-y-0.5 text-xs text-ink-2">
          {[...by, ...(mark ? [mark] : [])].map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </header>
      {sheet.blocks.map((block, index) => (
        <Part key={index} block={block} field={field} picture={picture} words={words} />
      ))}
      <dl className="mt-7 grid grid-cols-3 gap-x-6 text-sm max-sm:grid-cols-1 max-sm:gap-y-2">
        {signers.map(({ label: term, name }) => (
          <div key={term} className="flex items-baseline gap-1 border-b border-line-strong pb-1">
            <dt className="shrink-0 text-ink-2">{term}</dt>
            <dd className="min-w-0 wrap-anywhere">{name}</dd>
          </div>
        ))}
      </dl>
      <footer className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-ink-3">
        {foot.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </footer>
    </article>
  );
}

type PartProps = Pick<SheetPaperProps, "picture" | "words"> & {
  block: SheetBlock;
  field: WriteField | null;
};

function Part({ block, field, picture, words }: PartProps) {
  switch (block.kind) {
    case "heading":
      return <HeadingPart block={block} />;
    case "lead":
      return <LeadPart block={block} field={field} />;
    case "text":
      return <TextPart block={block} field={field} />;
    case "classes":
      return <ClassesPart block={block} field={field} />;
    case "table":
      return <LatePart block={block} field={field} words={words} />;
    case "track":
      return picture;
  }
}
