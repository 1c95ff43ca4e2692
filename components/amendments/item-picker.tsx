// Which items an entry is about: a list to tick, by a plain form.
import { leadName, type ListedItem, titleOf, type View } from "@/components/status/view";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextInput } from "@/components/ui/text-input";
import type { AmendmentKind } from "@/lib/domain/amendment/amendment-input";
import { statusWords, targetWords } from "@/messages/words";

type ItemPickerProps = {
  view: View;
  kind: AmendmentKind;
  search: string;
  items: readonly ListedItem[];
};

export function ItemPicker({ view, kind, search, items }: ItemPickerProps) {
  const { t, locale } = view;
  return (
    <Section title={t("amendments.new.pick")} note={t("amendments.new.pickLead")}>
      <form className="flex flex-wrap items-end gap-2 pb-3">
        <input type="hidden" name="kind" value={kind} />
        <TextInput
          name="q"
          aria-label={t("amendments.new.search")}
          placeholder={t("amendments.new.search")}
          defaultValue={search}
          className="w-64"
        />
        <Button type="submit">{t("amendments.new.find")}</Button>
      </form>
      {items.length === 0 ? <EmptyState title={t("amendments.new.none")} /> : null}
      {items.length > 0 ? (
        <form>
          <input type="hidden" name="kind" value={kind} />
          <DataTable caption={t("amendments.new.pickCaption")} phone="list">
            <TableHead>
              <HeadCell className="w-10">
                <span className="sr-only">{t("amendments.new.choose")}</span>
              </HeadCell>
              <HeadCell>{t("common.columns.milestone")}</HeadCell>
              <HeadCell>{t("common.columns.target")}</HeadCell>
              <HeadCell>{t("common.columns.dueOn")}</HeadCell>
              <HeadCell>{t("common.columns.lead")}</HeadCell>
              <HeadCell>{t("common.columns.status")}</HeadCell>
            </TableHead>
            <tbody>
              {items.map((item) => (
                <Row key={item.code}>
                  <Cell phone="lead">
                    <Checkbox
                      bare
                      name={`item.${item.code}`}
                      label={`${t("amendments.new.choose")} ${item.code} ${titleOf(view, item)}`}
                    />
                  </Cell>
                  <Cell rowHead phone="title" className="max-w-[28rem] font-normal">
                    <span className="n mr-2 text-xs text-ink-3">{item.code}</span>
                    {titleOf(view, item)}
                  </Cell>
                  <Cell phone="meta" className="whitespace-nowrap">
                    {targetWords(t, locale, item.assessment.target)}
                  </Cell>
                  <Cell phone="meta" className="n whitespace-nowrap">
                    {item.assessment.dueOn}
                  </Cell>
                  <Cell phone="meta">{leadName(view, item.assessment)}</Cell>
                  <Cell phone="aside" className="whitespace-nowrap">
                    {statusWords(t, item.assessment)}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </DataTable>
          <div className="sticky bottom-0 border-t border-line bg-paper py-3">
            <Button type="submit" variant="primary">
              {t("amendments.new.next")}
            </Button>
          </div>
        </form>
      ) : null}
    </Section>
  );
}
