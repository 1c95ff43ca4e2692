// What has just been done, what waits for the reader's unit, and that a past day is only read.
import { hrefTo, type View } from "@/components/status/view";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { listConsultations } from "@/lib/data/consultations";
import { tally, voicesOf } from "@/lib/domain/consultation/consultation";
import type { Page } from "../read-page";
import { asReader } from "./consultations/as-reader";

export async function BenchNotes({ page, view }: { page: Page; view: View }) {
  const { plan, query, dates, t } = page;
  const count = Number(query["count"]);
  const waiting = await listWaiting(page);
  const done = query["done"] === "confirmed" && Number.isInteger(count);
  if (dates.live && !done && waiting.length === 0) return null;
  return (
    <div className="grid gap-2 pb-4">
      {done ? (
        <Note role="status">
          {t("assignments.done.confirmed", { count, on: query["on"] ?? dates.asOf })}
        </Note>
      ) : null}
      {dates.live ? null : (
        <Note>
          {t("assignments.past", { asOf: dates.asOf })}{" "}
          <Link className="d" href={hrefTo({ plan, keep: {} }, "assignments")}>
            {t("assignments.toToday")}
          </Link>
        </Note>
      )}
      {waiting.map(({ id, title, answerBy, silent }) => (
        <Note key={id}>
          {t("assignments.consultation.waiting", { title, count: silent, on: answerBy })}{" "}
          <Link className="d" href={hrefTo(view, `assignments/consultations/${id}`)}>
            {t("assignments.consultation.waitingOpen")}
          </Link>
        </Note>
      ))}
    </div>
  );
}

/** Open consultations on which a unit of the reader's has not answered. */
async function listWaiting({ actor, plan }: Page) {
  const { units } = asReader(actor, plan);
  if (units.length === 0) return [];
  const consultations = await listConsultations(actor, plan);
  return consultations.flatMap(({ items, ...head }) => {
    const { silent } = tally(voicesOf(items).filter(({ unit }) => units.includes(unit)));
    return head.closedAt === null && silent > 0 ? [{ ...head, silent }] : [];
  });
}
