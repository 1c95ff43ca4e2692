// The state of the chains in a sentence, for the log and for the page of the check.
import type { Translator } from "@/messages";

export type ChainLine = {
  chain: string;
  /** A plan's title, or "outside any plan". */
  name: string;
  number: bigint;
  hash: string;
  checked: {
    at: Date;
    by: string;
    byJob: boolean;
    events: number;
    differs: string[];
    brokenAt: string | null;
    id: string | null;
  } | null;
};

export const countEvents = (lines: readonly ChainLine[]) =>
  lines.reduce((sum, line) => sum + Number(line.number), 0);

export function chainsSentence(t: Translator, lines: readonly ChainLine[]): string {
  const broken = lines.filter(({ checked }) => checked !== null && checked.differs.length > 0);
  if (broken.length > 0) {
    const names = broken.map(({ name }) => name).join(t("audit.and"));
    return t("audit.chains.broken", { broken: broken.length, names });
  }
  const checked = lines.flatMap((line) => line.checked ?? []);
  const chains = lines.length;
  if (checked.length === 0) return t("audit.chains.none", { chains, events: countEvents(lines) });
  if (checked.length < chains)
    return t("audit.chains.partly", { unchecked: chains - checked.length });
  const events = checked.reduce((sum, each) => sum + each.events, 0);
  return t("audit.chains.unbroken", { chains, events });
}
