// The plan's date, and beside it what was granted or promised since: neither moves the plan's.
import type { Assessment } from "@/lib/domain/milestone/assessment";
import type { Translator } from "@/messages";

type DueDatesProps = { t: Translator; assessment: Assessment };

export function DueDates({ t, assessment }: DueDatesProps) {
  const { dueOn, workingDueOn, rectificationDueOn, rectifications, extensionInForce, asOf } =
    assessment;
  const extended = workingDueOn !== dueOn;
  return (
    <>
      {dueOn}
      {extended ? (
        <span
          title={t("supervision.board.extendedTitle", { on: workingDueOn, dueOn })}
          className={`block text-xs leading-[1.3] ${extensionInForce ? "text-ink-2" : "text-ink-3 line-through"}`}
        >
          {t("supervision.board.extended", { on: workingDueOn })}
        </span>
      ) : null}
      {rectificationDueOn ? (
        <span className="block text-xs leading-[1.3] text-ink-2">
          {t("supervision.board.promised", { on: rectificationDueOn })}
          {rectifications > 1
            ? t("supervision.board.promisedTimes", { count: rectifications })
            : null}
          {rectificationDueOn < asOf ? (
            <b className="ml-1 text-ink">{t("supervision.board.promiseMissed")}</b>
          ) : null}
        </span>
      ) : null}
    </>
  );
}
