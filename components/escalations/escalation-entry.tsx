// One item before leaders: which, whose, how late; the commission's words; the unit's own one click away.
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusLabel } from "@/components/status/status-label";
import { leadName, milestoneHref, titleOf, type View } from "@/components/status/view";
import { CommissionWords } from "./commission-words";
import type { EscalationView } from "./escalation-view";
import { UnitWords } from "./unit-words";

type EscalationEntryProps = {
  view: View;
  number: number;
  escalation: EscalationView;
  children?: ReactNode;
};

export function EscalationEntry({ view, number, escalation, children }: EscalationEntryProps) {
  const { t } = view;
  const { row, item, texts } = escalation;
  return (
    <div className="grid grid-cols-[1.125rem_minmax(0,1fr)] text-sm">
      <span className="n text-ink-3">{number}</span>
      <div className="min-w-0">
        <Link href={milestoneHref(view, item.code)} className="d leading-[1.6] font-semibold">
          {titleOf(view, item)}
        </Link>
        <p className="flex flex-wrap items-baseline gap-x-3 pb-0.5 text-xs leading-[1.7] text-ink-2">
          <span>{leadName(view, item.assessment)}</span>
          <StatusLabel t={t} assessment={item.assessment} />
        </p>
        <CommissionWords view={view} words={row} />
        {texts?.problems ? (
          <div className="no-print">
            <Disclosure summary={t("instructions.escalation.ownWords")}>
              <UnitWords view={view} texts={texts} />
            </Disclosure>
          </div>
        ) : null}
        {children}
      </div>
    </div>
  );
}
