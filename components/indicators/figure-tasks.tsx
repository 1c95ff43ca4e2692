// What the reader has to do about figures now: decide, sign, correct, report.
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { hrefTo, nameOf, type View } from "@/components/status/view";
import { daysBetween } from "@/lib/domain/calendar";
import type { FigureTask } from "@/lib/domain/indicator/figure-tasks";
import { inLocale } from "@/messages";
import { momentWords } from "@/messages/instants";

type Named = { code: string; nameZh: string; nameEn: string; provider: string | null };
type FigureTasksProps = {
  view: View;
  tasks: readonly FigureTask[];
  indicators: readonly Named[];
  today: string;
  /** May report figures: what is due opens to be written, else to be looked at. */
  reports: boolean;
};

export function FigureTasks({ view, tasks, indicators, today, reports }: FigureTasksProps) {
  const { t } = view;
  if (tasks.length === 0) return null;
  return (
    <Section
      className="mb-8"
      title={t("indicators.tasks.title")}
      note={t("indicators.tasks.note", { count: tasks.length })}
    >
      <DataTable caption={t("indicators.tasks.caption")} phone="list">
        <TableHead>
          <HeadCell>{t("overview.indicators.name")}</HeadCell>
          <HeadCell>{t("indicators.tasks.year")}</HeadCell>
          <HeadCell>{t("indicators.tasks.state")}</HeadCell>
          <HeadCell>{t("indicators.tasks.since")}</HeadCell>
          <HeadCell wide>{t("overview.indicators.provider")}</HeadCell>
          <HeadCell>{t("indicators.tasks.next")}</HeadCell>
        </TableHead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow
              key={`${task.indicator}-${task.dataYear}`}
              view={view}
              task={task}
              indicator={indicators.find(({ code }) => code === task.indicator)}
              today={today}
              action={task.kind === "due" && !reports ? "look" : task.kind}
            />
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

type TaskRowProps = {
  view: View;
  task: FigureTask;
  indicator: Named | undefined;
  today: string;
  action: FigureTask["kind"] | "look";
};

function TaskRow({ view, task, indicator, today, action }: TaskRowProps) {
  const { t, locale } = view;
  const name = indicator ? inLocale(locale, indicator.nameZh, indicator.nameEn) : task.indicator;
  const provider = indicator?.provider;
  const href = hrefTo(view, `indicators/${encodeURIComponent(task.indicator)}/report`, {
    year: String(task.dataYear),
  });
  return (
    <Row>
      <Cell rowHead phone="title">
        {name}
      </Cell>
      <Cell phone="meta">{task.dataYear}</Cell>
      <Cell strong phone="meta">
        {t(`indicators.tasks.kind.${task.kind}`)}
      </Cell>
      <Cell muted phone="meta">
        {task.releaseOn
          ? t("indicators.tasks.released", {
              day: task.releaseOn,
              days: daysBetween(task.releaseOn, today),
            })
          : task.since
            ? momentWords(task.since)
            : t("common.dash")}
      </Cell>
      <Cell wide muted phone="hide">
        {provider ? nameOf(view, "organisations", provider) : t("common.dash")}
      </Cell>
      <Cell phone="aside">
        <Link
          href={href}
          className="lnk max-sm:inline-block max-sm:py-2"
          aria-label={`${t(`indicators.tasks.action.${action}`)} ${name} ${task.dataYear}`}
        >
          {t(`indicators.tasks.action.${action}`)}
        </Link>
      </Cell>
    </Row>
  );
}
