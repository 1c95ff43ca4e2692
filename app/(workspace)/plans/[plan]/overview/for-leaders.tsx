// What asks for a leader: what the commission puts before them, then their own instructions until answered.
import { Coordination } from "@/components/escalations/coordination";
import { OpenInstructions } from "@/components/instructions/open-instructions";
import type { View } from "@/components/status/view";
import type { Overview } from "@/lib/data/overview";
import { toLocalDate } from "@/lib/domain/calendar";
import { can } from "@/lib/domain/permissions";
import type { Page } from "../read-page";

type ForLeadersProps = { page: Page; view: View; overview: Overview };

export function ForLeaders({ page, view, overview }: ForLeadersProps) {
  const { actor, plan, dates } = page;
  const { escalations, escalatedLater, instructions } = overview;
  const on = toLocalDate(instructions.knownBy);
  return (
    <>
      <Coordination
        view={view}
        escalations={escalations}
        later={{ count: escalatedLater, live: page.live }}
        mayMark={dates.live && can(actor, "escalation.mark", { plan })}
      />
      <OpenInstructions view={view} rows={instructions.rows} on={on === dates.asOf ? null : on} />
    </>
  );
}
