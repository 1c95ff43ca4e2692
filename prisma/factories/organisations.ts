import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { day, longAgo, uniqueCode } from "./days";

export type MadeUnit = { id: string; code: string; nameZh: string };

const firstVersion = { sortOrder: 1, effectiveOn: day("2020-01-01"), acceptedAt: longAgo };

export async function insertPlace(db: PrismaClient): Promise<{ id: string; code: string }> {
  const code = uniqueCode("place");
  const { id } = await db.place.create({ data: { code, kind: "city" }, select: { id: true } });
  await db.placeVersion.create({
    data: { placeId: id, nameZh: code, nameEn: code, ...firstVersion },
    select: { id: true },
  });
  return { id, code };
}

/** One department for each name. */
export async function insertUnits<N extends string>(
  db: PrismaClient,
  names: readonly N[],
): Promise<Record<N, MadeUnit>> {
  const units = names.map((name) => {
    const code = uniqueCode(name);
    return [name, { id: randomUUID(), code, nameZh: code }] as const;
  });
  await db.organisation.createMany({
    data: units.map(([, { id, code }]) => ({ id, code, kind: "department" })),
  });
  await db.organisationVersion.createMany({
    data: units.map(([, { id, nameZh }]) => ({
      organisationId: id,
      nameZh,
      nameEn: nameZh,
      ...firstVersion,
    })),
  });
  return Object.fromEntries(units) as Record<N, MadeUnit>;
}
