// What stands before leaders, in their order, with what the manager may do about each.
import { EscalationEntry } from "./escalation-entry";
import type { EscalationView } from "./escalation-view";
import { EndForm } from "./end-form";
import { escalationFormWords } from "./form-words";
import { OrderForm } from "./order-form";
import { WordsForm } from "./words-form";
import { titleOf, type View } from "@/components/status/view";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { toLocalDate } from "@/lib/domain/calendar";
import { SHOWN_TO_LEADERS } from "@/lib/domain/escalation/check-escalation";
import { statusWords } from "@/messages/words";

type StandingListProps = {
  view: View;
  standing: readonly EscalationView[];
  /** Items whose matter is over: done or struck out of the plan. */
  over: ReadonlySet<string>;
  mayMark: boolean;
};

export function StandingList({ view, standing, over, mayMark }: StandingListProps) {
  const { t } = view;
  return (
    <ol>
      {standing.map((escalation, index) => {
        const { row, item, since } = escalation;
        return (
          <li key={row.id} className="border-b border-line py-3">
            {index === SHOWN_TO_LEADERS ? (
              <p className="pb-2 text-xs text-ink-3">{t("instructions.escalation.beyond")}</p>
            ) : null}
            <EscalationEntry view={view} number={index + 1} escalation={escalation}>
              <p className="pt-1 text-xs text-ink-3">
                {t("instructions.escalation.since", {
                  on: toLocalDate(since),
                  by: row.markedByName,
                })}
              </p>
              {over.has(item.code) ? (
                <div className="pt-1">
                  <Note tone="yellow">
                    {t("instructions.escalation.over", { status: statusWords(t, item.assessment) })}
                  </Note>
                </div>
              ) : null}
              {mayMark ? (
                <Manage view={view} escalation={escalation} ways={waysOf(index, standing.length)} />
              ) : null}
            </EscalationEntry>
          </li>
        );
      })}
    </ol>
  );
}

type Direction = "up" | "down";

function waysOf(index: number, count: number): Direction[] {
  return [
    ...(index > 0 ? (["up"] as const) : []),
    ...(index < count - 1 ? (["down"] as const) : []),
  ];
}

type ManageProps = { view: View; escalation: EscalationView; ways: readonly Direction[] };

function Manage({ view, escalation: { row, item }, ways }: ManageProps) {
  const { t, locale, plan } = view;
  const words = escalationFormWords(t, locale);
  const title = titleOf(view, item);
  return (
    <div className="no-print pt-1 sm:grid sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <div>
        <Disclosure summary={t("instructions.escalation.reword")}>
          <WordsForm
            plan={plan}
            of={{ kind: "reword", escalationId: row.id, words: row }}
            text={t("instructions.escalation.rewordText")}
            submit={t("instructions.escalation.rewordSubmit")}
            done=""
            words={words}
          />
        </Disclosure>
        <EndForm
          plan={plan}
          escalationId={row.id}
          labels={{
            summary: t("instructions.escalation.end"),
            text: t("instructions.escalation.endText"),
            reason: t("instructions.escalation.endReason"),
            submit: t("instructions.escalation.endSubmit"),
          }}
          words={words}
        />
      </div>
      {ways.length > 0 ? (
        <OrderForm
          plan={plan}
          escalationId={row.id}
          ways={ways.map((direction) => ({
            direction,
            label: t(`instructions.escalation.${direction}`),
            name: t(`instructions.escalation.${direction}Of`, { title }),
          }))}
          words={words}
        />
      ) : null}
    </div>
  );
}
