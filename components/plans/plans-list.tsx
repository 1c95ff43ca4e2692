import { Link } from "@/components/ui/link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { inLocale, type Locale, type Translator } from "@/messages";

export type ListedPlan = {
  code: string;
  titleZh: string;
  titleEn: string;
  status: "draft" | "inForce" | "awaitingEvaluation" | "evaluated" | "archived";
  startsOn: Date;
  endsOn: Date;
};

const year = (day: Date) => day.toISOString().slice(0, 4);

export function PlansList({
  t,
  locale,
  plans,
}: {
  t: Translator;
  locale: Locale;
  plans: readonly ListedPlan[];
}) {
  if (plans.length === 0) {
    return (
      <EmptyState level={2} title={t("overview.plans.none")}>
        {t("overview.plans.noneText")}
      </EmptyState>
    );
  }
  return (
    <DataTable caption={t("overview.plans.title")} density="base" phone="list">
      <TableHead>
        <HeadCell>{t("overview.plans.name")}</HeadCell>
        <HeadCell className="w-40">{t("overview.plans.period")}</HeadCell>
        <HeadCell className="w-40">{t("common.columns.status")}</HeadCell>
      </TableHead>
      <tbody>
        {plans.map((plan) => (
          <Row key={plan.code}>
            <Cell rowHead strong phone="title">
              <Link href={`/plans/${encodeURIComponent(plan.code)}`} className="d">
                {inLocale(locale, plan.titleZh, plan.titleEn)}
              </Link>
            </Cell>
            <Cell phone="meta">
              {year(plan.startsOn)}–{year(plan.endsOn)}
            </Cell>
            <Cell phone="aside">{t(`domain.planStatus.${plan.status}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
