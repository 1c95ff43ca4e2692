"use client";
// One file in place. The server lets nothing in it run; a PDF is shown by the browser's own viewer.
import Image from "next/image";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { fill } from "@/components/status/refused-form";
import type { ShownFile, ViewerWords } from "./evidence-viewer";

type EvidencePreviewProps = {
  file: ShownFile;
  /** "2 of 3" */
  place: string;
  words: ViewerWords;
  back: (() => void) | null;
  on: (() => void) | null;
  close: () => void;
};

export function EvidencePreview({ file, place, words, back, on, close }: EvidencePreviewProps) {
  const [failed, setFailed] = useState(false);
  const name = fill(words.preview, { name: file.name });
  return (
    <figure className="mt-3 max-lg:hidden">
      <figcaption className="mb-1.5 flex items-center gap-1.5 text-xs text-ink-2">
        <Button size="sm" aria-label={words.previous} disabled={!back} onClick={() => back?.()}>
          <Icon name="chevron-left" size={0.75} />
        </Button>
        <Button size="sm" aria-label={words.next} disabled={!on} onClick={() => on?.()}>
          <Icon name="chevron-right" size={0.75} />
        </Button>
        <span role="status" className="min-w-0 truncate">
          {place}
        </span>
        <a href={file.href} target="_blank" rel="noreferrer" className="lnk ml-auto shrink-0">
          {words.newTab}
        </a>
        <Button size="sm" variant="quiet" aria-label={words.close} onClick={close}>
          <Icon name="close" size={0.75} />
        </Button>
      </figcaption>
      {failed ? (
        <Note role="alert">{words.failed}</Note>
      ) : file.preview === "pdf" ? (
        // The answer's own policy is the sandbox; the attribute would keep the browser's viewer out.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe
          src={file.href}
          title={name}
          className="block h-[26rem] w-full border border-line-strong bg-sunken"
        />
      ) : (
        <div className="relative h-[26rem] border border-line-strong bg-sunken">
          {/* As it is: the file stands behind its own access check, which the framework's image service cannot pass. */}
          <Image
            src={file.href}
            alt={name}
            fill
            unoptimized
            className="object-contain"
            onError={() => setFailed(true)}
          />
        </div>
      )}
    </figure>
  );
}
