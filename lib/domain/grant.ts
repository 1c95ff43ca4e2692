// Which grants may stand side by side (product.md 2, Grant).
import type { FieldFault } from "./errors";
import type { LocalDate } from "./milestone/milestone";
import { administratorRoles, type Role } from "./permissions";

export type GrantSpan = { role: Role; startsOn: LocalDate; endsOn: LocalDate | null };
export type GrantAsk = GrantSpan & { organisation: string | null; plan: string | null };

const unitRoles: readonly Role[] = ["reporter", "head"];

const overlaps = (a: GrantSpan, b: GrantSpan) =>
  (a.endsOn === null || b.startsOn < a.endsOn) && (b.endsOn === null || a.startsOn < b.endsOn);

const isAdministrator = (role: Role) => administratorRoles.includes(role);

/** Administrator roles exclude each other and all others on any day; the same role twice is no harm. */
export function excludesEachOther(a: GrantSpan, b: GrantSpan): boolean {
  return (
    a.role !== b.role && (isAdministrator(a.role) || isAdministrator(b.role)) && overlaps(a, b)
  );
}

/** What is wrong with a grant to a person who holds these already. */
export function findGrantFaults(ask: GrantAsk, held: readonly GrantSpan[]): FieldFault[] {
  const faults: FieldFault[] = [];
  const excluding = held.find((grant) => excludesEachOther(ask, grant));
  if (excluding) faults.push({ field: "role", code: "excluded", params: { role: excluding.role } });
  if (unitRoles.includes(ask.role) && ask.organisation === null) {
    faults.push({ field: "organisation", code: "required" });
  }
  if (isAdministrator(ask.role) && (ask.organisation !== null || ask.plan !== null)) {
    faults.push({ field: "role", code: "noScope" });
  }
  if (ask.endsOn !== null && ask.endsOn <= ask.startsOn) {
    faults.push({ field: "endsOn", code: "beforeStart" });
  }
  return faults;
}
