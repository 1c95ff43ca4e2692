// Today's heads as they are kept outside: to be printed, copied or downloaded, and read back by the check.
import { ExportLink } from "@/components/status/export-link";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/messages";
import { momentWords } from "@/messages/instants";
import type { ChainLine } from "./chain-words";

type ChainHeadsProps = { t: Translator; lines: readonly ChainLine[]; now: Date; href: string };

export function ChainHeads({ t, lines, now, href }: ChainHeadsProps) {
  return (
    <Section
      title={t("audit.chains.heads")}
      note={t("audit.chains.headsOn", { at: momentWords(now) })}
      aside={
        <span className="inline-flex items-center gap-4">
          <ExportLink href={href}>{t("audit.chains.download")}</ExportLink>
          <PrintButton label={t("audit.chains.print")} />
        </span>
      }
      className="mt-9"
    >
      <p className="mb-2 max-w-[46rem] text-sm leading-[1.7] text-ink-2">
        {t("audit.chains.headsText")}
      </p>
      <dl className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 border-l-[3px] border-rule py-0.5 pl-3 text-sm">
        {lines.map(({ chain, name, number, hash }) => (
          <div key={chain} className="min-w-0">
            <dt className="text-xs text-ink-3">{name}</dt>
            <dd className="break-all tabular-nums">
              {chain} {String(number)} {hash}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The same question asked from outside, where nothing of this system has to be believed. */
export function OutsideCheck({ t }: { t: Translator }) {
  const rows = [
    ["howRunning", "npm run audit:verify"],
    ["howFile", "npm run audit:verify -- --file luoshi-audit.jsonl"],
    ["howExpect", "npm run audit:verify -- --expect heads.txt"],
  ] as const;
  return (
    <Section title={t("audit.chains.how")} className="no-print mt-9">
      <p className="mb-2 max-w-[46rem] text-sm leading-[1.7] text-ink-2">
        {t("audit.chains.howText")}
      </p>
      <dl className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
        {rows.map(([key, command]) => (
          <div key={key} className="contents">
            <dt className="text-ink-3">{t(`audit.chains.${key}`)}</dt>
            <dd className="min-w-0 break-all">
              <code>{command}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
