// What the components of an item's definition are given: versions and yearly targets with their papers.
import type { Definition } from "@/lib/domain/milestone/facts";
import type { LocalDate } from "@/lib/domain/milestone/milestone";

export type StandingVersion = Definition & { document: string | null };

export type StandingPoint = {
  on: LocalDate;
  value: number | string;
  state: "suggested" | "confirmed";
  document: string | null;
  effectiveOn: LocalDate;
  acceptedAt: Date;
};
