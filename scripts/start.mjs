// npm start: from whatever state this folder is in to a product that answers. Only `node:` and our own
// modules without packages may be imported up here, since there may be no packages yet.
import { openDataFolder } from "./lib/data-folder.mjs";
import {
  assertNodeVersion,
  ensureBuild,
  ensurePackages,
  ensurePrismaClient,
} from "./lib/prepare.mjs";
import { commandOf, isAlive, isPortFree } from "./lib/processes.mjs";
import { readSettings } from "./lib/settings.mjs";
import { PlainFailure, runMain, secondsSince, step, stopRunning } from "./lib/steps.mjs";
import { startWebServer } from "./lib/web-server.mjs";
import { startWorker } from "./lib/worker-process.mjs";

const started = performance.now();

/** What Next answers when it is asked to end (SIGINT, SIGTERM) and does: no failure. */
const ENDED_ON_REQUEST = [0, 130, 143];

function assertAlone(data) {
  const { pid, address } = data.state.running ?? {};
  const isOther = pid !== undefined && pid !== process.pid;
  if (isOther && isAlive(pid) && commandOf(pid).includes("start.mjs")) {
    throw new PlainFailure(
      `It is running already: ${address} (process ${pid}, data in ${data.folder}).`,
    );
  }
}

async function assertPortFree(port) {
  if (await isPortFree(port)) return;
  throw new PlainFailure(
    `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
  );
}

async function openDatabase(settings, data) {
  // Loaded only now: these need the packages.
  if (settings.production) {
    const { openProductionDatabase } = await import("./lib/production-database.mjs");
    return openProductionDatabase(settings.production);
  }
  const { openDemoDatabase } = await import("./lib/demo-database.mjs");
  return openDemoDatabase(data);
}

/** Resolves when the user or the system asks us to end. */
function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        stopRunning();
        resolve();
      });
    }
  });
}

function announce(settings, database) {
  for (const line of database.announce) console.log(line);
  console.log(`\nLuoshi 落实 is ready: ${settings.address} (${secondsSince(started)})\n`);
}

async function serve(settings, database, stopRequest) {
  const child = { ...settings, env: { NEXTAUTH_URL: settings.address, ...database.env } };
  const web = startWebServer(child);
  let worker;
  try {
    const ready = web.waitForHealth().then(() => true);
    if (await Promise.race([ready, stopRequest])) {
      worker = startWorker(child);
      announce(settings, database);
    }
    await Promise.race([web.exited, stopRequest]);
  } finally {
    await Promise.all([web.stop(), worker?.stop()]);
  }
  const code = await web.exited;
  return ENDED_ON_REQUEST.includes(code) ? 0 : code;
}

async function main() {
  assertNodeVersion();
  const settings = readSettings(process.env, process.argv.slice(2));
  const data = settings.production ? undefined : openDataFolder(settings.dataFolder);
  if (data) assertAlone(data);
  await assertPortFree(settings.port);
  const stopRequest = askedToStop();
  data?.remember({ running: { pid: process.pid, address: settings.address } });

  await step("Packages", ensurePackages);
  await step("Database client", ensurePrismaClient);
  if (!settings.inDevelopment) await step("Build", ensureBuild);
  const database = await openDatabase(settings, data);
  try {
    return await serve(settings, database, stopRequest);
  } finally {
    await database.stop();
    data?.remember({ running: undefined });
  }
}

await runMain(main);
