// 审签单, on A4: what the unit sends this quarter, for one signature. Plain ruled paper, no red head, no seal.
import type { Target } from "@/lib/domain/milestone/milestone";
import type { Draft } from "@/lib/domain/report/draft";
import { printedCode } from "@/lib/domain/signoff/sheet-code";
import { inLocale, type Locale, type Translator } from "@/messages";
import { quarterWords, readingWords } from "@/messages/words";

export type SheetRowView = {
  reportId: string;
  item: { code: string; titleZh: string; titleEn: string };
  preview: { target: Target };
  draft: Draft;
  last: { draft: Draft } | null;
  correction: boolean;
};

export type SheetView = {
  plan: string;
  unit: string;
  period: string;
  code: string;
  /** The day it is printed. */
  on: string;
  rows: readonly SheetRowView[];
};

type SignSheetProps = { t: Translator; locale: Locale; sheet: SheetView };

/** Later than any day of the plan: everything the reading says. */
const always = "9999-12-31";

/** Page number and code on every page, as GB/T 9704 numbers pages: between two dashes. */
const pageRules = (code: string) => `@page {
  margin: 20mm 16mm 18mm;
  @bottom-center { content: "— " counter(page) " / " counter(pages) " —"; font-size: 10.5pt; }
  @bottom-right { content: "${code}"; font-size: 9pt; }
}`;

const cell = "border border-ink px-1.5 py-1 text-left align-top font-normal whitespace-pre-wrap";

export function SignSheet({ t, locale, sheet }: SignSheetProps) {
  const code = printedCode(sheet.code);
  const quarter = quarterWords(t, sheet.period);
  return (
    <article className="mx-auto max-w-[52rem] bg-surface px-6 py-8 font-fang text-ink max-sm:px-3 print:max-w-none print:p-0 [&_b]:font-bold">
      <style>{pageRules(code)}</style>
      <h2 className="text-center font-song text-xl leading-[1.5] print:text-[18pt]">
        {t("signoff.sheet.title", { quarter })}
      </h2>
      <p className="mt-1 text-center text-base print:text-[12pt]">{sheet.plan}</p>
      <p className="mt-4 mb-1.5 flex flex-wrap justify-between gap-x-6 text-base print:text-[11pt]">
        <span>{t("signoff.sheet.unit", { unit: sheet.unit })}</span>
        <span>{t("signoff.sheet.count", { count: sheet.rows.length })}</span>
        <span>{t("signoff.sheet.on", { on: sheet.on })}</span>
        <span className="n">{t("signoff.sheet.code", { code })}</span>
      </p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-[44rem] table-fixed border-collapse text-sm leading-[1.5] print:min-w-0 print:text-[9pt]">
          <caption className="sr-only">{t("signoff.sheet.title", { quarter })}</caption>
          <SheetHead t={t} />
          <tbody>
            {sheet.rows.map((row) => (
              <SheetRow key={row.reportId} t={t} locale={locale} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <SignatureSpace t={t} count={sheet.rows.length} />
      <p className="mt-3 text-xs text-ink-2 print:text-[9pt]">
        {t("signoff.sheet.foot", {
          plan: sheet.plan,
          unit: sheet.unit,
          period: quarter,
          code,
        })}
      </p>
    </article>
  );
}

const columns = [
  ["code", "w-[9%]"],
  ["item", "w-[19%]"],
  ["last", "w-[11%]"],
  ["now", "w-[11%]"],
  ["done", "w-[21%]"],
  ["problems", "w-[17%]"],
  ["forecast", "w-[12%]"],
] as const;

function SheetHead({ t }: { t: Translator }) {
  return (
    <thead>
      <tr>
        {columns.map(([key, width]) => (
          <th key={key} scope="col" className={`${cell} ${width} text-center`}>
            <b>{t(`signoff.sheet.column.${key}`)}</b>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SheetRow({ t, locale, row }: Omit<SignSheetProps, "sheet"> & { row: SheetRowView }) {
  const { draft, last, item, preview } = row;
  const dash = t("common.dash");
  const say = (each: Draft | undefined) =>
    each?.reading ? readingWords(t, locale, preview.target, each.reading, always) : dash;
  return (
    <tr>
      <th scope="row" className={`${cell} n`}>
        {item.code}
      </th>
      <td className={cell}>
        {inLocale(locale, item.titleZh, item.titleEn)}
        {row.correction ? t("signoff.sheet.correction") : null}
      </td>
      <td className={cell}>{say(last?.draft)}</td>
      <td className={cell}>
        <b>{say(draft)}</b>
      </td>
      <td className={cell}>{draft.doneText.trim() || dash}</td>
      <td className={cell}>{draft.problemsText.trim() || dash}</td>
      <td className={`${cell} n`}>{draft.forecastOn ?? dash}</td>
    </tr>
  );
}

/** Where it is signed; never torn from itself by the end of a page. */
function SignatureSpace({ t, count }: { t: Translator; count: number }) {
  const line = "inline-block min-w-32 border-b border-ink align-bottom";
  return (
    <section className="mt-5 break-inside-avoid border border-ink px-4 pt-3 pb-5 text-base leading-[2.4] print:text-[12pt]">
      <p className="min-h-24">{t("signoff.sheet.opinion", { count })}</p>
      <p className="flex flex-wrap gap-x-8">
        <span>
          {t("signoff.sheet.signature")}
          <span className={line} />
        </span>
        <span>
          {t("signoff.sheet.post")}
          <span className={line} />
        </span>
        <span>
          {t("signoff.sheet.date")}
          <span className={line} />
        </span>
      </p>
    </section>
  );
}
