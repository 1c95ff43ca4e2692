// The worker as a child: started beside the web server, started again when it dies, stopped in order.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, environment } from "./steps.mjs";

const STOP_LIMIT_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A worker that ran this long was well: the next pause is a short one again. */
const WELL_MS = 60_000;
const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, "end-with-parent.mjs")).href;

function startChild({ inDevelopment, env }) {
  const flags = ["--import", END_WITH_PARENT, "--conditions=react-server", "--import", "tsx"];
  return spawn(process.execPath, [...flags, path.join(ROOT, "scripts/worker.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true, // Ctrl-C in the terminal reaches only the parent, which stops things in order
    env: environment({
      NODE_ENV: inDevelopment ? "development" : "production",
      DATABASE_ADMIN_URL: undefined, // the application never holds the key to the schema
      ...env,
    }),
  });
}

/** `stop` asks, then insists; a worker that dies before is started again, ever more slowly. */
export function startWorker(settings) {
  let child;
  let timer;
  let stopped = false;
  let pause = FIRST_PAUSE_MS;
  let ended = Promise.resolve();

  function start() {
    const startedAt = performance.now();
    child = startChild(settings);
    const mine = child;
    ended = new Promise((resolve) => {
      mine.once("error", resolve);
      mine.once("exit", resolve);
    }).then(() => {
      if (stopped) return;
      if (performance.now() - startedAt > WELL_MS) pause = FIRST_PAUSE_MS;
      console.error(`[luoshi] The worker ended; it is started again in ${pause / 1000} s.`);
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  }

  async function stop() {
    stopped = true;
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(insist);
  }

  start();
  return { stop, pid: () => child.pid };
}
