// The steps of one request, in order.
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import { toLocalMinute } from "@/lib/domain/local-time";
import type { Messages, Translator } from "@/messages";

type EventKey = keyof Messages["deadlines"]["detail"]["event"];

type RequestTrailProps = {
  t: Translator;
  events: readonly { id: string; at: Date; action: string; by: string; reason: string | null }[];
};

const formal = ["deadline.granted", "deadline.refused"];

export function RequestTrail({ t, events }: RequestTrailProps) {
  return (
    <Section title={t("deadlines.detail.timeline")} className="max-w-[44rem]">
      <Timeline
        label={t("deadlines.detail.timeline")}
        ground="paper"
        entries={events.map(({ id, at, action, by, reason }) => ({
          key: id,
          title: t(`deadlines.detail.event.${action.replace(".", "_") as EventKey}`),
          when: toLocalMinute(at),
          dateTime: at.toISOString(),
          tone: formal.includes(action) ? ("formal" as const) : ("dot" as const),
          children: (
            <>
              {by}
              {reason ? (
                <span className="block break-words whitespace-pre-wrap">{reason}</span>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}
