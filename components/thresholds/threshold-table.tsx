// Every threshold in words with its unit, where it comes from and since when it has this value.
import { Cell, DataTable, GroupRow, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { broughtBy, type ProfileVersion, type ThresholdKey } from "@/lib/domain/milestone/profile";
import type { Translator } from "@/messages";
import { groupNames, groups, sinceWords, sourceWords, valueOf } from "./threshold-words";

type ThresholdTableProps = {
  t: Translator;
  /** In force or replaced, the oldest first; the last is in force. */
  versions: readonly ProfileVersion[];
};
const columns = 5;

export function ThresholdTable({ t, versions }: ThresholdTableProps) {
  return (
    <DataTable caption={t("rules.thresholds.rules")} density="base" phone="list">
      <TableHead>
        <HeadCell>{t("rules.thresholds.column.name")}</HeadCell>
        <HeadCell>{t("rules.thresholds.column.rule")}</HeadCell>
        <HeadCell numeric>{t("rules.thresholds.column.value")}</HeadCell>
        <HeadCell>{t("rules.thresholds.column.source")}</HeadCell>
        <HeadCell>{t("rules.thresholds.column.since")}</HeadCell>
      </TableHead>
      {groupNames.map((group) => (
        <tbody key={group} role="rowgroup">
          <GroupRow title={t(`rules.thresholds.group.${group}`)} columns={columns} />
          {groups[group].map((key) => (
            <ThresholdRow key={key} t={t} versions={versions} name={key} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

type ThresholdRowProps = ThresholdTableProps & { name: ThresholdKey };

function ThresholdRow({ t, versions, name }: ThresholdRowProps) {
  const now = versions.at(-1);
  const first = broughtBy(versions, name);
  if (!now || !first) return null;
  const value = valueOf(t, name, now.profile[name]);
  return (
    <Row>
      <Cell rowHead strong phone="title" className="whitespace-nowrap">
        {t(`rules.thresholds.name.${name}`)}
      </Cell>
      <Cell muted phone="meta" className="py-1.5 leading-[1.6] max-sm:w-full">
        {t(`rules.thresholds.rule.${name}`, { value })}
      </Cell>
      <Cell numeric strong phone="aside">
        {value}
      </Cell>
      <Cell phone="meta" className="text-xs">
        {sourceWords(t, first)}
      </Cell>
      <Cell muted phone="meta" className="n text-xs whitespace-nowrap">
        {sinceWords(t, first)}
      </Cell>
    </Row>
  );
}
