// What the table of permissions says of a person at an address, and of a marked word in front of them.
import type { UserActor } from "@/lib/domain/actor";
import { can, mayEver, type Subject } from "@/lib/domain/permissions";
import type { RightsCity } from "./rights-city";
import { type Mark, type MarkOf, type MarkRule, marks } from "./rights-marks";
import type { RightsRoute } from "./rights-routes";

/** open: the page or the file. ask: the page that says whom to ask. signIn: sent there, or 401. forbidden: 403. */
export type Outcome = "open" | "ask" | "forbidden" | "gone" | "signIn";

export function subjectOf({ plan, units }: RightsCity, of: MarkOf): Subject {
  const { lead, supporting, other } = units;
  const at = { plan: plan.code };
  const subjects: Record<MarkOf, Subject> = {
    plan: at,
    own: { ...at, lead: lead.code, supporting: [supporting.code] },
    lead: { ...at, lead: lead.code },
    supporting: { ...at, lead: supporting.code },
    others: { ...at, lead: other.code },
  };
  return subjects[of];
}

/** null: signed out. */
export function mayRead(city: RightsCity, who: UserActor | null, mark: Mark): boolean {
  const { any, of }: MarkRule = marks[mark];
  return who !== null && any.some((permission) => can(who, permission, subjectOf(city, of)));
}

/** Which of these may come: a head of another unit is told of a sheet that is not theirs as of one that is not there. */
export function expectedAt(
  city: RightsCity,
  who: UserActor | null,
  { opens, office }: RightsRoute,
): readonly Outcome[] {
  if (opens.to === "everybody") return ["open"];
  if (who === null) return ["signIn"];
  const plan = city.plan.code;
  if (!office && !can(who, "plan.read", { plan })) return ["gone"];
  if (typeof opens.to === "string") return ["open"];
  const subject = subjectOf(city, opens.of);
  const may = opens.to.some((permission) =>
    opens.ever ? mayEver(who, permission, plan) : can(who, permission, subject),
  );
  if (may) return ["open"];
  return opens.else === "gone" ? ["gone", "ask"] : [opens.else];
}
