// 催办 in two steps: what was chosen, to whom it goes and in which words; then it is sent, or put on record as told
// outside the system.
import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { RemindForm } from "@/components/supervision/remind-form";
import { RemindItems } from "@/components/supervision/remind-items";
import { supervisionRefusal } from "@/components/supervision/refusal-words";
import { WorkRefusal } from "@/components/reports/work-refusal";
import { hrefTo, nameOf } from "@/components/status/view";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getChosen } from "@/lib/data/supervision-chosen";
import { can, mayEver } from "@/lib/domain/permissions";
import { pageDates } from "@/lib/session/page-dates";
import { messages } from "@/messages";
import { getT } from "@/messages/server";
import { chosenCodes } from "@/app/(workspace)/plans/[plan]/chosen-items";
import {
  orNotFound,
  type PageProps,
  readPage,
  viewOf,
} from "@/app/(workspace)/plans/[plan]/read-page";
import { chatBlocks } from "./chat-blocks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT())("supervision.board.remind") };
}

export default async function RemindPage(props: PageProps) {
  const page = await readPage(props);
  const { actor, plan, query, t, locale } = page;
  if (mayEver(actor, "plan.read", plan) && !can(actor, "reminder.send", { plan })) {
    const title = t("supervision.remindPage.refusalTitle");
    return <WorkRefusal t={t} permission="reminder.send" title={title} />;
  }
  const codes = await chosenCodes(props.searchParams);
  // A reminder is sent now, whatever the date one came from.
  const dates = pageDates({});
  const ask = { codes, unit: query["unit"] ?? null };
  const chosen = await orNotFound(getChosen(actor, plan, dates, ask));
  const view = { ...viewOf(page, chosen.board), keep: {} };
  const back = hrefTo(view, "overdue");
  if (chosen.rows.length === 0) {
    return (
      <div className="page py-6">
        <EmptyState
          level={1}
          title={t("supervision.remindPage.nothing")}
          action={<ButtonLink href={back}>{t("supervision.remindPage.back")}</ButtonLink>}
        >
          {t("supervision.remindPage.nothingText")}
        </EmptyState>
      </div>
    );
  }
  const units = [...new Set(chosen.rows.map(({ item }) => item.lead))];
  const names = units.map((unit) => nameOf(view, "organisations", unit));
  return (
    <div className="page pb-12">
      <PageHeader
        title={t("supervision.remindPage.title", { count: chosen.rows.length })}
        lead={t("supervision.remindPage.lead", { units: names.join(t("reviews.separator")) })}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <RemindItems view={view} rows={chosen.rows} units={units} />
        <RemindForm
          plan={plan}
          batchId={randomUUID()}
          items={chosen.rows.map(({ item, trail }) => `${item.code}|${trail.reminders}`)}
          blocks={chatBlocks(page, chosen)}
          note={t("supervision.remindPage.noteDefault", { on: chosen.replyBy })}
          back={back}
          words={{
            form: messages[locale].supervision.remindPage,
            refusal: supervisionRefusal(locale),
          }}
        />
      </div>
    </div>
  );
}
