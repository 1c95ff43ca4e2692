// Tries at a secret, counted on the database in its own time, so that several servers count as one. A try is counted
// before it is judged: many at once are all counted.
import "server-only";
import {
  FREE_TRIES,
  FREE_TRIES_OF_ADDRESS,
  FREE_TRIES_OF_STRANGERS,
  REMEMBERED_SECONDS,
  waitSeconds,
} from "../domain/account/lock-rule";
import { DomainError } from "../domain/errors";
import { throughFaults } from "./database-faults";
import { database } from "./db";

/** What is guessed at, and by whom. */
export type Try = {
  /** password: at the sign-in page; code: its second step; own: one's own password or code, asked for again. */
  at: "password" | "code" | "own";
  /** Name or id of the account, known here or not. */
  name: string;
  address: string | null;
  /** This browser has signed in as `name` before: strangers at the same name do not shut it out. */
  knownDevice: string | null;
};

type Counter = { key: string; free: number };

const PREFIX = "tries";
const nameOf = (name: string) => name.normalize("NFKC").toLowerCase().slice(0, 100);
const ofName = ({ at, name }: Pick<Try, "at" | "name">) => `${PREFIX}|${at}|${nameOf(name)}|`;

/** The address first: one that tries many names is stopped before it shuts out any of them. */
function countersOf(given: Try): Counter[] {
  const { address, knownDevice } = given;
  const byAddress = { key: `${PREFIX}-address|${address}`, free: FREE_TRIES_OF_ADDRESS };
  const caller = knownDevice === null ? `address ${address ?? ""}` : `device ${knownDevice}`;
  const byCaller = { key: `${ofName(given)}${caller}`, free: FREE_TRIES };
  const byStrangers = { key: `${ofName(given)}strangers`, free: FREE_TRIES_OF_STRANGERS };
  return [
    ...(address === null ? [] : [byAddress]),
    byCaller,
    ...(knownDevice === null ? [byStrangers] : []),
  ];
}

const gateOf = (key: string) => `gate|${key}`;

async function countOne(key: string): Promise<number> {
  const [row] = await database().$queryRaw<{ points: number }[]>`
    INSERT INTO "RateLimit" AS r (key, points, expire)
    VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${REMEMBERED_SECONDS}))
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= clock_timestamp() THEN 1 ELSE r.points + 1 END,
      expire = clock_timestamp() + make_interval(secs => ${REMEMBERED_SECONDS})
    RETURNING points`;
  return row?.points ?? 1;
}

async function takeBack(keys: readonly string[]): Promise<void> {
  await database().rateLimit.updateMany({
    where: { key: { in: [...keys] }, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

/** Of many at once one passes and shuts the gate behind it; the others learn how many seconds it stays shut. */
async function passGate(key: string, seconds: number): Promise<number> {
  const passed = await database().$executeRaw`
    INSERT INTO "RateLimit" AS r (key, points, expire)
    VALUES (${gateOf(key)}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
    ON CONFLICT (key) DO UPDATE SET expire = excluded.expire WHERE r.expire <= clock_timestamp()`;
  if (passed > 0) return 0;
  const [row] = await database().$queryRaw<{ left: number }[]>`
    SELECT ceil(extract(epoch FROM expire - clock_timestamp()))::int AS "left"
      FROM "RateLimit" WHERE key = ${gateOf(key)}`;
  return Math.max(row?.left ?? 1, 1);
}

/** Counts this try. Throws tooManyAttempts {minutes} while the caller, the name or the address has to wait. */
export function countTry(given: Try): Promise<void> {
  return throughFaults(false, (progress) => {
    progress.asked = true; // counted twice it would be two tries
    return countWith(given);
  });
}

async function countWith(given: Try): Promise<void> {
  const counted: string[] = [];
  for (const { key, free } of countersOf(given)) {
    const tries = await countOne(key);
    counted.push(key);
    const wait = waitSeconds(tries, free);
    const left = wait > 0 ? await passGate(key, wait) : 0;
    if (left > 0) {
      await takeBack(counted);
      throw new DomainError("tooManyAttempts", { params: { minutes: Math.ceil(left / 60) } });
    }
  }
}

/** It was right: the caller starts anew, and this try was none of the address's nor of the strangers'. */
export async function forgetTries(given: Try): Promise<void> {
  const keys = countersOf(given).map(({ key }) => key);
  const own = keys.filter((key) => /\|(address|device) [^|]*$/.test(key));
  await deleteKeys(own);
  await takeBack(keys.filter((key) => !own.includes(key)));
}

async function deleteKeys(keys: readonly string[]): Promise<void> {
  const all = keys.flatMap((key) => [key, gateOf(key)]);
  await database().rateLimit.deleteMany({ where: { key: { in: all } } });
}

/** Opens the account's doors to everybody again, and forgets what has run out. For an administrator. */
export async function unlockName(account: { id: string; name: string }): Promise<void> {
  const starts = [
    ofName({ at: "password", name: account.name }),
    ofName({ at: "code", name: account.id }),
    ofName({ at: "own", name: account.id }),
  ].flatMap((start) => [start, gateOf(start)]);
  await database().rateLimit.deleteMany({
    where: { OR: starts.map((start) => ({ key: { startsWith: start } })) },
  });
  await database().$executeRaw`DELETE FROM "RateLimit" WHERE expire < clock_timestamp()`;
}

/** Whole minutes until somebody strange to the account may try again; 0: now. For an administrator. */
export async function lockedMinutes(account: { id: string; name: string }): Promise<number> {
  const starts = [
    gateOf(ofName({ at: "password", name: account.name })),
    gateOf(ofName({ at: "code", name: account.id })),
    gateOf(ofName({ at: "own", name: account.id })),
  ];
  const rows = await database().rateLimit.findMany({
    where: { OR: starts.map((start) => ({ key: { startsWith: start } })) },
    select: { key: true },
  });
  if (rows.length === 0) return 0;
  const keys = rows.map(({ key }) => key);
  const [row] = await database().$queryRaw<{ left: number | null }[]>`
    SELECT ceil(max(extract(epoch FROM expire - clock_timestamp())) / 60)::int AS "left"
      FROM "RateLimit" WHERE key = ANY(${keys}) AND expire > clock_timestamp()`;
  return row?.left ?? 0;
}
