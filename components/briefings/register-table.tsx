// The quarters with their brief and bulletin: how each stands, who did the last step, and the way to draft one.
import { instantWords } from "@/components/status/instant-words";
import { exportHref, hrefTo, type View } from "@/components/status/view";
import { ExportLink } from "@/components/status/export-link";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { type BriefingKind, briefingKinds } from "@/lib/domain/briefing/briefing";
import { toLocalDate } from "@/lib/domain/calendar";
import type { PeriodKind } from "@/lib/domain/period/period-state";
import { periodName } from "@/messages/periods";
import type { BriefingView } from "./briefing-view";
import { briefingFormWords } from "./form-words";
import { DraftForm } from "./move-forms";

export type ListedQuarter = {
  code: string;
  kind: PeriodKind;
  endsOn: string;
  issuedAt: Date | null;
  papers: Readonly<Record<BriefingKind, BriefingView | null>>;
};
type RegisterTableProps = { view: View; quarters: readonly ListedQuarter[]; mayDraft: boolean };

export function BriefingRegister({ view, quarters, mayDraft }: RegisterTableProps) {
  const { t } = view;
  return (
    <DataTable caption={t("briefings.register.caption")} phone="list" density="base">
      <TableHead>
        <HeadCell>{t("briefings.register.quarter")}</HeadCell>
        <HeadCell>{t("briefings.register.basis")}</HeadCell>
        {briefingKinds.map((kind) => (
          <HeadCell key={kind}>{t(`briefings.kind.${kind}`)}</HeadCell>
        ))}
      </TableHead>
      <tbody>
        {quarters.map((quarter) => (
          <Row key={quarter.code}>
            <Cell rowHead phone="title" className="align-top whitespace-nowrap sm:py-2.5">
              {periodName(t, quarter)}
            </Cell>
            <Cell muted phone="meta" className="align-top whitespace-nowrap sm:py-2.5">
              {quarter.issuedAt
                ? `${t("briefings.register.issued")} ${instantWords(quarter.issuedAt)}`
                : t("briefings.register.live")}
            </Cell>
            {briefingKinds.map((kind) => (
              // What stands in it names the kind itself.
              <Cell key={kind} phone="meta" className="align-top max-sm:pt-1 sm:py-2.5">
                <PaperCell view={view} quarter={quarter} kind={kind} mayDraft={mayDraft} />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

type PaperCellProps = {
  view: View;
  quarter: ListedQuarter;
  kind: BriefingKind;
  mayDraft: boolean;
};

function PaperCell({ view, quarter, kind, mayDraft }: PaperCellProps) {
  const { t, locale, plan } = view;
  const paper = quarter.papers[kind];
  if (!paper) {
    if (!mayDraft) return <span className="text-ink-3">{t("common.dash")}</span>;
    const label = t("briefings.register.open", { kind });
    const asked = { plan, period: quarter.code, kind };
    return <DraftForm asked={asked} label={label} words={briefingFormWords(locale)} />;
  }
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={hrefTo(view, `briefs/${paper.id}`)} className="lnk font-semibold max-sm:py-3">
          {t(`briefings.kind.${kind}`)}
        </Link>
        <Tag tone={paper.state === "issued" ? "solid" : "dashed"}>
          {t(`briefings.state.${paper.state}`)}
        </Tag>
        {paper.state === "issued" ? (
          <ExportLink href={exportHref(view, `briefs/${paper.id}`, { format: "pdf" })}>
            PDF
          </ExportLink>
        ) : null}
      </p>
      <p className="text-xs text-ink-3">{stepWords(view, paper)}</p>
    </div>
  );
}

function stepWords({ t }: View, { issued, checked, drafted }: BriefingView): string {
  if (issued)
    return t("briefings.register.signed", { name: issued.signatory, on: toLocalDate(issued.at) });
  if (checked) return t("briefings.register.checked", { name: checked.by });
  return t("briefings.register.drafted", { name: drafted.by });
}
