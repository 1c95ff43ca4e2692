// The steps the table offers this reader now, with why one is not to be had; else whose turn it is.
import { AskForm } from "@/components/deadlines/ask-form";
import { DecideForm } from "@/components/deadlines/decide-form";
import { formWords } from "@/components/deadlines/form-words";
import { HeadForm } from "@/components/deadlines/head-form";
import { WithdrawForm } from "@/components/deadlines/withdraw-form";
import type { View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { DeadlineDetail } from "@/lib/data/deadline-register";
import { addDays, maxDate } from "@/lib/domain/calendar";
import { approvalLevel } from "@/lib/domain/deadline/approval";
import { latestDate } from "@/lib/domain/deadline/check-change";
import {
  type DeadlineTransitionName,
  deadlineTransitions,
} from "@/lib/domain/deadline/deadline-transitions";
import { rolesWith } from "@/lib/domain/permissions";
import { transitionsFrom } from "@/lib/domain/workflow";

type ChangeMovesProps = { view: View; detail: DeadlineDetail; today: string };

export function ChangeMoves(props: ChangeMovesProps) {
  const { view, detail, today } = props;
  const { t, locale } = view;
  const { change, steps } = detail;
  const next = transitionsFrom(deadlineTransitions, change.state);
  if (next.length === 0) return null;
  const words = formWords(locale);
  const at = { changeId: change.id, version: change.version };
  const step = (name: DeadlineTransitionName) => steps.find((each) => each.name === name);
  const why = (name: DeadlineTransitionName) => {
    const obstacle = step(name)?.why;
    return obstacle ? t(`deadlines.obstacle.${obstacle}`) : null;
  };
  const turn = next.filter(({ name }) => name !== "withdraw");
  const roles = [...new Set(turn.flatMap(({ permission }) => rolesWith(permission)))];
  const waiting = roles.map((role) => t(`domain.role.${role}`)).join(t("reviews.separator"));
  return (
    <Section title={t("deadlines.detail.moves")} className="no-print">
      <div className="grid max-w-[44rem] gap-5">
        {step("sign") ? <HeadForm {...at} mayNotSign={why("sign")} words={words} /> : null}
        {step("grant") ? <Decision {...props} why={why} /> : null}
        {step("resend") ? (
          <AskForm
            mode="resend"
            kind={change.kind}
            fields={{ changeId: change.id, expectedVersion: String(change.version) }}
            defaults={{
              askedOn: change.askedOn,
              reason: change.reason ?? "",
              remedy: change.remedy ?? "",
            }}
            days={daysOf(detail, today)}
            words={words}
          />
        ) : null}
        {turn.some(({ name }) => step(name)) ? null : (
          <p className="text-sm text-ink-2">{t("deadlines.detail.waitsFor", { roles: waiting })}</p>
        )}
        {step("withdraw") ? <WithdrawForm {...at} words={words} /> : null}
      </div>
    </Section>
  );
}

function daysOf({ change, item, planEndsOn }: DeadlineDetail, today: string) {
  return {
    after: maxDate(change.fromOn, today),
    latest: latestDate({ dueOn: item.assessment.dueOn, planEndsOn }),
  };
}

type DecisionProps = ChangeMovesProps & { why: (name: DeadlineTransitionName) => string | null };

function Decision({ view, detail, today, why }: DecisionProps) {
  const { t, locale } = view;
  const { change, item, nth, seniorApprovalFrom, steps } = detail;
  const own = steps.find(({ name }) => name === "refuse")?.why;
  if (own) return <Note tone="ink">{t(`deadlines.obstacle.${own}`)}</Note>;
  const senior =
    approvalLevel({ kind: change.kind, nth: nth ?? 1 }, seniorApprovalFrom) === "senior"
      ? t("deadlines.step.seniorText", { nth: nth ?? 1, from: seniorApprovalFrom })
      : null;
  const after = [change.fromOn, item.assessment.dueOn, addDays(today, -1)].reduce((a, b) =>
    maxDate(a, b),
  );
  return (
    <DecideForm
      change={change}
      after={after}
      senior={senior}
      mayNotGrant={why("grant")}
      words={formWords(locale)}
    />
  );
}
