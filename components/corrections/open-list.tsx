// Corrections that wait for the unit, above what the quarter asks for; nothing where none does.
import { hrefTo, titleOf, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { quarterWords, readingWords } from "@/messages/words";
import type { RegisterRow } from "./register-table";

type OpenListProps = {
  view: Pick<View, "t" | "locale" | "plan" | "keep">;
  rows: readonly RegisterRow[];
};

export function OpenList({ view, rows }: OpenListProps) {
  const { t } = view;
  if (rows.length === 0) return null;
  return (
    <Section
      weight="minor"
      title={t("corrections.register.waiting")}
      note={t("corrections.register.count", { count: rows.length })}
      className="mb-3"
    >
      <ul className="divide-y divide-line text-sm">
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              href={hrefTo(view, `corrections/${row.id}`)}
              className="flex flex-wrap items-baseline gap-x-2.5 py-1.5 hover:bg-hover max-sm:py-2.5"
            >
              <Tag>{t("corrections.tag")}</Tag>
              <span className="n text-xs text-ink-3">{row.item.code}</span>
              <span className="trunc min-w-0 flex-1 basis-40">{titleOf(view, row.item)}</span>
              <span className="whitespace-nowrap">{quarterWords(t, row.period)}</span>
              <ChangeWords view={view} row={row} />
              <span className="text-xs whitespace-nowrap text-ink-2">
                {t(`corrections.state.${row.state}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ChangeWords({
  view: { t, locale },
  row,
}: {
  view: OpenListProps["view"];
  row: RegisterRow;
}) {
  const { target } = row.item.assessment;
  const say = (said: RegisterRow["after"]) =>
    said?.reading ? readingWords(t, locale, target, said.reading, said.on) : t("common.dash");
  return (
    <span className="whitespace-nowrap">
      <del className="mr-1 text-ink-3">{say(row.before)}</del>
      <b>{say(row.after)}</b>
    </span>
  );
}
