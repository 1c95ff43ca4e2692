// Units by their codes, with the name that is newest: for records that freeze it.
import "server-only";
import type { ReadTx } from "./as-actor";
import type { AuditedTx } from "./record-change";

export type Unit = { id: string; code: string; nameZh: string; nameEn: string };

/** By code; unknown codes are left out. */
export async function readUnits(
  tx: ReadTx | AuditedTx,
  codes: readonly string[],
): Promise<Map<string, Unit>> {
  const rows = await tx.organisation.findMany({
    where: { code: { in: [...codes] } },
    select: {
      id: true,
      code: true,
      versions: {
        orderBy: { effectiveOn: "desc" },
        take: 1,
        select: { nameZh: true, nameEn: true },
      },
    },
  });
  return new Map(
    rows.map(({ versions: [name], ...unit }) => [
      unit.code,
      { ...unit, nameZh: name?.nameZh ?? unit.code, nameEn: name?.nameEn ?? unit.code },
    ]),
  );
}
