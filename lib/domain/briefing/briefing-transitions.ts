// The way of a paper: 拟稿 -> 核稿 -> 签发; what was checked may be returned to the draft. Commands, buttons and the page in
// docs read these rows.
import type { Permission } from "../permissions";
import type { Transition } from "../workflow";
import type { BriefingState } from "./briefing";

export type BriefingTransitionName = "edit" | "rebase" | "check" | "return" | "issue";

export type BriefingTransition = Transition<BriefingState, BriefingTransitionName>;

export const briefingTransitions: readonly BriefingTransition[] = [
  {
    name: "edit",
    from: ["drafted"],
    to: "drafted",
    permission: "briefing.draft",
    needsReason: false,
    notify: null,
    audit: "briefing.edited",
  },
  {
    // Onto the issue of its quarter once there is one, else onto what is known now.
    name: "rebase",
    from: ["drafted"],
    to: "drafted",
    permission: "briefing.draft",
    needsReason: false,
    notify: null,
    audit: "briefing.rebased",
  },
  {
    // By another person than the one who wrote last.
    name: "check",
    from: ["drafted"],
    to: "checked",
    permission: "briefing.check",
    needsReason: false,
    notify: null,
    audit: "briefing.checked",
  },
  {
    name: "return",
    from: ["checked"],
    to: "drafted",
    permission: "briefing.check",
    needsReason: true,
    notify: null,
    audit: "briefing.returned",
  },
  {
    name: "issue",
    from: ["checked"],
    to: "issued",
    permission: "briefing.issue",
    needsReason: false,
    notify: null,
    audit: "briefing.issued",
  },
];

/** The row of a transition. */
export function briefingTransition(name: BriefingTransitionName): BriefingTransition {
  const row = briefingTransitions.find((each) => each.name === name);
  if (!row) throw new RangeError(`no transition of a paper: ${name}`);
  return row;
}

type Drafted = { state: BriefingState; writers: readonly (string | null)[] };

export type BriefingMove = { name: BriefingTransitionName; ownWork: boolean };

/** What this person may do with the paper as it stands. `ownWork`: the row is theirs but they wrote what it checks. */
export function movesOf(
  { state, writers }: Drafted,
  personId: string,
  may: (permission: Permission) => boolean,
): BriefingMove[] {
  return briefingTransitions
    .filter((row) => row.from.includes(state) && may(row.permission))
    .map(({ name }) => ({ name, ownWork: name === "check" && writers.includes(personId) }));
}
