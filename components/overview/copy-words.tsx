"use client";
// Copies the words that stand beside it. Where the browser gives no clipboard (plain http), it selects them instead.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";

type CopyWordsProps = { words: string; label: string; copied: string; selected: string };

export function CopyWords({ words, label, copied, selected }: CopyWordsProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(words);
      setSaid(copied);
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setSaid(selected);
    }
  }
  return (
    <div>
      <p ref={text} className="text-xs leading-[1.7] text-ink-2">
        {words}
      </p>
      <p className="no-print mt-1.5 flex items-center gap-2 text-xs text-ink-3">
        <Button size="sm" onClick={() => void copy()}>
          <Icon name="copy" size={0.8125} />
          {label}
        </Button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
