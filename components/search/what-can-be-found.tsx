// Before anything is asked: what can be, each with an example that asks it.
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { hrefTo, type View } from "@/components/status/view";

export function WhatCanBeFound({ view }: { view: View }) {
  const { t } = view;
  const rows = [
    { key: "names", examples: ["names"] },
    { key: "initials", examples: ["initials", "pinyin"] },
    { key: "codes", examples: ["codes", "locator"] },
    { key: "shortened", examples: ["shortened"] },
    { key: "reports", examples: ["reports"] },
  ] as const;
  return (
    <Section title={t("search.can.title")}>
      <dl className="border-t border-line">
        {rows.map(({ key, examples }) => (
          <div
            key={key}
            className="flex flex-wrap items-center gap-x-6 border-b border-line py-2 text-base"
          >
            <dt className="min-w-0 flex-1 basis-60">{t(`search.can.${key}`)}</dt>
            <dd className="flex w-64 gap-5 max-sm:w-full">
              {examples.map((example) => {
                const q = t(`search.can.example.${example}`);
                return (
                  <Link
                    key={example}
                    href={hrefTo(view, "search", { q })}
                    className="lnk max-sm:py-2"
                  >
                    {q}
                  </Link>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pt-3 text-xs text-ink-3">{t("search.can.scope")}</p>
    </Section>
  );
}
