// 经过: every step about an item, newest first, as a table that prints: when, what, of which quarter, by whom, and why.
import { nameOf, type View } from "@/components/status/view";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { toLocalMinute } from "@/lib/domain/local-time";
import { quarterWords } from "@/messages/words";
import { stepWords, type TimelineWord } from "./step-words";

export type TimelineRow = {
  id: string;
  at: Date;
  action: TimelineWord;
  actorName: string;
  actorUnit: string;
  period: string | null;
  correction: boolean;
  mode: "paper" | "deputy" | null;
  fileName: string | null;
  /** Of a contribution: the supporting unit, by code. */
  organisation: string | null;
  reason: string | null;
  number: string | null;
  dates: { from: string; to: string } | null;
};

type ItemTimelineProps = {
  view: View;
  title: string;
  timeline: { steps: readonly TimelineRow[]; total: number; page: number; pages: number };
  /** The address of a page of it, or of all; null: it stands whole. */
  links: ((page: number | "all") => string) | null;
  className?: string;
};

export function ItemTimeline({ view, title, timeline, links, className }: ItemTimelineProps) {
  const { t } = view;
  const { steps, total, pages } = timeline;
  const whole = steps.length === total;
  return (
    <Section
      id="timeline"
      title={title}
      note={total > 0 ? t("corrections.timeline.note", { count: total }) : null}
      aside={links && pages > 1 ? <AllLink {...{ t, links }} /> : null}
      className={className ?? ""}
    >
      {steps.length === 0 ? (
        <EmptyState title={t("corrections.timeline.none")} />
      ) : (
        <DataTable
          caption={t("corrections.timeline.caption")}
          phone="list"
          className="[&_tbody_td]:py-1.5 [&_tbody_td]:align-top [&_tbody_th]:py-1.5 [&_tbody_th]:align-top"
        >
          <TableHead>
            <HeadCell className="w-36">{t("corrections.timeline.when")}</HeadCell>
            <HeadCell>{t("corrections.timeline.what")}</HeadCell>
            <HeadCell className="w-32">{t("corrections.timeline.period")}</HeadCell>
            <HeadCell className="w-56">{t("corrections.timeline.who")}</HeadCell>
          </TableHead>
          <tbody>
            {steps.map((step) => (
              <Step key={step.id} view={view} step={step} />
            ))}
          </tbody>
        </DataTable>
      )}
      {links && !whole ? <Pages {...{ view, timeline, links }} /> : null}
    </Section>
  );
}

function Step({ view, step }: { view: View; step: TimelineRow }) {
  const { t } = view;
  // Many account names begin with the unit's.
  const named = step.actorName.startsWith(step.actorUnit);
  const beside = [
    step.mode ? t(`corrections.timeline.${step.mode}`) : null,
    step.organisation ? nameOf(view, "organisations", step.organisation) : null,
    step.number ? t("corrections.timeline.number", { number: step.number }) : null,
    step.dates ? t("corrections.timeline.dates", step.dates) : null,
    step.fileName,
  ].filter(Boolean);
  return (
    <Row>
      <Cell phone="meta" muted className="whitespace-nowrap">
        <time dateTime={step.at.toISOString()}>{toLocalMinute(step.at)}</time>
      </Cell>
      <Cell rowHead phone="title" className="font-normal">
        {stepWords(t, step)}
        {beside.length > 0 ? (
          <span className="ml-2 text-xs break-all text-ink-3">{beside.join(" · ")}</span>
        ) : null}
        {step.reason ? (
          <span className="block text-xs leading-[1.65] whitespace-pre-wrap text-ink-2">
            {t("corrections.timeline.reason", { text: step.reason })}
          </span>
        ) : null}
      </Cell>
      <Cell phone="meta" muted className="whitespace-nowrap">
        {step.period ? quarterWords(t, step.period) : null}
      </Cell>
      <Cell phone="meta" muted>
        {named ? step.actorName : `${step.actorUnit} ${step.actorName}`}
      </Cell>
    </Row>
  );
}

type Linked = {
  view: View;
  timeline: ItemTimelineProps["timeline"];
  links: NonNullable<ItemTimelineProps["links"]>;
};

function AllLink({ t, links }: Pick<View, "t"> & Pick<Linked, "links">) {
  return (
    <Link className="lnk no-print" href={links("all")}>
      {t("corrections.timeline.all")}
    </Link>
  );
}

function Pages({ view: { t }, timeline, links }: Linked) {
  const { page, pages, total, steps } = timeline;
  const from = page === pages ? total - steps.length + 1 : (page - 1) * steps.length + 1;
  return (
    <Pagination
      label={t("corrections.timeline.pages")}
      summary={t("corrections.timeline.range", {
        from,
        to: from + steps.length - 1,
        count: total,
      })}
      {...(page > 1
        ? { previous: { href: links(page - 1), label: t("corrections.timeline.newer") } }
        : {})}
      {...(page < pages
        ? { next: { href: links(page + 1), label: t("corrections.timeline.older") } }
        : {})}
    />
  );
}
