// A PostgreSQL of our own, from npm: for the demo, for development and for the tests. It listens on
// 127.0.0.1 only, asks for a password, and is a child of the process that starts it.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { databaseUser, postgresPrograms, runsAsRoot } from "./postgres-files.mjs";
import { commandOf, isAlive, waitUntil } from "./processes.mjs";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;
const LEFTOVER_RETRIES = 5;

export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function spawnOptions(folder) {
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  return { ...databaseUser(), cwd: folder, env };
}

function initialise(programs, folder, { adminRole, adminPassword }) {
  const parent = path.dirname(folder);
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  // initdb leaves a half-made folder behind when it is interrupted; only a finished one has the final name.
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  if (runsAsRoot) {
    const { uid, gid } = databaseUser();
    fs.chownSync(unfinished, uid, gid);
    fs.chownSync(passwordFile, uid, gid);
  }
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["-U", adminRole, "--pwfile", passwordFile, "-A", "scram-sha-256"];
  const result = spawnSync(
    path.join(programs, "bin/initdb"),
    ["-D", unfinished, "-E", "UTF8", ...locale, ...access],
    { ...spawnOptions(parent), stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  fs.rmSync(passwordFile);
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error}`);
  fs.renameSync(unfinished, folder);
}

/** The postmaster left behind by a start that was killed, if it still runs on this folder. */
function leftoverProcess(folder) {
  const pidFile = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return undefined;
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  const isOurs = isAlive(pid) && commandOf(pid).includes(folder);
  if (isOurs) return pid;
  fs.rmSync(pidFile, { force: true }); // the number was given to another program since
  return undefined;
}

export async function stopLeftover(folder) {
  const pid = leftoverProcess(folder);
  if (pid === undefined) return false;
  process.kill(pid, "SIGINT"); // fast shutdown: ends connections, writes everything out
  await waitUntil(() => !isAlive(pid), STOP_LIMIT_MS, "the earlier PostgreSQL to stop");
  return true;
}

async function acceptsConnections(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const notYet = ["ECONNREFUSED", "ECONNRESET", "57P03"].includes(error.code);
    if (notYet) return false;
    throw error;
  }
}

/** Starts the postmaster and resolves to the child once it accepts connections. */
async function launch(programs, folder, { port, settings, detached, url }) {
  const options = [
    ["listen_addresses", "127.0.0.1"],
    ["unix_socket_directories", ""],
    ["port", port],
    ...Object.entries(settings),
  ].flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = fs.openSync(path.join(path.dirname(folder), "postgres.log"), "a", 0o600);
  const child = spawn(path.join(programs, "bin/postgres"), ["-D", folder, ...options], {
    ...spawnOptions(path.dirname(folder)),
    stdio: ["ignore", logFile, logFile],
    detached: true, // Ctrl-C in the terminal must not reach it before the web server has stopped
  });
  fs.closeSync(logFile);
  let failure;
  child.once("error", (error) => (failure = error));
  const ended = () => failure ?? (child.exitCode !== null || child.signalCode !== null);
  const ready = async () => ended() || (await acceptsConnections(url));
  await waitUntil(ready, START_LIMIT_MS, "PostgreSQL to accept connections");
  if (ended()) return undefined;
  if (detached) child.unref();
  else stopWithThisProcess(child.pid);
  return child;
}

/** However this process ends, SIGKILL included, its end of the pipe closes and PostgreSQL is told to stop. */
function stopWithThisProcess(pid) {
  const guard = spawn("sh", ["-c", `read -r _; kill -INT ${pid} 2>/dev/null`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.once("error", () => undefined); // no shell: the next start stops what is left over
  guard.unref();
  guard.stdin.unref();
}

function stopper(child) {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    const deadline = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT_MS);
    await exited;
    clearTimeout(deadline);
  };
}

/**
 * Makes the cluster in `folder` when it is new, stops what an earlier start left running, and starts it.
 * `settings` are server settings; `detached` lets it outlive this process.
 */
export async function startPostgres(folder, options) {
  const { port, adminRole, adminPassword, settings = {}, detached = false } = options;
  const programs = postgresPrograms();
  const isNew = !fs.existsSync(path.join(folder, "PG_VERSION"));
  if (isNew) initialise(programs, folder, { adminRole, adminPassword });
  const stoppedLeftover = await stopLeftover(folder);
  const url = `postgresql://${adminRole}:${encodeURIComponent(adminPassword)}@127.0.0.1:${port}/postgres`;
  // Workers of a killed postmaster hold its memory for a moment, and a start then fails.
  for (let attempt = 0; attempt < LEFTOVER_RETRIES; attempt++) {
    const child = await launch(programs, folder, { port, settings, detached, url });
    if (child) return { child, isNew, stoppedLeftover, stop: stopper(child) };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const log = path.join(path.dirname(folder), "postgres.log");
  throw new Error(`PostgreSQL does not start; see the end of ${log}.`);
}
