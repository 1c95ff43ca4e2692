// The connection is cut while a change is being committed: the person is told the truth, sends the same form again, and
// it is there once.
import type pg from "pg";
import { instruct, keepFilter, Person, remind, report } from "./acts";
import type { Cut, CutProxy } from "./cut-proxy";
import { reconcile, type Verdict } from "./reconcile";
import type { Chance } from "./chance";
import type { Crew } from "./load";

export type CutTrial = { cut: Cut; kind: string; first: string; tries: number; end: string };

const SHUT_MS = 2_500;
const MOST_TRIES = 10;

const find = (crew: Crew, name: string): Person => {
  const found = crew.people.find(({ browser }) => browser.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};

/** An act that makes something new, or one that writes over what is there. */
async function actOnce(crew: Crew, chance: Chance): Promise<Person> {
  const { city, stations } = (crew.people[0] as Person).desk;
  const unit = chance.between(0, city.units.length - 1);
  const own = city.units[unit];
  const kind = chance.pick(["remind", "filter", "instruct", "save"] as const);
  const who = {
    remind: city.managers[0],
    filter: own?.head,
    instruct: city.leader,
    save: own?.reporters[0],
  };
  const person = find(crew, who[kind] ?? "");
  const items = (own?.items ?? []).filter(
    (item, index) => index % 2 === 0 && (stations.get(item) ?? "unit") === "unit",
  );
  if (kind === "filter") await keepFilter(person);
  if (kind === "instruct") await instruct(person, own?.code ?? "");
  if (kind === "remind") await remind(person, own?.items[0] ?? "");
  if (kind === "save") await report(person, items[0] ?? "");
  return person;
}

/** Each way of cutting in turn. */
const cuts: readonly Cut[] = [
  { at: "heard", shutMs: SHUT_MS },
  { at: "lost", shutMs: SHUT_MS },
  { at: "heard", shutMs: 0 },
  { at: "lost", shutMs: 0 },
];

async function trial(
  crew: Crew,
  proxy: CutProxy,
  { chance, cut }: { chance: Chance; cut: Cut },
): Promise<CutTrial | null> {
  const { journal } = (crew.people[0] as Person).desk;
  const before = journal.writes.length;
  const struck = new AbortController();
  void proxy.cut(cut).then(() => struck.abort());
  for (let tries = 0; !struck.signal.aborted && tries < MOST_TRIES; tries++) {
    const person = await actOnce(crew, chance);
    const write = journal.writes.at(-1);
    if (!struck.signal.aborted || !write || journal.writes.length === before) continue;
    const first = write.state === "acknowledged" ? write.state : `${write.state}: ${write.told}`;
    const pending = person.pending.splice(0);
    const deadline = Date.now() + 30_000;
    while (write.state === "sent" && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      for (const each of pending) await each.again();
    }
    return { cut, kind: write.kind, first, tries: write.tries, end: write.state };
  }
  return null;
}

export async function cutTrials(
  crew: Crew,
  proxy: CutProxy,
  { chance, trials, client }: { chance: Chance; trials: number; client: pg.Client },
): Promise<{ trials: CutTrial[]; verdict: Verdict; unsettled: number }> {
  const done: CutTrial[] = [];
  for (let at = 0; at < trials; at++) {
    const cut = cuts[at % cuts.length] as Cut;
    const one = await trial(crew, proxy, { chance, cut });
    if (one) done.push(one);
  }
  const verdict = await reconcile(client, (crew.people[0] as Person).desk.journal);
  const unsettled = done.filter(({ end }) => end !== "acknowledged").length;
  return { trials: done, verdict, unsettled };
}
