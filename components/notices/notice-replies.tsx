// Every round of the reply with what became of it, the newest first.
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { NoticeView } from "./notice-view";

export function NoticeReplies({ view, notice }: { view: View; notice: NoticeView }) {
  const { t } = view;
  const byAt = (name: string | null, at: Date) =>
    t("supervision.notice.byAt", { name: name ?? "", at: toLocalMinute(at) });
  return (
    <Section title={t("supervision.notice.replies")}>
      {notice.replies.length === 0 ? (
        <p className="text-sm text-ink-2">{t("supervision.notice.noReplies")}</p>
      ) : null}
      <ol className="grid gap-4">
        {notice.replies.toReversed().map((reply) => (
          <li key={reply.id} className="border-b border-line pb-3">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <b>{t("supervision.notice.reply", { round: reply.round })}</b>
              <Tag tone={reply.outcome === "pending" ? "dashed" : "outline"}>
                {t(`supervision.notice.outcome.${reply.outcome}`)}
              </Tag>
              <span className="ml-auto text-xs text-ink-3">
                {byAt(reply.repliedBy, reply.repliedAt)}
              </span>
            </p>
            <p className="mt-1 max-w-[44rem] text-sm leading-[1.7] wrap-anywhere whitespace-pre-line">
              {reply.text}
            </p>
            {reply.decidedAt ? (
              <p className="mt-1 border-l-[3px] border-line-strong pl-3 text-sm text-ink-2 wrap-anywhere">
                {reply.reason
                  ? `${t("supervision.notice.sentBackReason", { reason: reply.reason })} `
                  : null}
                <span className="text-xs text-ink-3">{byAt(reply.decidedBy, reply.decidedAt)}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
