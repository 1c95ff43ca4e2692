// One item of the list: mark, code, title; at the end the one thing that matters about it, its state, and what can be
// done with it at once.
import { Link } from "@/components/ui/link";
import { StatusMark } from "@/components/charts/status-mark";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { inLocale } from "@/messages";
import { statusWords } from "@/messages/words";
import { NoChangeForm } from "./no-change-form";
import type { NoChangeWords } from "./no-change-words";
import type { Words } from "./report-view";
import { RowFigure, rowStateWords } from "./row-figure";
import { RowNotes } from "./row-notes";
import { UndoForm } from "./undo-form";
import type { WorkRowView } from "./work-view";

type WorkRowProps = Words & {
  row: WorkRowView;
  href: string;
  current: boolean;
  keys: { plan: string; period: string };
  words: NoChangeWords;
  /** Items are being passed on: each has a box to tick. */
  passing: boolean;
};

export function WorkRow({ t, locale, row, href, current, keys, words, passing }: WorkRowProps) {
  const { item } = row;
  const title = inLocale(locale, item.titleZh, item.titleEn);
  return (
    <li
      className={classNames(
        "flex flex-wrap items-center border-b border-line hover:bg-hover",
        current &&
          "lg:-mx-2.5 lg:bg-brand-tint lg:px-2.5 lg:shadow-[inset_3px_0_0_var(--color-brand)]",
      )}
    >
      {passing ? <PassBox t={t} row={row} title={title} /> : null}
      <Link
        href={href}
        data-row={item.code}
        aria-current={current ? "true" : undefined}
        className="grid min-h-(--row-dense) min-w-0 flex-1 grid-cols-[1.25rem_4.25rem_minmax(0,1fr)_auto] items-center gap-x-2 py-1 text-sm max-sm:basis-full max-sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
      >
        <StatusMark
          kind={item.assessment.kind}
          status={item.assessment.status}
          severe={item.assessment.severe}
          provisional={item.assessment.provisional}
          title={statusWords(t, item.assessment)}
        />
        <span className="n truncate text-xs text-ink-3 max-sm:hidden">{item.code}</span>
        <span className="min-w-0">
          <span
            title={title}
            className="block truncate max-sm:line-clamp-2 max-sm:whitespace-normal"
          >
            {title}
          </span>
          <RowNotes t={t} row={row} />
        </span>
        <span className="flex items-baseline gap-3 text-right text-xs whitespace-nowrap text-ink-3">
          <RowFigure t={t} locale={locale} assessment={item.assessment} />
          <span className="sm:min-w-14">{rowStateWords(t, row)}</span>
        </span>
      </Link>
      {passing ? null : <RowMove row={row} title={title} keys={keys} words={words} />}
    </li>
  );
}

type RowMoveProps = Pick<WorkRowProps, "row" | "keys" | "words"> & { title: string };

function RowMove({ row, title, keys, words }: RowMoveProps) {
  const { item, offer, report } = row;
  if (offer?.offered) {
    return (
      <NoChangeForm
        keys={{ ...keys, milestone: item.code, expectedVersion: String(report?.version ?? "") }}
        asksWord={offer.asksWord}
        title={title}
        words={words}
        compact
      />
    );
  }
  if (row.mayWithdraw && report)
    return <UndoForm reportId={report.id} title={title} words={words} />;
  // Keeps the figures of all rows in one line.
  return <span className="w-22 max-sm:hidden" />;
}

function PassBox({ t, row, title }: Pick<WorkRowProps, "t" | "row"> & { title: string }) {
  return (
    // Room beside the box: the whole row next to it is a link.
    <span className="pr-3">
      <Checkbox
        bare
        form="pass-items"
        name="items"
        value={`${row.item.code}|${row.charge?.id ?? ""}`}
        label={t("reports.charge.chooseOf", { title })}
      />
    </span>
  );
}
