// The filters of the register as the address holds them; what is none of them is read as all.
import { type DeadlineState, deadlineStates } from "@/lib/domain/deadline/deadline-transitions";
import { type DeadlineKind, deadlineKinds } from "@/lib/domain/deadline/which-change";

export type RegisterFilter = {
  kind: DeadlineKind | "";
  state: DeadlineState | "";
  unit: string;
};

export function parseFilter(query: Readonly<Record<string, string | undefined>>): RegisterFilter {
  const kind = deadlineKinds.find((each) => each === query["kind"]) ?? "";
  const state = deadlineStates.find((each) => each === query["state"]) ?? "";
  return { kind, state, unit: query["unit"] ?? "" };
}

/** For an address: what is chosen. */
export function filterParams(filter: RegisterFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));
}

type Filtered = { change: { kind: DeadlineKind; state: DeadlineState; unit: string } };

export function applyFilter<E extends Filtered>(
  entries: readonly E[],
  { kind, state, unit }: RegisterFilter,
): E[] {
  return entries.filter(
    ({ change }) =>
      (kind === "" || change.kind === kind) &&
      (state === "" || change.state === state) &&
      (unit === "" || change.unit === unit),
  );
}
