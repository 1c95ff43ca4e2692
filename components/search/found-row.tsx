// One record that was found: its name with the hit, where it was found if not in the name, and what it is.
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/status/status-label";
import { hrefTo, leadName, type View } from "@/components/status/view";
import { partsOf } from "@/lib/domain/search/excerpt";
import { type FoundRecord, hitMark } from "./found";
import { Marked } from "./marked";

type FoundRowProps = { view: View; record: FoundRecord; note: string | null };

/** The address within the plan, with the page's dates and the record's own parameters. */
function addressOf(view: View, record: FoundRecord): string {
  const [path = "", own = ""] = record.path.split("?");
  return hrefTo(view, path, Object.fromEntries(new URLSearchParams(own)));
}

/** The name in the reader's language, and the other one where that is the one that was found. */
function namesOf({ locale }: View, { titleZh, titleEn, hit }: FoundRecord) {
  const [zh = [], en = []] = hit.marks;
  const names = [partsOf(titleZh, zh), partsOf(titleEn, en)] as const;
  const english = locale === "en" && titleEn !== "";
  const [shown, other] = english ? [names[1], names[0]] : [names[0], names[1]];
  const [marked, otherMarked] = english ? [en, zh] : [zh, en];
  return { shown, other: marked.length === 0 && otherMarked.length > 0 ? other : null };
}

export function FoundRow({ view, record, note }: FoundRowProps) {
  const { t } = view;
  const { printedCode, hit, item } = record;
  const { shown, other } = namesOf(view, record);
  const elsewhere = hit.code !== null && hit.code !== record.code ? hit.code : null;
  return (
    <li className="flex min-h-(--row-base) flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line py-1.5 max-sm:py-2.5">
      <div className="flex min-w-0 flex-1 basis-80 items-baseline max-sm:basis-52 gap-2.5">
        {printedCode ? (
          <span className="w-16 shrink-0 text-xs whitespace-nowrap text-ink-3">
            {hit.code === printedCode ? (
              <Marked parts={[{ text: printedCode, hit: true }]} />
            ) : (
              printedCode
            )}
          </span>
        ) : null}
        <div className="min-w-0">
          <Link href={addressOf(view, record)} className="d leading-6 max-sm:py-1" {...hitMark}>
            <Marked parts={shown} />
          </Link>
          {other ? (
            <span className="ml-2 text-xs text-ink-3">
              {t("search.also")} <Marked parts={other} />
            </span>
          ) : null}
          {elsewhere ? (
            <span className="ml-2 text-xs text-ink-3">
              {t("search.at", { locator: elsewhere })}
            </span>
          ) : null}
        </div>
      </div>
      {item ? (
        <div className="flex items-center gap-4 text-sm text-ink-2 max-sm:w-full max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-0 max-sm:pl-[4.625rem] max-sm:text-xs">
          <span className="w-44 truncate max-sm:w-auto" title={leadName(view, item.assessment)}>
            {leadName(view, item.assessment)}
          </span>
          <span className="w-24 whitespace-nowrap max-sm:w-auto">{item.assessment.dueOn}</span>
          <span className="w-32 max-sm:w-auto">
            <StatusLabel t={t} assessment={item.assessment} />
          </span>
        </div>
      ) : note ? (
        <span className="text-sm text-ink-3">{note}</span>
      ) : null}
    </li>
  );
}
