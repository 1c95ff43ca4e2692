// The later text with what was taken out and put in.
import { textDiff } from "@/lib/domain/report/text-diff";

type ChangedTextProps = {
  before: string;
  after: string;
  /** Printed where both are empty or the same. */ unchanged: string;
  empty: string;
};

export function ChangedText({ before, after, unchanged, empty }: ChangedTextProps) {
  const [from, to] = [before.trim(), after.trim()];
  if (from === to) {
    return (
      <>
        {to || <span className="text-ink-3">{empty}</span>}
        {to ? <span className="ml-2 text-xs text-ink-3">{unchanged}</span> : null}
      </>
    );
  }
  return textDiff(from, to).map(({ kind, text }, index) => {
    const Tag = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
    return <Tag key={index}>{text}</Tag>;
  });
}
