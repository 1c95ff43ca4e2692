// Whose item it is inside the unit (product.md 6): 责任科室 and 经办人, an A and a B post; passed on, and back.
export type ChargeInForce = {
  id: string;
  office: string;
  personId: string | null;
  backupId: string | null;
};

export const chargeFilters = ["all", "mine", "office"] as const;
export type ChargeFilter = (typeof chargeFilters)[number];

/** What the address asks for; anything else is all of the unit. */
export function toChargeFilter(text: string | undefined): ChargeFilter {
  return chargeFilters.find((filter) => filter === text) ?? "all";
}

const holds = (charge: ChargeInForce, personId: string) =>
  charge.personId === personId || charge.backupId === personId;

/** The offices a person works in: those of the items in his or her charge. */
export function officesOf(charges: readonly ChargeInForce[], personId: string): Set<string> {
  return new Set(
    charges.flatMap((charge) =>
      charge.office !== "" && holds(charge, personId) ? charge.office : [],
    ),
  );
}

/** An item in nobody's charge belongs to every reporter of the unit. */
export function isInFilter(
  charge: ChargeInForce | null,
  filter: ChargeFilter,
  reader: { personId: string; offices: ReadonlySet<string> },
): boolean {
  if (filter === "all" || charge === null) return true;
  const unheld = charge.personId === null && charge.backupId === null;
  const mine = holds(charge, reader.personId) || (unheld && charge.office === "");
  if (filter === "mine") return mine;
  return mine || reader.offices.has(charge.office);
}

/** To whom an item may be given back: the last holder before the present one who is still at work in the unit. */
export function previousHolder(
  charges: readonly { personId: string | null; endedAt: Date | null }[],
  current: string | null,
  present: ReadonlySet<string>,
): string | null {
  const before = charges
    .filter((row) => row.endedAt !== null && row.personId !== null && row.personId !== current)
    .toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0));
  const person = before.find((row) => row.personId !== null && present.has(row.personId));
  return person?.personId ?? null;
}
