// What one waiting report says otherwise than the last accepted one: the words with their marks, folded; what is odd.
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { textDiff } from "@/lib/domain/report/text-diff";
import { comparedTexts } from "@/lib/domain/signoff/changes";
import type { Translator } from "@/messages";
import type { SignRowView } from "./sign-view";

type SignChangesProps = { t: Translator; row: SignRowView };

export function SignChanges({ t, row }: SignChangesProps) {
  const { changed, last, group, draft } = row;
  const texts = comparedTexts.filter((field) => changed.includes(field));
  const and = t("signoff.separator");
  const marks = [
    ...(row.correction ? [t("signoff.row.correction")] : []),
    ...(last ? [] : [t("signoff.row.first")]),
    ...(last && (group === "clean" || changed.length === 0) ? [t("signoff.row.same")] : []),
    ...(row.own ? [t("signoff.row.own")] : []),
  ];
  return (
    <>
      {marks.length > 0 ? (
        <span className="mr-2 inline-flex flex-wrap gap-1">
          {marks.map((mark) => (
            <Tag key={mark}>{mark}</Tag>
          ))}
        </span>
      ) : null}
      <SignFindings t={t} findings={row.findings} />
      {texts.length > 0 && group !== "clean" ? (
        <Disclosure
          summary={t(last ? "signoff.row.textsChanged" : "signoff.row.texts", {
            fields: texts.map((field) => t(`reports.field.${field}`)).join(and),
          })}
        >
          <dl className="grid max-w-[42rem] grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 pb-2 text-sm">
            {texts.map((field) => (
              <div key={field} className="contents">
                <dt className="text-ink-3">{t(`reports.field.${field}`)}</dt>
                <dd className="leading-[1.7] whitespace-pre-wrap">
                  <Marked before={last?.draft[field] ?? ""} after={draft[field]} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </>
  );
}

/** The later text; what was taken out struck, what was put in underlined. A first text has nothing to be told from. */
export function Marked({ before, after }: { before: string; after: string }) {
  const [from, to] = [before.trim(), after.trim()];
  if (from === "" || from === to) return to;
  return textDiff(from, to).map(({ kind, text }, index) => {
    const Mark = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
    return <Mark key={index}>{text}</Mark>;
  });
}

export function SignFindings({
  t,
  findings,
}: {
  t: Translator;
  findings: SignRowView["findings"];
}) {
  const { flags, warnings, streak } = findings;
  const words = [
    ...flags.map((flag) => t(`signoff.flag.${flag}`, { streak })),
    ...warnings.map(({ code }) => t(`reviews.warning.${code}`)),
  ];
  if (words.length === 0) return null;
  return (
    <ul
      aria-label={t("signoff.row.odd")}
      className="inline-flex flex-wrap gap-x-3 text-xs text-sev"
    >
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
