// Each chain with its head and what the last check found. On a phone a chain is a block of lines.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Locale, Translator } from "@/messages";
import { differsWords, jobWords } from "@/messages/audit-words";
import { momentWords } from "@/messages/instants";
import type { ChainLine } from "./chain-words";
import { VerifyForm } from "./verify-form";

type ChainTableProps = {
  t: Translator;
  locale: Locale;
  lines: readonly ChainLine[];
  refused: string;
};

export function ChainTable({ t, locale, lines, refused }: ChainTableProps) {
  return (
    <DataTable caption={t("audit.chains.table")} density="base" phone="list">
      <TableHead>
        <HeadCell>{t("audit.chains.chain")}</HeadCell>
        <HeadCell numeric>{t("audit.chains.count")}</HeadCell>
        <HeadCell>{t("audit.chains.last")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t("audit.chains.verify")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.chain}>
            <Cell rowHead phone="title" className="py-2 font-semibold">
              {line.name}
            </Cell>
            <Cell numeric phone="meta" phoneLabel={t("audit.chains.count")} className="n">
              {Number(line.number).toLocaleString("en-US")}
            </Cell>
            <Cell phone="meta" phoneLabel={t("audit.chains.last")} className="py-2">
              <LastCheck t={t} locale={locale} line={line} />
            </Cell>
            <Cell phone="aside" className="text-right">
              <VerifyForm
                chain={line.chain}
                label={t("audit.chains.verify")}
                name={line.name}
                pending={t("audit.chains.pending")}
                refused={refused}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

type LastCheckProps = { t: Translator; locale: Locale; line: ChainLine };

function LastCheck({ t, locale, line: { checked, number } }: LastCheckProps) {
  if (!checked) return <span className="text-ink-3">{t("audit.chains.never")}</span>;
  const { at, by, byJob, events, differs, brokenAt, id } = checked;
  const broken = differs.length > 0;
  const since = Number(number) - events;
  return (
    <>
      <span className={broken ? "font-semibold" : undefined}>
        {broken
          ? t("audit.chains.brokenAt", {
              number: brokenAt ?? "",
              differs: differsWords(t, differs),
            })
          : t("audit.chains.whole", { events })}
        {!broken && since > 0 ? (
          <span className="ml-1.5 text-ink-3">{t("audit.chains.since", { count: since })}</span>
        ) : null}
      </span>
      <span className="block text-xs text-ink-3">
        {t("audit.chains.by", { at: momentWords(at), by: byJob ? jobWords(locale, by) : by })}
        {id ? ` · ${t("audit.chains.eventId", { id })}` : null}
      </span>
    </>
  );
}
