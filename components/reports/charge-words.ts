import type { ChargeView } from "./work-view";

/** "规划信息科 李四 / 王五": the office, the A post and the B post, as far as they are named. */
export function chargeWords({ office, person, backup }: Omit<ChargeView, "id">): string {
  const people = [person?.displayName, backup?.displayName].filter(Boolean).join(" / ");
  return [office, people].filter(Boolean).join(" ");
}
