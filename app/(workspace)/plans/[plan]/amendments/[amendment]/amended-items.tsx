// Before and after of every item, and what an entry not in force yet would do today.
import { ChangeTable } from "@/components/amendments/change-table";
import { EffectTable } from "@/components/definitions/effect-table";
import { formWords } from "@/components/definitions/form-words";
import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { AmendedItem, AmendmentDetail } from "@/lib/data/amendment-register";
import { amendedRows } from "@/messages/amendment-words";
import { effectRows } from "@/messages/definition-words";

export function AmendedItems({ view, detail }: { view: View; detail: AmendmentDetail }) {
  const { t } = view;
  const { items, amendment, board } = detail;
  const later = amendment.effectiveOn > board.dates.asOf ? amendment.effectiveOn : null;
  return (
    <Section
      title={t("amendments.detail.changes")}
      note={t("amendments.detail.changesNote", { count: items.length })}
    >
      {items.map((each) => (
        <OneItem key={each.item.code} view={view} each={each} later={later} />
      ))}
    </Section>
  );
}

type OneItemProps = { view: View; each: AmendedItem; later: string | null };

function OneItem({ view, each, later }: OneItemProps) {
  const { t, locale } = view;
  const { item, change, before, version, moved, preview } = each;
  return (
    <article className="grid gap-3 border-b border-line py-3 last:border-b-0">
      <h3 className="text-sm font-normal">
        <Link className="d" href={milestoneHref(view, item.code)}>
          <span className="n mr-2 text-xs text-ink-3">{item.code}</span>
          <b>{titleOf(view, item)}</b>
        </Link>
        <span className="ml-3 text-xs text-ink-3">
          {version === null
            ? t("amendments.detail.atVersion", { version: before.version })
            : t("amendments.detail.version", { version })}
        </span>
      </h3>
      <ChangeTable t={t} code={item.code} rows={amendedRows({ t, locale }, before, change)} />
      {change.terminated ? <Note>{t("amendments.detail.terminated")}</Note> : null}
      {moved ? <Note tone="ink">{t("amendments.detail.moved")}</Note> : null}
      {preview && !moved ? (
        <div className="grid gap-1">
          {later ? (
            <p className="text-sm text-ink-2">{t("amendments.detail.later", { on: later })}</p>
          ) : null}
          <EffectTable words={formWords(locale).effect} rows={effectRows(t, preview)} />
        </div>
      ) : null}
    </article>
  );
}
