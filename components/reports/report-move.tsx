"use client";
// One button that moves a report or takes a file off it; a refusal is said beside it.
import { useActionState } from "react";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { detachEvidenceAction, withdrawReportAction } from "@/lib/actions/reports";
import { fill } from "./fill";

const moves = { withdraw: withdrawReportAction, detach: detachEvidenceAction };

type ReportMoveProps = {
  move: keyof typeof moves;
  fields: Readonly<Record<string, string>>;
  label: string;
  errors: Readonly<Record<string, string>>;
  /** Read out where the label alone would not say of what. */
  about?: string;
  look?: { variant?: ButtonVariant; size?: ButtonSize };
};

export function ReportMove({ move, fields, label, errors, about, look }: ReportMoveProps) {
  const [state, action] = useActionState(moves[move], null);
  const refused = state && !state.ok ? fill(errors[state.code] ?? "", state.params) : null;
  return (
    <form action={action} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look} {...(about ? { "aria-label": about } : {})}>
        {label}
      </SubmitButton>
      {refused ? (
        <span role="alert" className="text-sm font-semibold">
          {refused}
        </span>
      ) : null}
    </form>
  );
}
