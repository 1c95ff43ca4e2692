// What can be done with the notice, from the table; and for the rest, why not, or who does it.
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { isRunning } from "@/lib/domain/supervision/notice";
import { type NoticeMove } from "@/lib/domain/supervision/notice-moves";
import type { NoticeTransitionName } from "@/lib/domain/supervision/notice-transitions";
import { inLocale } from "@/messages";
import { CloseForm } from "./close-form";
import { DecideForm } from "./decide-form";
import { EditForm } from "./edit-form";
import { noticeFormWords } from "./form-words";
import { HandOverForm } from "./hand-over-form";
import type { NoticeView } from "./notice-view";
import { ReplyForm } from "./reply-form";
import { StepForm } from "./step-form";

type NoticeMovesProps = {
  view: View;
  notice: NoticeView;
  moves: readonly NoticeMove[];
  may: { send: boolean; answer: boolean };
};

export function NoticeMoves({ view, notice, moves, may }: NoticeMovesProps) {
  const { t, locale, plan } = view;
  const words = noticeFormWords(locale);
  const ref = { plan, id: notice.id, version: notice.version };
  const can = (name: NoticeTransitionName) =>
    moves.some((move) => move.name === name && move.obstacle === null);
  const running = isRunning(notice.state) && notice.handedOver === null;
  return (
    <Section title={t("supervision.notice.moves")}>
      <div className="grid gap-4">
        {may.send ? (
          <>
            <StepForm name="issue" notice={ref} open={can("issue")} words={words} />
            {can("issue") ? <EditForm notice={ref} saved={notice} words={words} /> : null}
            <StepForm name="withdraw" notice={ref} open={can("withdraw")} words={words} />
            <DecideForm notice={ref} open={can("accept")} words={words} />
          </>
        ) : null}
        {may.answer ? (
          <>
            <StepForm name="acknowledge" notice={ref} open={can("acknowledge")} words={words} />
            <ReplyForm notice={ref} open={can("reply")} words={words} />
          </>
        ) : null}
        {may.send ? (
          <div>
            <CloseForm notice={ref} open={can("close")} words={words} />
            <HandOverForm notice={ref} open={running} words={words} />
          </div>
        ) : null}
        <WhyNot view={view} notice={notice} moves={moves} />
      </div>
    </Section>
  );
}

function WhyNot({ view, notice, moves }: Omit<NoticeMovesProps, "may">) {
  const { t, locale } = view;
  const others = moves.filter((move) => move.obstacle === "right");
  const names = (list: readonly NoticeMove[]) =>
    list.map(({ name }) => t(`supervision.transition.${name}`)).join(t("reviews.separator"));
  const ofCommission = others.filter((move) => move.permission === "notice.send");
  const ofUnit = others.filter((move) => move.permission === "notice.answer");
  return (
    <div className="grid gap-1 border-t border-line pt-2 text-xs leading-[1.6] text-ink-3">
      <p>{t(`supervision.why.${notice.state}`)}</p>
      {ofUnit.length > 0 ? (
        <p>
          {t("supervision.notice.askUnit", {
            unit: inLocale(locale, notice.unit.nameZh, notice.unit.nameEn),
          })}
        </p>
      ) : null}
      {ofCommission.length > 0 ? (
        <p>{t("supervision.notice.askCommission", { moves: names(ofCommission) })}</p>
      ) : null}
    </div>
  );
}
