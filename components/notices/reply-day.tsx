// The day by which to reply, with the working days that are left or past.
import { Tag } from "@/components/ui/tag";
import { awaitsUnit } from "@/lib/domain/supervision/notice";
import type { Translator } from "@/messages";
import type { ListedNotice } from "./notice-view";

export function ReplyDay({ t, notice }: { t: Translator; notice: ListedNotice }) {
  const { replyBy, state, lateDays, leftDays } = notice;
  if (!awaitsUnit(state)) return replyBy;
  if (lateDays > 0) {
    return (
      <>
        {replyBy} <Tag tone="solid">{t("supervision.register.late", { days: lateDays })}</Tag>
      </>
    );
  }
  return (
    <>
      {replyBy}{" "}
      <span className="text-xs text-ink-3">
        {leftDays > 0
          ? t("supervision.register.left", { days: leftDays })
          : t("supervision.register.today")}
      </span>
    </>
  );
}
