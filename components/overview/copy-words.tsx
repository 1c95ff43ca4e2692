"use client";
// Copies words for a message: by the clipboard, and where the browser gives none (plain http) by a selection it copies.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";

type CopyWordsProps = {
  words: string;
  label: string;
  copied: string;
  selected: string;
  /** head: a button of the page's head, its words stand elsewhere. */
  look?: "head" | "foot";
};

/** Whether it was copied. */
async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const box = document.createElement("textarea");
    box.value = words;
    box.style.position = "fixed";
    box.style.opacity = "0";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

export function CopyWords({ words, label, copied, selected, look = "foot" }: CopyWordsProps) {
  const [said, setSaid] = useState("");
  const copy = async () => setSaid((await copyText(words)) ? copied : selected);
  return (
    <span
      className={`no-print items-center gap-2 text-xs text-ink-3 ${look === "head" ? "hidden sm:inline-flex" : "inline-flex"}`}
    >
      <Button
        {...(look === "foot" ? { size: "sm" } : {})}
        title={words}
        onClick={() => void copy()}
      >
        <Icon name="copy" size={0.8125} />
        {label}
      </Button>
      <span role="status" className={look === "head" ? "empty:hidden" : undefined}>
        {said}
      </span>
    </span>
  );
}
