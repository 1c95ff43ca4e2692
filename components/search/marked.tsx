// Text with what was found in it marked: weight and a tint, no colour of a status.
import type { Part } from "@/lib/domain/search/excerpt";

export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="rounded-[2px] bg-brand-tint font-semibold text-ink">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
