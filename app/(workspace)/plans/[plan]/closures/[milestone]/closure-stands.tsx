import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { ClosureDetail } from "@/lib/data/closure-queue";
import { toLocalMinute } from "@/lib/domain/local-time";
import { quarterWords, readingWords, statusWords, targetWords } from "@/messages/words";

/** What meets the target, where that came from and through whose hands it went. */
export function ClosureStands({ view, detail }: { view: View; detail: ClosureDetail }) {
  const { t, locale } = view;
  const { item, closure, source } = detail;
  const { assessment } = item;
  const { target, completedOn } = assessment;
  const { rests } = closure;
  const rows = [
    { term: t("closures.detail.target"), detail: targetWords(t, locale, target) },
    ...(rests
      ? [
          {
            term: t("closures.detail.reading"),
            detail: readingWords(t, locale, target, rests.reading, rests.on),
            note: rests.on,
          },
        ]
      : []),
    {
      term: t("closures.detail.completedOn"),
      detail: completedOn ?? t("common.dash"),
      note: statusWords(t, assessment),
    },
    ...(source
      ? [{ term: t("closures.detail.source"), detail: <Source view={view} detail={detail} /> }]
      : []),
    ...(source && source.hands.length > 0
      ? [{ term: t("closures.detail.hands"), detail: handsWords(view, source.hands) }]
      : []),
  ];
  return (
    <Section
      title={t("closures.detail.stands")}
      note={
        closure.since
          ? `${t(`closures.state.${closure.state}`)} ${t("closures.detail.since", { on: toLocalMinute(closure.since) })}`
          : null
      }
    >
      {closure.state === "notYet" ? <Note>{t("closures.detail.notYet")}</Note> : null}
      <DefinitionList rows={rows} />
    </Section>
  );
}

function handsWords({ t }: View, hands: NonNullable<ClosureDetail["source"]>["hands"]): string {
  return hands
    .filter(({ name }) => name !== "")
    .map(({ part, name }) => t(`closures.detail.hand.${part}`, { name }))
    .join(t("reviews.separator"));
}

function Source({ view, detail }: { view: View; detail: ClosureDetail }) {
  const { t } = view;
  const { source, sourceItem } = detail;
  if (!source) return null;
  const { period, document } = source;
  return (
    <>
      {period ? t("closures.detail.report", { period: quarterWords(t, period) }) : null}
      {document ? t("closures.detail.figure", { document }) : null}
      {sourceItem ? (
        <Link className="lnk ml-2" href={milestoneHref(view, sourceItem.code)}>
          {t("closures.detail.other", {
            code: sourceItem.code,
            title: titleOf(view, sourceItem),
          })}
        </Link>
      ) : null}
    </>
  );
}
