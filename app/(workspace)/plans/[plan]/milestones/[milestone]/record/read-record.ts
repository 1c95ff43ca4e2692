import { notFound } from "next/navigation";
import { getItemRecord, type ItemAct, type ItemRecord } from "@/lib/data/item-record";
import { DomainError } from "@/lib/domain/errors";
import type { ItemRightName } from "@/lib/domain/record/item-rights";
import type { Page } from "@/app/(workspace)/plans/[plan]/read-page";

/** Null for a reader whom the item does not concern. */
export async function readRecord(page: Page, code: string, on: string): Promise<ItemRecord | null> {
  const { actor, plan, now } = page;
  try {
    return await getItemRecord(actor, { plan, code, on, now });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "notFound") notFound();
    if (error.code === "notAllowed") return null;
    throw error;
  }
}

/** How often a person used a right. */
export function timesOf(done: readonly ItemAct[]) {
  return (personId: string, right: ItemRightName): number =>
    done.filter((act) => act.actorId === personId && act.right === right).length;
}
