// Next as a child: started, waited for, stopped.
import { spawn } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { waitUntil } from "./processes.mjs";
import { PlainFailure, ROOT, environment } from "./steps.mjs";

const START_LIMIT_MS = 180_000;
/** Longer than a transaction may take: what was asked for is done, or not begun. */
const STOP_LIMIT_MS = 25_000;
const HEALTH_LIMIT_MS = 30_000;
const beside = (name) => pathToFileURL(path.join(import.meta.dirname, name)).href;
/** Loaded into the server before Next. */
export const SERVER_HABITS = [
  "--import",
  beside("end-with-parent.mjs"),
  "--import",
  beside("drain.mjs"),
];

async function isHealthy(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(HEALTH_LIMIT_MS),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** `waitForHealth` resolves on the first healthy answer, `exited` to the exit code, `stop` asks and then insists. */
export function startWebServer({ port, inDevelopment = false, isQuiet = false, env }) {
  const next = path.join(ROOT, "node_modules/next/dist/bin/next");
  const command = [inDevelopment ? "dev" : "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, [...SERVER_HABITS, next, ...command], {
    cwd: ROOT,
    stdio: ["ignore", isQuiet ? "ignore" : "inherit", "inherit", "ipc"],
    detached: true, // Ctrl-C in the terminal reaches only the parent, which stops things in order
    env: environment({
      NODE_ENV: inDevelopment ? "development" : "production",
      DATABASE_ADMIN_URL: undefined, // the application never holds the key to the schema
      ...env,
    }),
  });
  let hasEnded = false;
  const exited = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      hasEnded = true;
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });

  async function waitForHealth() {
    const settled = async () => hasEnded || (await isHealthy(port));
    await waitUntil(settled, START_LIMIT_MS, "the web server to answer /api/health");
    if (hasEnded) throw new PlainFailure("The web server ended before it was ready.");
  }

  /** Next's own children too: they are in the group of the child. */
  function killGroup() {
    if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, "SIGKILL");
  }

  async function stop() {
    if (!hasEnded) child.kill("SIGTERM");
    const insist = setTimeout(killGroup, STOP_LIMIT_MS);
    const code = await exited;
    clearTimeout(insist);
    return code;
  }

  return { waitForHealth, exited, stop };
}
