// How the notice stands: to whom, until when, who acknowledged it, and where else it went.
import type { View } from "@/components/status/view";
import { nameOf } from "@/components/status/view";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { toLocalDate } from "@/lib/domain/calendar";
import { toLocalMinute } from "@/lib/domain/local-time";
import { inLocale } from "@/messages";
import type { ListedNotice } from "./notice-view";
import { ReplyDay } from "./reply-day";

export function NoticeFacts({ view, notice }: { view: View; notice: ListedNotice }) {
  return <DefinitionList rows={rowsOf(view, notice)} />;
}

function rowsOf(view: View, notice: ListedNotice): Definition[] {
  const { t, locale } = view;
  const { unit, answering, issuedAt, acknowledgedAt, handedOver, endedAt } = notice;
  const name = inLocale(locale, unit.nameZh, unit.nameEn);
  const successors = answering.filter((code) => code !== unit.code);
  const on = (day: Date) => toLocalDate(day);
  return [
    {
      term: t("supervision.notice.to"),
      detail: name,
      note:
        successors.length > 0
          ? t("supervision.notice.standsFor", {
              unit: name,
              successors: successors
                .map((code) => nameOf(view, "organisations", code))
                .join(t("reviews.separator")),
            })
          : null,
    },
    {
      term: t("supervision.register.columns.state"),
      detail: <b>{t(`supervision.noticeState.${notice.state}`)}</b>,
    },
    { term: t("supervision.notice.replyBy"), detail: <ReplyDay t={t} notice={notice} /> },
    {
      term: t("supervision.register.columns.issuedOn"),
      detail: issuedAt
        ? t("supervision.notice.issued", { name: notice.issuedBy ?? "", on: on(issuedAt) })
        : t("supervision.notice.drafted", { name: notice.createdBy, on: on(notice.createdAt) }),
    },
    ...(issuedAt
      ? [
          {
            term: t("supervision.transition.acknowledge"),
            detail: acknowledgedAt
              ? t("supervision.notice.acknowledged", {
                  name: notice.acknowledgedBy ?? "",
                  at: toLocalMinute(acknowledgedAt),
                })
              : t("supervision.notice.notAcknowledged"),
          },
        ]
      : []),
    ...(handedOver
      ? [
          {
            term: t("supervision.notice.handedOver"),
            detail: t("supervision.notice.handedOverText", {
              office: handedOver.office,
              number: handedOver.number,
              on: on(handedOver.at),
            }),
          },
        ]
      : []),
    ...(endedAt
      ? [
          {
            term: t("supervision.register.columns.ended"),
            detail: t(
              notice.state === "withdrawn"
                ? "supervision.notice.withdrawn"
                : "supervision.notice.ended",
              { name: notice.endedBy ?? "", on: on(endedAt) },
            ),
            note: notice.endReason
              ? t("supervision.notice.endReason", { reason: notice.endReason })
              : null,
          },
        ]
      : []),
  ];
}
