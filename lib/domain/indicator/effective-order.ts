// What replaces something by a document takes effect no earlier than what it replaces.
import type { FieldFault } from "../errors";
import type { LocalDate } from "../milestone/milestone";

/** Of two the one effective last counts (product.md 4): an earlier day would leave the replaced one in force for good. */
export function orderFaults(
  effectiveOn: LocalDate,
  earlier: readonly { effectiveOn: LocalDate }[],
): FieldFault[] {
  const newest = earlier.map((each) => each.effectiveOn).reduce((a, b) => (a > b ? a : b), "");
  return effectiveOn < newest
    ? [{ field: "effectiveOn", code: "beforeNewest", params: { day: newest } }]
    : [];
}
