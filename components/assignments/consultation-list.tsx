// Every consultation with how it stands; who has said nothing is counted apart.
import { hrefTo, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Tally } from "@/lib/domain/consultation/consultation";
import { toLocalDate } from "@/lib/domain/calendar";

export type ListedConsultation = {
  id: string;
  title: string;
  openedAt: Date;
  answerBy: string;
  closedAt: Date | null;
  items: number;
  tally: Tally;
};

type ConsultationListProps = {
  view: View;
  consultations: readonly ListedConsultation[];
  today: string;
};

export function ConsultationList({ view, consultations, today }: ConsultationListProps) {
  const { t } = view;
  const numbers = ["items", "agree", "amend", "silent"] as const;
  return (
    <DataTable caption={t("assignments.consultation.caption")} phone="list">
      <TableHead>
        <HeadCell>{t("assignments.consultation.columns.title")}</HeadCell>
        <HeadCell>{t("assignments.consultation.columns.opened")}</HeadCell>
        <HeadCell>{t("assignments.consultation.columns.answerBy")}</HeadCell>
        {numbers.map((name) => (
          <HeadCell key={name} numeric>
            {t(`assignments.consultation.columns.${name}`)}
          </HeadCell>
        ))}
        <HeadCell className="pl-3">{t("assignments.consultation.columns.state")}</HeadCell>
      </TableHead>
      <tbody>
        {consultations.map(({ id, title, openedAt, answerBy, closedAt, items, tally }) => {
          const state = closedAt !== null ? "closed" : answerBy < today ? "late" : "open";
          const values = { items, ...tally };
          return (
            <Row key={id}>
              <Cell rowHead phone="title">
                <Link className="d" href={hrefTo(view, `assignments/consultations/${id}`)}>
                  {title}
                </Link>
              </Cell>
              <Cell muted phone="meta" phoneLabel={t("assignments.consultation.columns.opened")}>
                {toLocalDate(openedAt)}
              </Cell>
              <Cell muted phone="meta" phoneLabel={t("assignments.consultation.columns.answerBy")}>
                {answerBy}
              </Cell>
              {numbers.map((name) => (
                <Cell
                  key={name}
                  numeric
                  strong={name === "silent" && values[name] > 0}
                  phone="meta"
                  phoneLabel={t(`assignments.consultation.columns.${name}`)}
                >
                  {values[name]}
                </Cell>
              ))}
              <Cell phone="aside" className="pl-3">
                {t(`assignments.consultation.state.${state}`)}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
