// Items worth a look: where the unit asks for coordination, then the worst; with the unit's own words.
import { MilestoneLink } from "@/components/status/milestone-link";
import { StatusLabel } from "@/components/status/status-label";
import {
  hrefTo,
  leadName,
  type ListedItem,
  milestoneHref,
  titleOf,
  type View,
} from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { UnitWords } from "./escalation-view";

type CandidateTableProps = {
  view: View;
  candidates: readonly { item: ListedItem; texts: UnitWords | null; asks: boolean }[];
};

export function CandidateTable({ view, candidates }: CandidateTableProps) {
  const { t } = view;
  return (
    <DataTable
      caption={t("instructions.escalation.candidatesCaption")}
      phone="list"
      className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
    >
      <TableHead>
        <HeadCell>{t("common.columns.milestone")}</HeadCell>
        <HeadCell>{t("common.columns.status")}</HeadCell>
        <HeadCell>{t("common.columns.lead")}</HeadCell>
        <HeadCell>{t("instructions.escalation.coordination")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t("instructions.escalation.choose")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {candidates.map(({ item, texts }) => (
          <Row key={item.code}>
            <Cell rowHead phone="title" className="max-w-[24rem] font-normal">
              <MilestoneLink
                href={milestoneHref(view, item.code)}
                code={item.code}
                title={titleOf(view, item)}
              />
            </Cell>
            <Cell phone="aside" className="whitespace-nowrap">
              <StatusLabel t={t} assessment={item.assessment} />
            </Cell>
            <Cell phone="meta">{leadName(view, item.assessment)}</Cell>
            <Cell
              phone="meta"
              phoneLabel={t("instructions.escalation.coordination")}
              className="max-w-[26rem] break-words max-sm:w-full"
            >
              {texts?.problems?.coordinationText.trim() || (
                <span className="text-ink-3">{t("instructions.escalation.notSaid")}</span>
              )}
            </Cell>
            <Cell phone="meta" className="whitespace-nowrap">
              <Link
                href={`${hrefTo(view, "escalations", { item: item.code })}#mark`}
                aria-label={t("instructions.escalation.chooseOf", { title: titleOf(view, item) })}
                className="lnk inline-flex min-h-6 items-center max-sm:min-h-11"
              >
                {t("instructions.escalation.choose")}
              </Link>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
