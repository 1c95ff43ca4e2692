// Who could change this item on that day, and who did. The day is one of business time, today unless one is named.
import type { Metadata } from "next";
import { ActStrip } from "@/components/record/act-strip";
import { CouldTable } from "@/components/record/could-table";
import { DayForm } from "@/components/record/day-form";
import { DoneList } from "@/components/record/done-list";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo, titleOf } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isLocalDate } from "@/lib/domain/calendar";
import { countCould } from "@/lib/domain/record/who-could";
import { pathPart } from "@/lib/domain/web/path-part";
import {
  type PageProps,
  planSpan,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { getT } from "@/messages/server";
import { readRecord, timesOf } from "./read-record";
import { RecordBasis } from "./record-basis";
import { recordLead } from "./record-lead";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("audit.record.title") };
}

export default async function RecordPage(props: PageProps<"milestone">) {
  const page = await readPage(props);
  const { t, locale, today, query } = page;
  const code = pathPart((await props.params).milestone);
  const asked = query["on"] ?? "";
  const on = isLocalDate(asked) && asked <= today ? asked : today;
  const record = await readRecord(page, code, on);
  if (record === null) return <WorkRefusal t={t} permission="supervision.read" />;
  const { board, item, could, done, days } = record;
  const view = { ...viewOf(page, board), keep: {} };
  const path = `milestones/${encodeURIComponent(code)}`;
  const { startsOn } = planSpan(board.plan);
  const unheld = done.filter(({ held }) => !held).length;
  return (
    <div className="page pb-16">
      <PageHeader
        above={
          <Link className="lnk text-sm" href={hrefTo(view, path)}>
            {t("audit.record.back")}
          </Link>
        }
        code={code}
        title={titleOf(view, item)}
        beside={t("audit.record.title")}
        lead={recordLead(t, record, startsOn)}
      />
      {unheld > 0 ? (
        <div className="mb-4">
          <Note tone="ink">{t("audit.record.unmatched", { count: unheld })}</Note>
        </div>
      ) : null}
      <div className="grid gap-x-10 gap-y-6 pb-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-end">
        <DayForm
          view={view}
          path={`${path}/record`}
          on={on}
          latest={today}
          previous={days.findLast((day) => day < on) ?? null}
          next={days.find((day) => day > on) ?? null}
        />
        <ActStrip t={t} from={startsOn} to={today} on={on} days={days} />
      </div>
      <Section
        id="done"
        title={t("audit.record.done")}
        note={done.length > 0 ? t("audit.record.doneNote", { count: done.length }) : null}
        className="mt-7"
      >
        <DoneList t={t} locale={locale} acts={done} linked={record.whole} />
      </Section>
      <Section
        id="could"
        title={t("audit.record.could")}
        note={t("audit.record.couldNote", { people: countCould(could).people })}
        className="mt-9"
      >
        <CouldTable view={view} holders={record.holders} times={timesOf(done)} />
      </Section>
      <RecordBasis view={view} record={record} />
    </div>
  );
}
