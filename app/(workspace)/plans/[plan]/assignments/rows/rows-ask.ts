// What the rows' form begins with: what holds now, or what was put to the units and what they said of it.
import { ownersSentence } from "@/components/assignments/owners-cells";
import { opinionWords } from "@/components/assignments/opinion-words";
import type { RowsAsk } from "@/components/assignments/rows-form";
import { titleOf, type View } from "@/components/status/view";
import type { AssignmentBench, AssignmentItem } from "@/lib/data/assignment-bench";
import type { Consultation } from "@/lib/data/consultations";
import { effectOf } from "@/lib/domain/assignment/sheet";
import { addDays } from "@/lib/domain/calendar";
import type { PutItem } from "@/lib/domain/consultation/consultation";
import { inLocale } from "@/messages";
import { ownersWords } from "@/messages/assignment-words";

type Chosen = {
  /** Codes ticked on the bench. */
  picked: readonly string[];
  consultation: Consultation | null;
  intent: RowsAsk["intent"];
  today: string;
};

/** Days that units are usually given; the form can set another day. */
const ANSWER_DAYS = 10;

export function rowsAsk(view: View, bench: AssignmentBench, chosen: Chosen): RowsAsk {
  const { board, items } = bench;
  const { consultation, picked } = chosen;
  const put = new Map(consultation?.items.map((item) => [item.milestone, item]));
  const shown = items.filter(({ item }) =>
    consultation ? put.has(item.code) : picked.includes(item.code),
  );
  const words = ownersWords(view.locale, board.organisations);
  const rows = shown.map((row) => {
    const { code } = row.item;
    return { item: code, ...words(put.get(code) ?? row.owners), seen: row.seen.join(" ") };
  });
  const planTitle = inLocale(view.locale, board.plan.titleZh, board.plan.titleEn);
  return {
    plan: view.plan,
    intent: chosen.intent,
    values: {
      rows,
      document: "",
      startsOn: chosen.today,
      title: view.t("assignments.rows.defaultTitle", { plan: planTitle }),
      answerBy: addDays(chosen.today, ANSWER_DAYS),
    },
    subjects: Object.fromEntries(
      shown.map((row) => [row.item.code, subjectOf(view, row, put.get(row.item.code) ?? null)]),
    ),
    units: board.organisations.map(({ nameZh, nameEn }) => inLocale(view.locale, nameZh, nameEn)),
    leaders: board.leaders.map(({ nameZh }) => nameZh),
  };
}

function subjectOf(view: View, { item, owners }: AssignmentItem, put: PutItem | null) {
  const differs =
    put !== null && effectOf({ ...put, supporting: [...put.supporting] }, owners) === "changed";
  return {
    title: titleOf(view, item),
    now: differs ? ownersSentence(view, owners) : null,
    opinions: put === null ? [] : opinionWords(view, put),
  };
}
