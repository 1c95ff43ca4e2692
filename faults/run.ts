// Nothing is lost: the built product under load, killed and stopped at moments a seed chooses, and everything that was
// acknowledged is there, once. npm run test:faults -- [--seed N] [--rounds N] [--writes N] [--trials N] [--json FILE]
// Needs a build (npm run build). Ends with 1 at any difference.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { ROOT } from "@/scripts/lib/steps.mjs";
import type { Desk } from "./acts";
import { type Chance, chance } from "./chance";
import { cutProxy } from "./cut-proxy";
import { type CutTrial, cutTrials } from "./cut";
import { type FullDisk, fullDisk, wasGood } from "./full-disk";
import { type Installation, install } from "./installation";
import { Journal } from "./journal";
import { type Crew, hire } from "./load";
import { type OrderlyStop, orderlyStop, wasOrderly } from "./orderly-stop";
import type { Verdict } from "./reconcile";
import { type Fault, type Round, runRound } from "./round";
import { isWhole } from "./verify-chain";

const KILLS = 10;
const STOPS = 5;

function faultsOf(rounds: number, from: Chance): Fault[] {
  const all: Fault[] = Array.from({ length: KILLS + STOPS }, (_, index) =>
    index % 3 === 2 ? "immediate stop of PostgreSQL" : "kill -9 of the server",
  );
  const order = all.map((fault) => ({ fault, at: from.next() })).sort((a, b) => a.at - b.at);
  return [...order, ...order].slice(0, rounds).map(({ fault }) => fault);
}

const wrongs = ({ lost, doubled, half }: Verdict) => [
  ...lost.map((each) => `lost: ${each}`),
  ...doubled.map((each) => `doubled: ${each}`),
  ...half.map((each) => `half: ${each}`),
];

function print(round: Round): void {
  const { verdict } = round;
  const cells = [
    `${round.round}`.padStart(2),
    round.fault.padEnd(28),
    `after ${round.after} (${round.onTheWay} on the way)`.padEnd(27),
    `acknowledged ${round.acknowledged}`,
    `unanswered ${round.unanswered}`,
    `refused ${round.refused}`,
    `not shown ${round.notShown}`,
    `sent again ${round.tried}`,
    `found ${verdict.found}`,
    `lost ${verdict.lost.length}`,
    `doubled ${verdict.doubled.length}`,
    `half ${verdict.half.length}`,
    `up in ${round.recoverMs} ms`,
    `a page meanwhile ${round.meanwhile}`,
    `chain ${round.chain}`,
    `figures ${round.figures.length === 0 ? "equal" : round.figures.join(", ")}`,
    `${round.seconds} s`,
  ];
  console.log(cells.join(" | "));
  for (const wrong of wrongs(verdict)) console.log(`   ${wrong}`);
}

const isGood = ({ verdict, chain, figures }: Round) =>
  wrongs(verdict).length === 0 && isWhole(chain) && figures.length === 0;

type Told = {
  seed: number;
  rounds: Round[];
  cuts: CutTrial[];
  stop: OrderlyStop;
  disk: FullDisk | null;
  good: boolean;
};

async function cutPhase(
  installation: Installation,
  crew: Crew,
  at: { chance: Chance; trials: number },
) {
  const proxy = await cutProxy(installation.databasePort);
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    await installation.killApp();
    installation.databaseAt(proxy.port);
    await installation.up();
    const done = await cutTrials(crew, proxy, { ...at, client });
    for (const { cut, kind, first, tries, end } of done.trials) {
      const shut = cut.shutMs > 0 ? `, then nobody through for ${cut.shutMs} ms` : "";
      console.log(
        `cut, commit ${cut.at}${shut} | ${kind} | told: ${first} | sent ${tries} times | ${end}`,
      );
    }
    for (const wrong of wrongs(done.verdict)) console.log(`   ${wrong}`);
    return done;
  } finally {
    await client.end();
    await installation.killApp();
    await proxy.close();
    installation.databaseAt(installation.databasePort);
    await installation.up();
  }
}

