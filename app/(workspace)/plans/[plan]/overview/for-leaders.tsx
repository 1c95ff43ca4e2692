// What asks for a leader: what the commission puts before them, and their own instructions until answered.
import { Coordination } from "@/components/escalations/coordination";
import { OpenInstructions } from "@/components/instructions/open-instructions";
import type { View } from "@/components/status/view";
import type { Overview } from "@/lib/data/overview";
import { toLocalDate } from "@/lib/domain/calendar";
import { can } from "@/lib/domain/permissions";
import type { Page } from "../read-page";

type ForLeadersProps = { page: Page; view: View; overview: Overview };

export function PutBeforeLeaders({ page, view, overview }: ForLeadersProps) {
  const { actor, plan, dates } = page;
  const { escalations, escalatedLater } = overview;
  return (
    <Coordination
      view={view}
      escalations={escalations}
      later={{ count: escalatedLater, live: page.live }}
      mayMark={dates.live && can(actor, "escalation.mark", { plan })}
    />
  );
}

export function Instructed({ page, view, overview: { instructions } }: ForLeadersProps) {
  const on = toLocalDate(instructions.knownBy);
  return (
    <OpenInstructions
      view={view}
      rows={instructions.rows}
      on={on === page.dates.asOf ? null : on}
    />
  );
}
