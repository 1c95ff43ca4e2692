// One round: many people at work, a fault at a moment the seed chooses, everything up again, and the reckoning.
import pg from "pg";
import type { Desk } from "./acts";
import { NOT_SHOWN } from "./answers";
import type { Browser } from "./browser";
import type { Chance } from "./chance";
import { figuresThatDiffer } from "./figures";
import type { Installation } from "./installation";
import { type Crew, work } from "./load";
import { reconcile, type Verdict } from "./reconcile";
import { verifyChain } from "./verify-chain";

export type Fault = "kill -9 of the server" | "immediate stop of PostgreSQL";
export type Round = {
  round: number;
  fault: Fault;
  /** Acknowledged writes before it struck, and writes on their way at that moment. */
  after: number;
  onTheWay: number;
  acknowledged: number;
  unanswered: number;
  refused: number;
  /** Answered by a page that shows neither that it was done nor a refusal. */
  notShown: number;
  tried: number;
  recoverMs: number;
  /** Statuses that a page had while the product was down. */
  meanwhile: string;
  verdict: Verdict;
  chain: string;
  figures: string[];
  seconds: number;
};

const LONGEST_ROUND_MS = 240_000;

async function ask(reader: Browser): Promise<string> {
  try {
    return String((await reader.open("/inbox")).status);
  } catch {
    return "none";
  }
}

/** Strikes, and has everything up again; how long it took. */
async function strike(
  installation: Installation,
  reader: Browser,
  { fault, setUp }: { fault: Fault; setUp: (up: boolean) => void },
) {
  setUp(false);
  if (fault === "kill -9 of the server") await installation.killApp();
  else await installation.stopDatabase();
  // A reader meanwhile, twice: the first may be the one who finds out.
  const meanwhile = [await ask(reader), await ask(reader)].join(", ");
  const start = performance.now();
  await installation.up();
  setUp(true);
  return { recoverMs: Math.round(performance.now() - start), meanwhile };
}

/** The clients' own books are brought in line with the rows: who guessed wrong would only be refused from now on. */
async function learn(desk: Desk, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ code: string; id: string; state: string }>(
    `SELECT m.code, p.id::text, p.state::text FROM "ProgressReport" p
       JOIN "Milestone" m ON m.id = p."milestoneId"`,
  );
  const stations = {
    withHead: "head",
    withCommission: "commission",
    accepted: "accepted",
  } as const;
  for (const { code, id, state } of rows) {
    desk.reports.set(code, id);
    desk.stations.set(code, stations[state as keyof typeof stations] ?? "unit");
  }
}

/** Ids of new reports are looked up while people work, as a list on a page would show them. */
function keepLearning(desk: Desk, url: string): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => undefined);
      try {
        await client.connect();
        await learn(desk, client);
      } catch {
        // It is down just now.
      }
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
  })();
  return () => {
    stop.abort();
    return loop;
  };
}

export async function runRound(
  installation: Installation,
  crew: Crew,
  { desk, chance, fault, writes }: { desk: Desk; chance: Chance; fault: Fault; writes: number },
): Promise<Round> {
  const start = performance.now();
  const { journal, round } = desk;
  const reader = crew.people.at(-1)?.browser;
  if (!reader) throw new Error("There is nobody to read the figures.");
  let isUp = true;
  const stopLearning = keepLearning(desk, installation.adminUrl);
  const stopWork = work(crew, () => isUp);
  const wanted = chance.between(Math.round(writes * 0.3), Math.round(writes * 0.9));
  const isLate = () => performance.now() - start > LONGEST_ROUND_MS;
  await journal.when(() => journal.acknowledged(round) >= wanted || isLate());
  await new Promise((resolve) => setTimeout(resolve, chance.between(0, 120)));
  const after = journal.acknowledged(round);
  const onTheWay = journal.unanswered(round).length;
  const struck = await strike(installation, reader, { fault, setUp: (up) => (isUp = up) });
  await journal.when(() => journal.acknowledged(round) >= writes || isLate());
  await stopWork();
  await stopLearning();
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    const own = journal.writes.filter((write) => write.round === round);
    return {
      round,
      fault,
      after,
      onTheWay,
      ...struck,
      acknowledged: journal.acknowledged(round),
      unanswered: journal.unanswered(round).length,
      refused: own.filter(({ state }) => state === "refused").length,
      notShown: own.filter(({ told }) => told === NOT_SHOWN).length,
      tried: own.filter(({ tries }) => tries > 1).length,
      verdict: await reconcile(client, journal),
      chain: await verifyChain(client),
      figures: await figuresThatDiffer(reader, desk.city.plan, client),
      seconds: Math.round((performance.now() - start) / 1000),
    };
  } finally {
    await learn(desk, client);
    await client.end();
  }
}
