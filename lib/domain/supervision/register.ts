// The tabs of the register of notices and its filter by unit, as its address has them.
import { awaitsUnit, isRunning } from "./notice";
import type { NoticeState } from "./notice-transitions";

export const registerTabs = ["open", "late", "draft", "closed", "all"] as const;
export type RegisterTab = (typeof registerTabs)[number];

type Listed = { state: NoticeState; lateDays: number; unit: { code: string } };

/** late: the unit owes an answer and the day is past. all: what was given up as a draft too. */
export function isInRegister({ state, lateDays }: Listed, tab: RegisterTab): boolean {
  switch (tab) {
    case "open":
      return isRunning(state);
    case "late":
      return awaitsUnit(state) && lateDays > 0;
    case "draft":
      return state === "draft";
    case "closed":
      return state === "closed";
    case "all":
      return true;
  }
}

export type RegisterFilter = { tab: RegisterTab; unit: string };

export function readRegisterFilter(query: Readonly<Record<string, string>>): RegisterFilter {
  const tab = registerTabs.find((each) => each === query["state"]) ?? "open";
  return { tab, unit: query["unit"] ?? "" };
}

export function registerParams({ tab, unit }: RegisterFilter): Record<string, string> {
  return { ...(tab === "open" ? {} : { state: tab }), ...(unit ? { unit } : {}) };
}

export function fitsUnit({ unit }: Listed, filter: RegisterFilter): boolean {
  return filter.unit === "" || unit.code === filter.unit;
}
