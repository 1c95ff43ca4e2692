// Who may sign for a unit: its heads, and those who stand in for one on certain days.
import "server-only";
import type { Actor } from "../domain/actor";
import { addDays } from "../domain/calendar";
import type { LocalDate } from "../domain/milestone/milestone";
import type { HeldGrant } from "../domain/signoff/deputy";
import { asActor, type ReadTx } from "./as-actor";
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from "./days";
import type { AuditedTx } from "./record-change";

export type Head = { personId: string; name: string };
/** Days are both included. */
export type Deputy = {
  grantId: string;
  personId: string;
  name: string;
  deputyFor: string;
  firstOn: LocalDate;
  lastOn: LocalDate;
};
export type Colleague = { personId: string; name: string };
export type UnitSigners = { heads: Head[]; deputies: Deputy[] };

type Ask = { planId: string; units: readonly string[]; today: LocalDate };

/** By unit: heads in office today, and deputies of today and of days to come. */
export async function readSigners(
  tx: ReadTx | AuditedTx,
  { planId, units, today }: Ask,
): Promise<Map<string, UnitSigners>> {
  const day = fromDay(today);
  const rows = await tx.grant.findMany({
    where: {
      role: "head",
      organisationId: { in: [...units] },
      AND: [
        { OR: [{ planId: null }, { planId }] },
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
      ],
      person: { active: true },
    },
    include: { person: { select: { displayName: true } } },
    orderBy: [{ startsOn: "asc" }, { createdAt: "asc" }],
  });
  const found = new Map<string, UnitSigners>(units.map((id) => [id, { heads: [], deputies: [] }]));
  for (const row of rows) {
    const unit = found.get(row.organisationId ?? "");
    const { personId } = row;
    const name = row.person.displayName;
    if (row.deputyForName === null) {
      if (row.startsOn <= day && !unit?.heads.some((head) => head.personId === personId))
        unit?.heads.push({ personId, name });
    } else if (row.endsOn) {
      unit?.deputies.push({
        grantId: row.id,
        personId,
        name,
        deputyFor: row.deputyForName,
        firstOn: toDay(row.startsOn),
        lastOn: addDays(toDay(row.endsOn), -1),
      });
    }
  }
  return found;
}

/** By unit's code, who may stand in: holds a role there today or later, and does not sign in their own right. */
export async function listColleagues(
  actor: Actor,
  { planId, units, today }: Ask,
): Promise<Map<string, Colleague[]>> {
  const rows = await asActor(actor, (tx) =>
    tx.grant.findMany({
      where: {
        organisation: { code: { in: [...units] } },
        role: { in: ["reporter", "head"] },
        deputyForName: null,
        person: { active: true },
        OR: [{ endsOn: null }, { endsOn: { gt: fromDay(today) } }],
      },
      select: {
        personId: true,
        role: true,
        planId: true,
        organisation: { select: { code: true } },
        person: { select: { displayName: true } },
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return new Map(
    units.map((code) => {
      const held = rows.filter((row) => row.organisation?.code === code);
      const signs = held
        .filter(({ role, planId: of }) => role === "head" && (of === null || of === planId))
        .map((row) => row.personId);
      const others = held.filter((row) => !signs.includes(row.personId));
      const named = others.map((row) => [row.personId, row.person.displayName] as const);
      return [code, [...new Map(named)].map(([personId, name]) => ({ personId, name }))];
    }),
  );
}

/** What an account holds for the unit. */
export async function readHeldGrants(
  tx: ReadTx | AuditedTx,
  { personId, planId, unit }: { personId: string; planId: string; unit: string },
): Promise<HeldGrant[]> {
  const rows = await tx.grant.findMany({
    where: { personId, organisationId: unit, person: { active: true } },
  });
  return rows.map((row) => ({
    role: row.role,
    here: row.planId === null || row.planId === planId,
    deputyFor: row.deputyForName,
    startsOn: toDay(row.startsOn),
    endsOn: toDayOrNull(row.endsOn),
  }));
}

/** Gives the head's right for these days, in the head's place. */
export async function insertDeputy(
  tx: AuditedTx,
  deputy: {
    personId: string;
    planId: string;
    unit: string;
    head: string;
    firstOn: LocalDate;
    lastOn: LocalDate;
    at: Date;
  },
): Promise<string> {
  const { id } = await tx.grant.create({
    data: {
      personId: deputy.personId,
      role: "head",
      organisationId: deputy.unit,
      planId: deputy.planId,
      startsOn: fromDay(deputy.firstOn),
      endsOn: fromDayOrNull(addDays(deputy.lastOn, 1)),
      deputyForName: deputy.head,
      createdAt: deputy.at,
    },
    select: { id: true },
  });
  return id;
}
