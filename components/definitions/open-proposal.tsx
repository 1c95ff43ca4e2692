// An open proposal: who proposed it and why, what stands beside it, what confirming would change, and the decision.
import type { ReactNode } from "react";
import type { View } from "@/components/status/view";
import { Note } from "@/components/ui/note";
import { toLocalDate } from "@/lib/domain/calendar";
import type { Preview } from "@/lib/domain/definition/preview";
import type { DefinitionContent } from "@/lib/domain/definition/proposal";
import type { FieldFault } from "@/lib/domain/errors";
import { contentPartWords, effectRows } from "@/messages/definition-words";
import { ConfirmProposalForm, RefuseProposalForm, WithdrawProposalForm } from "./decide-forms";
import { EffectTable } from "./effect-table";
import { faultsAt, formWords } from "./form-words";

export type ProposalView = {
  proposal: {
    id: string;
    content: DefinitionContent;
    document: string;
    note: string;
    proposedAt: Date;
    proposedByName: string;
  };
  stale: boolean;
  faults: readonly FieldFault[];
  preview: Preview | null;
};

type OpenProposalProps = {
  view: View;
  open: ProposalView;
  comparison: ReactNode;
  may: { confirm: boolean; withdraw: boolean };
  /** The page's own address, to come back to. */
  back: string;
  today: string;
};

export function OpenProposal({ view, open, comparison, may, back, today }: OpenProposalProps) {
  const { t, locale } = view;
  const { proposal, stale, preview } = open;
  const words = formWords(locale);
  const decide = { proposalId: proposal.id, back, words };
  const blocked = stale || open.faults.length > 0;
  return (
    <article className="border-b border-line py-3 last:border-b-0" aria-labelledby={proposal.id}>
      <h3 id={proposal.id} className="text-md">
        {contentPartWords(t, proposal.content)}
      </h3>
      <ProposalHead view={view} proposal={proposal} />
      <div className="mt-3 grid gap-4">
        {comparison}
        <Blocked view={view} open={open} words={words} />
        {preview && !blocked ? (
          <EffectTable words={words.effect} rows={effectRows(t, preview)} />
        ) : null}
        {may.confirm ? (
          <div className="no-print grid gap-6 sm:grid-cols-2">
            {blocked ? null : (
              <ConfirmProposalForm {...decide} document={proposal.document} today={today} />
            )}
            <RefuseProposalForm {...decide} />
          </div>
        ) : null}
        {may.withdraw ? (
          <div className="no-print">
            <WithdrawProposalForm {...decide} />
          </div>
        ) : null}
      </div>
    </article>
  );
}

function ProposalHead({
  view: { t },
  proposal,
}: {
  view: View;
  proposal: ProposalView["proposal"];
}) {
  const { document, note, proposedByName, proposedAt } = proposal;
  return (
    <div className="text-sm text-ink-2">
      <p>
        {t("definitions.detail.proposedBy", { name: proposedByName, on: toLocalDate(proposedAt) })}
        {document ? (
          <span className="ml-3">{t("definitions.detail.proposedDocument", { document })}</span>
        ) : null}
      </p>
      {note ? (
        <p className="whitespace-pre-wrap">{t("definitions.detail.note", { note })}</p>
      ) : null}
    </div>
  );
}

function Blocked({
  view: { t },
  open,
  words,
}: {
  view: View;
  open: ProposalView;
  words: ReturnType<typeof formWords>;
}) {
  if (open.stale) return <Note tone="ink">{t("definitions.detail.stale")}</Note>;
  if (open.faults.length === 0) return null;
  const fields = [...new Set(open.faults.map(({ field }) => field))];
  const faults = fields.flatMap((field) => faultsAt({ fields: open.faults }, field, words));
  return (
    <Note tone="ink">
      {t("definitions.detail.notNow", { faults: [...new Set(faults)].join("") })}
    </Note>
  );
}
