// Calls a command as everybody and compares with the one table: who has no right is told so and changes nothing, before
// anything else about the record is told; who has it is never refused for want of it.
import { asActor } from "@/lib/data/as-actor";
import { readPlanKept } from "@/lib/data/plan-kept";
import { getVisiblePlan } from "@/lib/data/scope";
import { type Actor, systemActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { can, type Subject } from "@/lib/domain/permissions";
import type { Scene } from "@/prisma/factories/plan";
import { type CommandName, type CommandRight, commands } from "../registry";
import { db } from "../report/report-scene.fixture";
import { type Arranged, everybodyAt, type Installation, type Somebody } from "./everybody.fixture";

type Held = Extract<CommandRight, { of: string }>;

function subjectOf({ plan, lead, supporting }: Scene, of: Held["of"]): Subject {
  const at = { plan: plan.code };
  const subjects: Record<Held["of"], Subject> = {
    item: { ...at, lead: lead.code, supporting: [supporting.code] },
    lead: { ...at, lead: lead.code },
    supporting: { ...at, lead: supporting.code },
    plan: at,
    office: { plan: null },
  };
  return subjects[of];
}

/** What the table says of somebody: may, or the codes with which a refusal may come. */
function expectedOf(right: CommandRight, arranged: Arranged, who: Somebody): "may" | string[] {
  const { scene, except = [] } = arranged;
  const onPlan = can(who.actor, "plan.read", { plan: scene.plan.code });
  if (right.asks === "job") return ["notAllowed"];
  if (right.asks === "own")
    return who.name === "reporter" ? "may" : ["notFound", "notAllowed", "conflict"];
  const subject = subjectOf(scene, right.of);
  const may = right.asks.some((permission) => can(who.actor, permission, subject));
  if (may && !except.includes(who.name)) return "may";
  if (right.of === "office" || right.blind) return ["notAllowed"];
  if (!onPlan) return ["notFound"];
  return right.hidden ? ["notFound", "notAllowed"] : ["notAllowed"];
}

async function outcomeOf({ call }: Arranged, actor: Actor): Promise<string> {
  try {
    await call(actor as never);
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Every row of every table by its last writer: two that are equal have nothing changed between them. */
async function stateOfRecords(): Promise<string> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const sums = tables.map(
    ({ name }) => `(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM ${name})`,
  );
  const [row] = await db.$queryRawUnsafe<{ state: string }[]>(
    `SELECT concat_ws(',', ${sums.join(", ")}) AS state`,
  );
  return row?.state ?? "";
}

/** What servers keep of the plan in memory, with the revision by which they keep it. */
async function keptOf({ plan }: Scene): Promise<{ revision: number; content: string }> {
  const job = systemActor("rights", "rights");
  return asActor(job, async (tx) => {
    const head = await getVisiblePlan(tx, job, plan.code);
    return { revision: head.revision, content: JSON.stringify(await readPlanKept(tx, head)) };
  });
}

/** A few at a time: refusals do not get into each other's way. */
async function allOf<T, R>(many: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < many.length; from += 6) {
    done.push(...(await Promise.all(many.slice(from, from + 6).map(work))));
  }
  return done;
}

export type Compared = { calls: number; differences: string[] };

export async function compare(
  name: CommandName,
  arranged: Arranged,
  installation: Installation,
): Promise<Compared> {
  const right = commands[name];
  const everybody = await everybodyAt(arranged.scene, installation);
  const differences: string[] = [];
  const trying = everybody.filter(({ actor }) => !arranged.people || actor.kind === "user");
  const asked = trying.map((who) => ({ who, expected: expectedOf(right, arranged, who) }));
  const refused = asked.flatMap(({ who, expected }) =>
    expected === "may" ? [] : [{ who, expected }],
  );
  const allowed = asked.filter((each) => each.expected === "may");
  const before = await stateOfRecords();
  const answers = await allOf(refused, ({ who }) => outcomeOf(arranged, who.actor));
  for (const [index, { who, expected }] of refused.entries()) {
    const outcome = answers[index] ?? "";
    if (!expected.includes(outcome))
      differences.push(`${name} as ${who.name}: ${outcome}, not ${expected.join(" or ")}`);
  }
  if ((await stateOfRecords()) !== before)
    differences.push(`${name}: somebody refused changed something`);
  const outcomes: string[] = [];
  let was = await keptOf(arranged.scene);
  for (const { who } of allowed) {
    const outcome = await outcomeOf(arranged, who.actor);
    outcomes.push(outcome);
    if (outcome === "done") {
      const is = await keptOf(arranged.scene);
      if (was.revision === is.revision && was.content !== is.content)
        differences.push(`${name} changes what is kept of a plan and raises no revision`);
      was = is;
    }
    if (["notAllowed", "notFound"].includes(outcome))
      differences.push(`${name} as ${who.name}: ${outcome}, but the table says they may`);
  }
  if (!outcomes.includes("done") && !arranged.undone)
    differences.push(`${name}: nobody could do it (${outcomes.join(", ")})`);
  // Once it is done and its state another, the answer to those without the right is still the same.
  for (const { who, expected } of refused.filter((_, index) => index % 3 === 0)) {
    const outcome = await outcomeOf(arranged, who.actor);
    if (!expected.includes(outcome) && !(right.asks === "own" && outcome !== "done"))
      differences.push(`${name} afterwards as ${who.name}: ${outcome}, not ${expected.join(", ")}`);
  }
  const again = Math.ceil(refused.length / 3);
  return { calls: asked.length + again, differences };
}
