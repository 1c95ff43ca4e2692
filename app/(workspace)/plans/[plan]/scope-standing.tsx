// Beside the sentence of a scope: its equation, its index, what waits for the commission, and what is not in it yet.
import { CompletionIndex } from "@/components/plans/completion-index";
import { OnTheCommission } from "@/components/plans/on-the-commission";
import { CountsEquation } from "@/components/status/counts-equation";
import { opens } from "@/components/status/opens";
import { hrefTo, type View } from "@/components/status/view";
import type { ScopeBoard } from "@/lib/data/overview";

type ScopeStandingProps = { view: View; scoped: ScopeBoard; note: string | null };

export function ScopeStanding({ view, scoped, note }: ScopeStandingProps) {
  const { scope, items } = scoped;
  if (scope === null) return null;
  const assessments = items.map((item) => item.assessment);
  return (
    <div className="mt-3 grid gap-2">
      <CountsEquation view={view} items={assessments} scope={scope} />
      {items.length > 0 && (scope.kind === "area" || scope.kind === "task") ? (
        <CompletionIndex view={view} items={assessments} scope={scope} />
      ) : null}
      <OnTheCommission view={view} items={assessments} scope={scope} />
      {note ? <p className="text-xs text-ink-3">{note}</p> : null}
      <Suggested view={view} scoped={scoped} />
    </div>
  );
}

/** Of a unit: what it is only suggested to lead, which is the commission's account until confirmed. */
function Suggested({ view, scoped: { board, scope } }: Omit<ScopeStandingProps, "note">) {
  if (scope?.kind !== "unit") return null;
  const suggested = board.items.filter(
    ({ assessment }) => assessment.lead === scope.code && assessment.suggestedOwner,
  );
  if (suggested.length === 0) return null;
  return (
    <p className="text-xs text-ink-2">
      {view.t.rich("overview.scope.suggested", {
        count: suggested.length,
        link: opens(hrefTo(view, "milestones", { lead: scope.code })),
      })}
    </p>
  );
}
