// One line and one duration per step, and commands that stop everything when they fail. Node only:
// it is loaded before there are any packages.
import { spawn } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** A failure to be told in one line, without a stack: the reader can do something about it. */
export class PlainFailure extends Error {}

export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** For work which takes long or prints by itself. */
export const announce = (name) => console.log(`[luoshi] ${name} …`);

/** Runs `work`; it may return what to say instead of the name. */
export async function step(name, work) {
  const start = performance.now();
  const outcome = await work();
  const said = typeof outcome === "string" ? outcome : name;
  console.log(`[luoshi] ${said} (${secondsSince(start)})`);
  return outcome;
}

const QUIET = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

export function environment(extra = {}) {
  const merged = { ...process.env, ...QUIET, ...extra };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

const running = new Set();
let stopAsked = false;

/** Ends what `run` is running and lets nothing more begin. */
export function stopRunning() {
  stopAsked = true;
  for (const child of running) child.kill("SIGINT"); // Playwright clears up after this one only
}

export function run(command, args, { env = {}, stdio = ["ignore", "inherit", "inherit"] } = {}) {
  if (stopAsked) throw new PlainFailure("Stopped.");
  return new Promise((resolve, reject) => {
    // In a group of its own: Ctrl-C in the terminal reaches us alone, and the child hears it once.
    const child = spawn(command, args, { cwd: ROOT, stdio, env: environment(env), detached: true });
    running.add(child);
    const settle = (problem) => {
      running.delete(child);
      if (!problem) return resolve();
      const what = [command, ...args].map((part) => part.replace(`${ROOT}${path.sep}`, ""));
      reject(new PlainFailure(stopAsked ? "Stopped." : `${what.join(" ")} failed (${problem}).`));
    };
    child.once("error", (error) => settle(error.message));
    child.once("exit", (code, signal) => settle(code ?? signal));
  });
}

/** Runs a file of an installed package with this same Node. */
export function runNode(file, args, options) {
  return run(process.execPath, [path.join(ROOT, file), ...args], options);
}

/** Runs `main` and turns its failure into a message and an exit code. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainFailure ? `[luoshi] ${error.message}` : error);
    process.exitCode = 1;
  }
}
