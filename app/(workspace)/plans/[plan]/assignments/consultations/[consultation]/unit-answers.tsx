// What one unit is asked, with the form in which it answers.
import { AnswerForm } from "@/components/assignments/answer-form";
import type { AskedItem } from "@/components/assignments/answer-item";
import { decisionRefusalWords } from "@/components/assignments/form-words";
import { decisionWords } from "@/components/assignments/opinion-words";
import { ownersSentence } from "@/components/assignments/owners-cells";
import { instantWords } from "@/components/status/instant-words";
import { nameOf, titleOf, type ListedItem, type View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import type { Consultation } from "@/lib/data/consultations";
import { answerOf, concernedUnits, type PutItem } from "@/lib/domain/consultation/consultation";
import { messages } from "@/messages";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

type UnitAnswersProps = {
  page: Page;
  view: View;
  consultation: Consultation;
  known: ReadonlyMap<string, ListedItem>;
  unit: string;
};

export function UnitAnswers({ page, view, consultation, known, unit }: UnitAnswersProps) {
  const { t, locale } = view;
  const own = consultation.items.filter((item) => concernedUnits(item).includes(unit));
  if (own.length === 0) return null;
  const items = own.map((item) => askedItem(view, item, unit, known));
  const left = items.filter((item) => item.last === null).length;
  const open = consultation.closedAt === null;
  const { answer, verdict } = messages[locale].assignments.consultation;
  const lead = !open
    ? t("assignments.consultation.answer.leadClosed")
    : left > 0
      ? t("assignments.consultation.answer.lead", { count: items.length, left })
      : t("assignments.consultation.answer.leadDone", { count: items.length });
  return (
    <Section
      title={t("assignments.consultation.answer.title", {
        unit: nameOf(view, "organisations", unit),
      })}
      note={lead}
    >
      <AnswerForm
        ask={{ plan: page.plan, consultationId: consultation.id, unit, open }}
        items={items}
        words={{ ...answer, verdict }}
        refusal={decisionRefusalWords(locale)}
      />
    </Section>
  );
}

function askedItem(
  view: View,
  item: PutItem,
  unit: string,
  known: UnitAnswersProps["known"],
): AskedItem {
  const { t } = view;
  const listed = known.get(item.milestone);
  const answer = answerOf(item, unit);
  return {
    code: item.milestone,
    title: listed ? titleOf(view, listed) : "",
    put: ownersSentence(view, item),
    part: item.lead === unit ? "lead" : "supporting",
    last: answer && {
      verdict: answer.verdict,
      comment: answer.comment,
      by: t("assignments.consultation.answer.last", {
        name: answer.answeredBy,
        on: instantWords(answer.answeredAt),
      }),
      decision: answer.decision ? decisionWords(view, answer) : null,
    },
  };
}