async function stopPhase(installation: Installation, crew: Crew, desk: Desk): Promise<OrderlyStop> {
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    const stop = await orderlyStop(installation, crew, { desk, client, writes: 20 });
    console.log(
      `SIGTERM | ended with ${stop.code} in ${stop.seconds.toFixed(1)} s | ` +
        `${stop.answered} of ${stop.onTheWay} on the way were answered, ` +
        `${stop.doneUnheard} of the others done`,
    );
    for (const wrong of wrongs(stop.verdict)) console.log(`   ${wrong}`);
    return stop;
  } finally {
    await client.end();
  }
}

async function diskPhase(installation: Installation, crew: Crew): Promise<FullDisk> {
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    const disk = await fullDisk(crew, installation.folder, client);
    if ("skipped" in disk) console.log(`full disk: skipped, ${disk.skipped}`);
    else {
      const { refusedAfter, told, reads, writesAfter, verdict } = disk;
      console.log(
        `full disk | refused after ${refusedAfter} | told: ${told} | a page meanwhile ${reads} | ` +
          `written once there is room ${writesAfter} of 5`,
      );
      for (const wrong of wrongs(verdict)) console.log(`   ${wrong}`);
    }
    return disk;
  } finally {
    await client.end();
  }
}

async function runAll(
  installation: Installation,
  options: { seed: number; rounds: number; writes: number; trials: number },
): Promise<Told> {
  const from = chance(options.seed);
  const [stations, reports] = [new Map(), new Map()];
  const desk: Desk = {
    city: installation.city,
    journal: new Journal(),
    round: 0,
    stations,
    reports,
  };
  const crew = await hire(desk, () => installation.address, from.fork("people"));
  console.log(`${crew.people.length} people signed in`);
  const rounds: Round[] = [];
  for (const fault of faultsOf(options.rounds, from.fork("faults"))) {
    desk.round += 1;
    const at = { desk, fault, writes: options.writes, chance: from.fork(`round ${desk.round}`) };
    const done = await runRound(installation, crew, at);
    rounds.push(done);
    print(done);
  }
  desk.round += 1;
  const cut = await cutPhase(installation, crew, {
    chance: from.fork("cuts"),
    trials: options.trials,
  });
  desk.round += 1;
  const stop = await stopPhase(installation, crew, desk);
  desk.round += 1;
  const disk = await diskPhase(installation, crew);
  const diskGood = wasGood(disk) && ("skipped" in disk || wrongs(disk.verdict).length === 0);
  const cutGood = cut.unsettled === 0 && wrongs(cut.verdict).length === 0;
  const stopGood = wasOrderly(stop) && wrongs(stop.verdict).length === 0;
  const good = rounds.every(isGood) && cutGood && stopGood && diskGood;
  return { seed: options.seed, rounds, cuts: cut.trials, stop, disk, good };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1_000_000) },
      rounds: { type: "string", default: String(KILLS + STOPS) },
      writes: { type: "string", default: "200" },
      trials: { type: "string", default: "12" },
      json: { type: "string" },
    },
  });
  if (!fs.existsSync(path.join(ROOT, ".next/BUILD_ID"))) {
    console.error("There is no build to test: npm run build");
    return 1;
  }
  const [seed, rounds, writes, trials] = [
    values.seed,
    values.rounds,
    values.writes,
    values.trials,
  ].map(Number);
  const start = performance.now();
  console.log(`seed ${seed}`);
  const installation = await install();
  const end = () => void installation.down().finally(() => process.exit(1));
  process.once("SIGINT", end).once("SIGTERM", end);
  try {
    const options = {
      seed: seed ?? 0,
      rounds: rounds ?? 0,
      writes: writes ?? 0,
      trials: trials ?? 0,
    };
    const told = await runAll(installation, options);
    if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(told, null, 2)}\n`);
    const acknowledged = told.rounds.reduce((sum, round) => sum + round.acknowledged, 0);
    const took = Math.round((performance.now() - start) / 1000);
    console.log(
      `${told.good ? "Nothing lost" : "DIFFERENCES"}: ${told.rounds.length} rounds, ${acknowledged} acknowledged writes, seed ${seed}, ${took} s`,
    );
    return told.good ? 0 : 1;
  } finally {
    await installation.down();
  }
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error);
  process.exit(1);
}
