"use client";
// The files as a list; on a wide screen a press shows one in place, elsewhere and without script it opens in a window of
// its own. Each reading of a file is in the log, so nothing is loaded before it is opened.
import { type MouseEvent, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Tag } from "@/components/ui/tag";
import { fill } from "@/components/status/refused-form";
import { EvidencePreview } from "./evidence-preview";
import { useKeys } from "./use-keys";

export type ShownFile = {
  id: string;
  name: string;
  href: string;
  /** "PDF" */
  ending: string;
  /** How a browser may show it; null: it is downloaded. */
  preview: "image" | "pdf" | null;
  attached: string;
  hash: string;
  sha256: string;
};

/** Plain sentences; {name}, {index}, {total} are filled in here. */
export type ViewerWords = Record<
  | "open"
  | "preview"
  | "download"
  | "close"
  | "newTab"
  | "previous"
  | "next"
  | "position"
  | "failed"
  | "keys",
  string
>;

type EvidenceViewerProps = { files: readonly ShownFile[]; words: ViewerWords };

/** As the panes stand side by side (--breakpoint-lg). */
const isWide = () => window.matchMedia("(min-width: 1080px)").matches;

export function EvidenceViewer({ files, words }: EvidenceViewerProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = files.filter((file) => file.preview !== null);
  const at = shown.findIndex((file) => file.id === openId);
  const current = shown[at] ?? null;
  const go = (step: number) => {
    const other = shown[at + step];
    return other ? () => setOpenId(other.id) : null;
  };
  const [back, on] = current ? [go(-1), go(1)] : [null, null];
  useKeys({
    e: shown[0] ? () => setOpenId(current ? null : (shown[0]?.id ?? null)) : null,
    ArrowLeft: back,
    ArrowRight: on,
    Escape: current ? () => setOpenId(null) : null,
  });
  const press = (event: MouseEvent, file: ShownFile) => {
    if (file.preview === null || event.ctrlKey || event.metaKey || event.shiftKey || !isWide())
      return;
    event.preventDefault();
    setOpenId(file.id === openId ? null : file.id);
  };
  return (
    <>
      <ul className="grid gap-2.5">
        {files.map((file) => (
          <li key={file.id}>
            <div className="flex items-baseline gap-2 text-sm">
              <Tag>{file.ending}</Tag>
              <a
                href={file.href}
                target="_blank"
                rel="noreferrer"
                aria-current={file.id === openId ? "true" : undefined}
                onClick={(event) => press(event, file)}
                className="d min-w-0 break-all aria-[current]:font-semibold max-sm:py-2"
              >
                {file.name}
                <span className="sr-only lg:hidden">{words.open}</span>
              </a>
              <a
                href={file.href}
                download={file.name}
                className="lnk ml-auto shrink-0 text-xs max-sm:py-2"
              >
                {words.download}
                <span className="sr-only">{file.name}</span>
              </a>
            </div>
            <p className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-xs text-ink-3">
              <span>{file.attached}</span>
              <span title={file.sha256}>{file.hash}</span>
            </p>
          </li>
        ))}
      </ul>
      {current ? (
        <EvidencePreview
          key={current.id}
          file={current}
          place={fill(words.position, { index: at + 1, total: shown.length })}
          words={words}
          back={back}
          on={on}
          close={() => setOpenId(null)}
        />
      ) : shown.length > 0 ? (
        <p aria-hidden className="mt-2 text-xs text-ink-3 max-lg:hidden">
          <Kbd>E</Kbd> {words.keys}
        </p>
      ) : null}
    </>
  );
}
