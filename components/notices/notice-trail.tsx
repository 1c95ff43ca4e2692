// The way of the notice from its own record, oldest first; what is still to come stands last.
import type { View } from "@/components/status/view";
import { Section } from "@/components/ui/section";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import { toLocalMinute } from "@/lib/domain/local-time";
import { awaitsUnit } from "@/lib/domain/supervision/notice";
import type { NoticeView } from "./notice-view";

type Step = { key: string; title: string; at: Date | null; by: string | null; formal?: boolean };

export function NoticeTrail({ view, notice }: { view: View; notice: NoticeView }) {
  const { t } = view;
  const entries = stepsOf(view, notice)
    .flatMap((step) => (step.at ? [{ ...step, at: step.at }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ key, title, at, by, formal }): TimelineEntry => ({
      key,
      title,
      when: toLocalMinute(at),
      dateTime: at.toISOString(),
      tone: formal ? "formal" : "dot",
      children: by,
    }));
  const waiting: TimelineEntry[] =
    awaitsUnit(notice.state) || notice.state === "replied"
      ? [
          {
            key: "waiting",
            title: t(
              awaitsUnit(notice.state)
                ? "supervision.notice.replyBy"
                : "supervision.noticeState.replied",
            ),
            when: notice.replyBy,
            dateTime: notice.replyBy,
            tone: "pending",
          },
        ]
      : [];
  return (
    <Section title={t("supervision.notice.trail")}>
      <Timeline
        label={t("supervision.notice.trail")}
        entries={[...entries, ...waiting]}
        ground="paper"
      />
    </Section>
  );
}

function stepsOf({ t }: View, notice: NoticeView): Step[] {
  const ended = notice.state === "withdrawn" ? "withdraw" : "close";
  const accepted = notice.replies.some((reply) => reply.outcome === "accepted");
  return [
    {
      key: "drafted",
      title: t("supervision.noticeState.draft"),
      at: notice.createdAt,
      by: notice.createdBy,
    },
    {
      key: "issued",
      title: t("supervision.transition.issue"),
      at: notice.issuedAt,
      by: notice.issuedBy,
      formal: true,
    },
    {
      key: "acknowledged",
      title: t("supervision.transition.acknowledge"),
      at: notice.acknowledgedAt,
      by: notice.acknowledgedBy,
    },
    ...notice.replies.flatMap((reply): Step[] => [
      {
        key: `reply-${reply.round}`,
        title: t("supervision.notice.reply", { round: reply.round }),
        at: reply.repliedAt,
        by: reply.repliedBy,
      },
      {
        key: `decided-${reply.round}`,
        title: t(`supervision.transition.${reply.outcome === "accepted" ? "accept" : "sendBack"}`),
        at: reply.decidedAt,
        by: reply.decidedBy,
        formal: true,
      },
    ]),
    {
      key: "handedOver",
      title: t("supervision.notice.handedOver"),
      at: notice.handedOver?.at ?? null,
      by: notice.handedOver?.office ?? null,
      formal: true,
    },
    ...(accepted
      ? []
      : [
          {
            key: "ended",
            title: t(`supervision.transition.${ended}`),
            at: notice.endedAt,
            by: notice.endedBy,
          } satisfies Step,
        ]),
  ];
}
