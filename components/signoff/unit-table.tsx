// Every unit that leads something on the plan: how it signs, who answers, whose accounts sign, what is missing.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { inLocale, type Locale, type Translator } from "@/messages";
import type { UnitSigningView } from "./signing-view";

type UnitTableProps = {
  t: Translator;
  locale: Locale;
  units: readonly UnitSigningView[];
  chosen: string | null;
  hrefOf: (code: string) => string;
};

export function UnitTable({ t, locale, units, chosen, hrefOf }: UnitTableProps) {
  const and = t("signoff.separator");
  return (
    <DataTable caption={t("signoff.modes.caption")} phone="list">
      <TableHead>
        <HeadCell>{t("signoff.modes.unit")}</HeadCell>
        <HeadCell>{t("signoff.state.mode")}</HeadCell>
        <HeadCell>{t("signoff.state.responsible")}</HeadCell>
        <HeadCell>{t("signoff.state.heads")}</HeadCell>
        <HeadCell>{t("signoff.deputy.title")}</HeadCell>
        <HeadCell>{t("signoff.modes.gap")}</HeadCell>
      </TableHead>
      <tbody>
        {units.map((unit) => (
          <Row key={unit.code} selected={unit.code === chosen}>
            <Cell rowHead phone="title">
              <Link
                href={hrefOf(unit.code)}
                className="d"
                aria-current={unit.code === chosen ? "true" : undefined}
              >
                {inLocale(locale, unit.nameZh, unit.nameEn)}
              </Link>
            </Cell>
            <Cell phone="aside" className="whitespace-nowrap">
              {t(`signoff.mode.${unit.mode}`)}
            </Cell>
            <Cell phone="meta" phoneLabel={t("signoff.state.responsible")}>
              {unit.setting
                ? t("signoff.state.person", {
                    name: unit.setting.responsible,
                    post: unit.setting.responsiblePost,
                  })
                : t("common.dash")}
            </Cell>
            <Cell phone="meta" phoneLabel={t("signoff.state.heads")}>
              {unit.heads.map(({ name }) => name).join(and) || t("common.dash")}
            </Cell>
            <Cell phone={unit.deputies.length > 0 ? "meta" : "hide"} muted>
              {unit.deputies.map(({ grantId, name, firstOn, lastOn }) => (
                <span key={grantId} className="block">
                  {name} <span className="n text-xs">{`${firstOn} – ${lastOn}`}</span>
                </span>
              ))}
            </Cell>
            <Cell phone={unit.gap ? "meta" : "hide"}>
              {unit.gap ? <b>{t(`signoff.gap.${unit.gap}`)}</b> : t("common.dash")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
