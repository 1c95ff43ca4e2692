// What an entry would change today: the item assessed as it stands and as it would stand. Nothing is saved.
import { minDate } from "../calendar";
import type { Preview } from "../definition/preview";
import { assess } from "../milestone/assess";
import type { AssessAt } from "../milestone/assessment";
import type { MilestoneFacts } from "../milestone/facts";
import type { LocalDate } from "../milestone/milestone";
import type { AmendmentChange } from "./amendment-change";
import type { AmendmentKind } from "./amendment-input";
import { restate } from "./restate";

/** The facts as if the change had been accepted by `knownBy`; one that takes hold later is looked at as if it did. */
function amendedFacts(
  facts: MilestoneFacts,
  change: AmendmentChange,
  { kind, from, at }: { kind: AmendmentKind; from: LocalDate; at: AssessAt },
): MilestoneFacts {
  const titled = facts.definitions.map((each) => ({ ...each, titleZh: "", titleEn: "" }));
  const last = Math.max(...titled.map(({ version }) => version));
  const hold = { kind, from: minDate(from, at.asOf) };
  const made = restate(titled, facts.plan, change, hold).map(({ next }, index) => ({
    ...next,
    version: last + 1 + index,
    acceptedAt: at.knownBy,
  }));
  return { ...facts, definitions: [...facts.definitions, ...made] };
}

/** Both assessments at the same dates. Throws as assess does. */
export function previewAmendment(
  facts: MilestoneFacts,
  change: AmendmentChange,
  hold: { kind: AmendmentKind; from: LocalDate },
  at: AssessAt,
): Preview {
  return {
    now: assess(facts, at),
    after: assess(amendedFacts(facts, change, { ...hold, at }), at),
  };
}
