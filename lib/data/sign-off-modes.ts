// How each unit signs and who answers for it. A setting is a row; the last one counts.
import "server-only";
import type { Actor } from "../domain/actor";
import type { LocalDate } from "../domain/milestone/milestone";
import type { Permission } from "../domain/permissions";
import {
  gapOf,
  modeOf,
  type SignSetting,
  type SigningGap,
  type UnitSignMode,
} from "../domain/signoff/sign-mode";
import { DomainError } from "../domain/errors";
import { asActor, type ReadTx } from "./as-actor";
import type { PlanBoard } from "./plan-board";
import type { AuditedTx } from "./record-change";
import { getVisiblePlan, mustBeAllowed } from "./scope";
import { readSigners, type UnitSigners } from "./signers";

export type SettingRecord = SignSetting & { id: string; setAt: Date; setByName: string };

/** The unit by its code, on a plan the actor sees, once the right holds. Throws notFound or notAllowed. */
export async function getSigningUnit(
  tx: ReadTx | AuditedTx,
  actor: Actor,
  ask: { plan: string; unit: string; permission: Permission },
) {
  const plan = await getVisiblePlan(tx, actor, ask.plan);
  const unit = await tx.organisation.findUnique({
    where: { code: ask.unit },
    select: {
      id: true,
      code: true,
      versions: { orderBy: { effectiveOn: "desc" }, take: 1, select: { nameZh: true } },
    },
  });
  if (!unit) throw new DomainError("notFound");
  const subject = { plan: plan.code, lead: unit.code, supporting: [] };
  mustBeAllowed(actor, ask.permission, subject);
  const name = unit.versions[0]?.nameZh ?? unit.code;
  return { plan, unit: { id: unit.id, code: unit.code, name }, subject };
}

/** Until this transaction ends nobody else changes who signs for the unit. */
export async function lockSigning(tx: AuditedTx, organisationId: string): Promise<void> {
  const key = `signing ${organisationId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** The setting in force; null while nobody has set one. */
export async function findSetting(
  tx: ReadTx | AuditedTx,
  organisationId: string,
): Promise<SettingRecord | null> {
  const settings = await readSettings(tx, [organisationId]);
  return settings.get(organisationId) ?? null;
}

async function readSettings(
  tx: ReadTx | AuditedTx,
  organisationIds: readonly string[],
): Promise<Map<string, SettingRecord>> {
  const rows = await tx.signOffMode.findMany({
    where: { organisationId: { in: [...organisationIds] } },
    orderBy: { acceptedAt: "asc" },
  });
  return new Map(
    rows.map(({ organisationId, id, mode, ...row }) => [
      organisationId,
      {
        id,
        mode: mode === "paper" ? "paper" : "online",
        responsible: row.responsible,
        responsiblePost: row.responsiblePost,
        setAt: row.acceptedAt,
        setByName: row.setByName,
      },
    ]),
  );
}

/** Sets the way from now on. Of two within one tick of the clock the later one still counts. */
export async function insertSetting(
  tx: AuditedTx,
  setting: SignSetting & {
    organisationId: string;
    before: SettingRecord | null;
    author: { id: string | null; name: string };
    at: Date;
  },
): Promise<string> {
  const { organisationId, mode, responsible, responsiblePost, before, author, at } = setting;
  const next = (before?.setAt.getTime() ?? 0) + 1;
  const { id } = await tx.signOffMode.create({
    data: {
      organisationId,
      mode,
      responsible,
      responsiblePost,
      acceptedAt: new Date(Math.max(at.getTime(), next)),
      setById: author.id,
      setByName: author.name,
    },
    select: { id: true },
  });
  return id;
}

export type UnitSigning = UnitSigners & {
  code: string;
  nameZh: string;
  nameEn: string;
  mode: UnitSignMode;
  setting: SettingRecord | null;
  gap: SigningGap | null;
};

/** How these units sign on the plan, in the official order. What the actor may see of it is asked by the page. */
export async function listUnitSigning(
  actor: Actor,
  board: Pick<PlanBoard, "plan" | "organisations">,
  ask: { codes: readonly string[]; today: LocalDate },
): Promise<UnitSigning[]> {
  return asActor(actor, async (tx) => {
    const units = await tx.organisation.findMany({
      where: { code: { in: [...ask.codes] } },
      select: { id: true, code: true },
    });
    const ids = units.map(({ id }) => id);
    const settings = await readSettings(tx, ids);
    const signers = await readSigners(tx, { planId: board.plan.id, units: ids, today: ask.today });
    return board.organisations.flatMap(({ code, nameZh, nameEn }): UnitSigning[] => {
      const id = units.find((unit) => unit.code === code)?.id;
      if (id === undefined) return [];
      const setting = settings.get(id) ?? null;
      const { heads, deputies } = signers.get(id) ?? { heads: [], deputies: [] };
      const today = deputies.filter(({ firstOn }) => firstOn <= ask.today).length;
      const gap = gapOf(setting, heads.length + today);
      return [{ code, nameZh, nameEn, heads, deputies, mode: modeOf(setting), setting, gap }];
    });
  });
}
