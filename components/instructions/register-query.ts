// What of the register is shown: a state, a unit, an item; all in the address.
import { isOpen } from "@/lib/domain/instruction/instruction";
import type { InstructionRow } from "./instruction-row";

export const registerTabs = ["open", "given", "replied", "closed", "withdrawn", "all"] as const;
export type RegisterTab = (typeof registerTabs)[number];
export type RegisterQuery = { show: RegisterTab; unit: string; item: string };

export function readRegisterQuery(query: Readonly<Record<string, string>>): RegisterQuery {
  const show = registerTabs.find((tab) => tab === query["show"]) ?? "open";
  return { show, unit: query["unit"] ?? "", item: query["item"] ?? "" };
}

export function registerParams({ show, unit, item }: RegisterQuery): Record<string, string> {
  return { ...(show === "open" ? {} : { show }), unit, item };
}

export function isIn({ state }: InstructionRow, tab: RegisterTab): boolean {
  if (tab === "all") return true;
  return tab === "open" ? isOpen(state) : state === tab;
}

export function fitsRegister(row: InstructionRow, { unit, item }: RegisterQuery): boolean {
  return (unit === "" || row.unit === unit) && (item === "" || row.items.includes(item));
}
