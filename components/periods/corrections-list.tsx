// 签发后更正: what an issue says of these items was put right since. Its figures stay.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { MilestoneLink } from "@/components/status/milestone-link";
import { milestoneHref, titleOf, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Reading, Target } from "@/lib/domain/milestone/milestone";
import { readingPairWords } from "@/messages/reading-pair";
import { quarterWords } from "@/messages/words";

type ListedCorrection = {
  reportId: string;
  milestone: string;
  titleZh: string;
  titleEn: string;
  target: Target;
  period: string;
  endsOn: string;
  was: Reading | null;
  is: Reading;
  decidedAt: Date;
};

type CorrectionsListProps = { view: View; corrections: readonly ListedCorrection[] };

export function CorrectionsList({ view, corrections }: CorrectionsListProps) {
  const { t, locale } = view;
  if (corrections.length === 0) return null;
  const words = ({ target, endsOn: on, was, is }: ListedCorrection) =>
    readingPairWords(t, locale, target, { was: { reading: was, on }, is: { reading: is, on } });
  return (
    <Section
      title={t("periods.corrections.title", { count: corrections.length })}
      note={t("periods.corrections.note")}
      className="mt-7"
    >
      <DataTable caption={t("periods.corrections.caption")} phone="list">
        <TableHead>
          <HeadCell>{t("common.columns.code")}</HeadCell>
          <HeadCell>{t("common.columns.milestone")}</HeadCell>
          <HeadCell>{t("periods.corrections.period")}</HeadCell>
          <HeadCell>{t("periods.corrections.was")}</HeadCell>
          <HeadCell>{t("periods.corrections.is")}</HeadCell>
          <HeadCell>{t("periods.corrections.on")}</HeadCell>
        </TableHead>
        <tbody>
          {corrections.map((row) => (
            <Row key={row.reportId}>
              <Cell muted phone="meta">
                {row.milestone}
              </Cell>
              <Cell rowHead phone="title">
                <MilestoneLink
                  href={milestoneHref(view, row.milestone)}
                  title={titleOf(view, row)}
                />
              </Cell>
              <Cell phone="meta">{quarterWords(t, row.period)}</Cell>
              <Cell phone="meta" phoneLabel={t("periods.corrections.was")}>
                {words(row).was}
              </Cell>
              <Cell strong phone="meta" phoneLabel={t("periods.corrections.is")}>
                {words(row).is}
              </Cell>
              <Cell phone="meta" className="whitespace-nowrap">
                {toLocalDate(row.decidedAt)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
