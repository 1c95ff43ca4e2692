// The items as they were put, with what each unit said and what was made of it; the manager weighs right here.
import { titleOf, nameOf, type ListedItem, type View } from "@/components/status/view";
import { Tag } from "@/components/ui/tag";
import { instantWords } from "@/components/status/instant-words";
import { type PutItem, type Voice, voicesOf } from "@/lib/domain/consultation/consultation";
import { messages } from "@/messages";
import { DecideForm } from "./decide-form";
import { decisionRefusalWords } from "./form-words";
import { decisionWords } from "./opinion-words";
import { ownersSentence } from "./owners-cells";

type PutItemsProps = {
  view: View;
  consultationId: string;
  items: readonly PutItem[];
  known: ReadonlyMap<string, ListedItem>;
  mayDecide: boolean;
};

export function PutItems({ view, consultationId, items, known, mayDecide }: PutItemsProps) {
  const { t } = view;
  return (
    <ul className="border-t border-line-strong">
      {items.map((item) => {
        const listed = known.get(item.milestone);
        return (
          <li
            key={item.id}
            className="grid gap-x-8 gap-y-2 border-b border-line py-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div className="min-w-0 text-sm">
              <p>
                <span className="n mr-2 text-xs text-ink-3">{item.milestone}</span>
                <b>{listed ? titleOf(view, listed) : ""}</b>
              </p>
              <p className="mt-1 text-xs leading-[1.7] text-ink-2">{ownersSentence(view, item)}</p>
            </div>
            <ul className="grid min-w-0 content-start gap-2 text-sm">
              {voicesOf([item]).map((voice) => (
                <VoiceLine key={voice.unit} {...{ view, voice, consultationId, mayDecide }} />
              ))}
            </ul>
          </li>
        );
      })}
      {items.length === 0 ? (
        <li className="py-3 text-sm text-ink-2">{t("assignments.consultation.items.none")}</li>
      ) : null}
    </ul>
  );
}

type VoiceLineProps = Pick<PutItemsProps, "view" | "consultationId" | "mayDecide"> & {
  voice: Voice;
};

function VoiceLine({ view, voice, consultationId, mayDecide }: VoiceLineProps) {
  const { t } = view;
  const { item, unit, answer } = voice;
  const earlier = item.answers.filter((each) => each.unit === unit).length - 1;
  const words = answer
    ? t(`assignments.consultation.verdict.${answer.verdict}`)
    : t("assignments.consultation.silent");
  return (
    <li className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="font-semibold">{nameOf(view, "organisations", unit)}</span>
      <div className="min-w-0">
        <Tag tone={answer ? "outline" : "dashed"}>{words}</Tag>
        {answer ? (
          <span className="ml-2 text-xs text-ink-3">
            {t("assignments.consultation.items.answeredBy", {
              name: answer.answeredBy,
              on: instantWords(answer.answeredAt),
            })}{" "}
            {earlier > 0 ? t("assignments.consultation.items.earlier", { count: earlier }) : null}
          </span>
        ) : null}
        {answer?.verdict === "amend" ? (
          <Amendment {...{ view, answer, consultationId, mayDecide }} />
        ) : null}
      </div>
    </li>
  );
}

type AmendmentProps = Omit<VoiceLineProps, "voice"> & { answer: NonNullable<Voice["answer"]> };

function Amendment({ view, answer, consultationId, mayDecide }: AmendmentProps) {
  const { t, locale, plan } = view;
  const { consultation } = messages[locale].assignments;
  return (
    <>
      <p className="mt-0.5 leading-[1.7] whitespace-pre-line">{answer.comment}</p>
      <p className="text-xs leading-[1.7] text-ink-2">
        <b>{decisionWords(view, answer)}</b>{" "}
        {answer.decidedBy && answer.decidedAt
          ? t("assignments.consultation.items.decidedBy", {
              name: answer.decidedBy,
              on: instantWords(answer.decidedAt),
            })
          : null}
      </p>
      {mayDecide ? (
        <DecideForm
          ask={{
            plan,
            consultationId,
            answerId: answer.id,
            seen: answer.decidedAt?.toISOString() ?? "",
          }}
          before={{ decision: answer.decision ?? "", reason: answer.decisionReason ?? "" }}
          words={{ ...consultation.decide, decision: consultation.decision }}
          refusal={decisionRefusalWords(locale)}
        />
      ) : null}
    </>
  );
}
