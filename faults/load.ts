// Many people at work at once, each on items of his own unit, until they are told to stop.
import { FAULT_UNITS, ITEMS_PER_UNIT, LATE_PER_UNIT } from "@/prisma/factories/fault-city";
import {
  contribute,
  type Desk,
  instruct,
  keepFilter,
  Person,
  remind,
  report,
  review,
  sign,
  type Station,
} from "./acts";
import { Browser, Unreached } from "./browser";
import type { Chance } from "./chance";
import { PASSWORD } from "./installation";

type Work = (person: Person) => Promise<void>;
export type Crew = { people: Person[]; works: Map<Person, Work> };

/** Most forms left without an answer are sent again; the others show that what nobody knows of is whole or absent. */
const AGAIN = 0.75;
const PAUSE_MS = 60;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));

const itemsAt = (desk: Desk, station: Station, among: readonly string[]) =>
  among.filter((item) => (desk.stations.get(item) ?? "unit") === station);

async function onOne(
  person: Person,
  items: readonly string[],
  act: (person: Person, item: string) => Promise<void>,
): Promise<void> {
  if (items.length > 0) await act(person, person.chance.pick(items));
  else await pause();
}

/** Two reporters of a unit do not write the same items: what is there last is then known from the journal alone. */
function reporterWork(unit: number, half: number): Work {
  return async (person) => {
    const { desk, chance } = person;
    const here = desk.city.units[unit];
    if (!here) return;
    const own = (items: readonly string[]) => items.filter((_, index) => index % 2 === half);
    if (chance.next() < 0.15) return onOne(person, own(here.supports), contribute);
    await onOne(person, itemsAt(desk, "unit", own(here.items)), report);
  };
}

const everyItem = (desk: Desk) => desk.city.units.flatMap(({ items }) => items);
const late = (desk: Desk) => desk.city.units.flatMap(({ items }) => items.slice(0, LATE_PER_UNIT));

const headWork =
  (unit: number): Work =>
  (person) =>
    onOne(person, itemsAt(person.desk, "head", person.desk.city.units[unit]?.items ?? []), sign);

const reviewerWork: Work = (person) =>
  onOne(person, itemsAt(person.desk, "commission", everyItem(person.desk)), review);

const managerWork: Work = (person) =>
  person.chance.next() < 0.1
    ? keepFilter(person)
    : onOne(person, itemsAt(person.desk, "unit", late(person.desk)), remind);

const leaderWork: Work = (person) =>
  instruct(person, person.chance.pick(person.desk.city.units).code);

/** Everybody of the city, signed in. */
export async function hire(desk: Desk, address: () => string, chance: Chance): Promise<Crew> {
  const works = new Map<Person, Work>();
  const add = (name: string, work: Work) =>
    works.set(new Person(new Browser(name, address), desk, chance.fork(name)), work);
  for (let unit = 0; unit < FAULT_UNITS; unit++) {
    const here = desk.city.units[unit];
    here?.reporters.forEach((name, half) => add(name, reporterWork(unit, half)));
    if (here) add(here.head, headWork(unit));
  }
  for (const name of desk.city.reviewers) add(name, reviewerWork);
  for (const name of desk.city.managers) add(name, managerWork);
  add(desk.city.leader, leaderWork);
  const people = [...works.keys()];
  for (const person of people) await person.browser.signIn(PASSWORD);
  return { people, works };
}

/** Of those without an answer most are tried again, by the same form; what still has no answer stays. */
async function tryAgain(person: Person): Promise<void> {
  for (const pending of person.pending.splice(0)) {
    if (person.chance.next() >= AGAIN) continue;
    await pending.again();
    if (pending.write.state === "sent") person.pending.push(pending);
  }
}

/** More at once would wait for the machine, not for each other. */
const AT_ONCE = 8;

function gate(places: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (act) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Starts them; what comes back stops them and resolves when all have laid down their work. */
export function work({ people, works }: Crew, isUp: () => boolean): () => Promise<void> {
  const stop = new AbortController();
  const inTurn = gate(AT_ONCE);
  const turn = async (person: Person) => {
    try {
      if (stop.signal.aborted) return;
      // What has no answer comes first: nobody does the same again by another form meanwhile.
      if (person.pending.length > 0) await (isUp() ? tryAgain(person) : pause());
      if (person.pending.length > 0) return;
      await works.get(person)?.(person);
    } catch (error) {
      if (!(error instanceof Unreached)) throw error;
    }
  };
  const loops = people.map(async (person) => {
    while (!stop.signal.aborted) {
      await inTurn(() => turn(person));
      if (!isUp()) await pause();
    }
  });
  return async () => {
    stop.abort();
    await Promise.all(loops);
    for (const person of people) await tryAgain(person);
    for (const person of people) person.pending.length = 0;
  };
}

export const ITEMS = FAULT_UNITS * ITEMS_PER_UNIT;
