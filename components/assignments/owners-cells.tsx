// The units of an item in words, and how they stand.
import { nameOf, listWords, type View } from "@/components/status/view";
import { Tag } from "@/components/ui/tag";
import type { Owners } from "@/lib/domain/assignment/owners";
import { type BenchRow, stateOf } from "./bench-query";

export function unitWords(view: View, codes: readonly string[]): string {
  return listWords(
    view,
    codes.map((code) => nameOf(view, "organisations", code)),
  );
}

export function leadWords(view: View, lead: string | null): string {
  return lead === null ? view.t("assignments.state.none") : nameOf(view, "organisations", lead);
}

/** 已确认 with its day and, on hover, its paper; what follows on a later day stands beside. */
export function OwnersState({
  view,
  owners,
  next,
}: { view: View } & Pick<BenchRow, "owners" | "next">) {
  const { t } = view;
  const state = stateOf(owners);
  const paper = owners.document
    ? t("assignments.history.document", { document: owners.document })
    : undefined;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Tag tone={state === "confirmed" ? "outline" : "dashed"} {...(paper ? { title: paper } : {})}>
        {t(`assignments.state.${state}`)}
      </Tag>
      {owners.since && state === "confirmed" ? (
        <span className="n text-xs text-ink-3">
          {t("assignments.table.since", { on: owners.since })}
        </span>
      ) : null}
      {next ? (
        <span className="text-xs text-ink-2">
          {t("assignments.table.next", { on: next.startsOn, lead: leadWords(view, next.lead) })}
        </span>
      ) : null}
    </span>
  );
}

/** As one reads it aloud: 市卫生健康局 牵头，配合：…. */
export function ownersSentence(
  view: View,
  { lead, supporting, leaderInCharge }: Pick<Owners, "lead" | "supporting" | "leaderInCharge">,
): string {
  const { t } = view;
  const words = [
    lead === null
      ? t("assignments.history.noLead")
      : t("assignments.history.entry", { lead: nameOf(view, "organisations", lead) }),
    ...(supporting.length > 0
      ? [t("assignments.history.supporting", { units: unitWords(view, supporting) })]
      : []),
    ...(leaderInCharge ? [t("assignments.history.leader", { name: leaderInCharge })] : []),
  ];
  return words.join(t("assignments.between"));
}
